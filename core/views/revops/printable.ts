import { eventsOf } from '../../events/index.ts';
import type { AsOf } from '../../print/document.ts';
import type { PrintableView } from '../../print/printable.ts';
import type { Simulation } from '../../world/index.ts';
import { type Build, build } from './graph/build.ts';
import { revopsGraph } from './graph/catalogue.ts';
import { repCoachingReport } from './report/coaching/rep-coaching.ts';
import { pipelineHealthReport } from './report/pipeline/pipeline-health.ts';
import { readerOf } from './report/rows.ts';
import { createSalesFacts, salesFactEvents } from './sources/facts.ts';
import { liveSalesOf, rosterOf } from './sources/live.ts';
import { runningMoment } from './sources/moments.ts';
import { sourcesAt, sourcesById } from './sources/sources-at.ts';

/** What the dashboards are made from: a world with all of its events. */
interface Company {
  readonly simulation: Simulation;
  readonly asOf: AsOf;
}

/** All datasets as of now. Nobody looks at how long it takes, so that no clock is needed. */
function buildOf({ simulation, asOf }: Company): Build {
  const facts = createSalesFacts(asOf.world, rosterOf(simulation));
  facts.add(eventsOf(salesFactEvents, simulation.events), simulation.time);
  const sources = sourcesAt(facts, runningMoment(simulation.time), liveSalesOf(simulation));
  const freshness = { asOf: asOf.time, tick: asOf.tick };
  return build(revopsGraph, { freshness, rows: sourcesById(sources) }, null, () => 0);
}

/** The two dashboards of the sales organisation. */
export const printable: PrintableView<Company> = {
  about: 'On the sales organisation',
  pages: [
    { id: 'pipeline-health', what: 'Pipeline health', whole: true },
    { id: 'rep-coaching', what: 'Coaching of one rep' },
  ],
  subject: {
    option: 'rep',
    many: 'reps',
    help: 'the coaching of the N-th rep',
    ids: ({ simulation }) => simulation.state.reps.ids(),
  },
  async compose(company, page, subject, paper) {
    const input = { data: readerOf(buildOf(company)), asOf: company.asOf, paper };
    if (page === 'pipeline-health') return pipelineHealthReport(input);
    if (page !== 'rep-coaching' || subject === null) throw new RangeError(`There is no page ${page} of ${subject}.`);
    return repCoachingReport(input, subject);
  },
};
