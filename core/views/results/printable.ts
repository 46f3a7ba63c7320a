import { createMeasureReader, createSpanReader, type MeasureHistory } from '../../measures/index.ts';
import type { AsOf } from '../../print/document.ts';
import type { PrintableView } from '../../print/printable.ts';
import type { Simulation } from '../../world/index.ts';
import { calibrate } from './calibration/calibrate.ts';
import { strategyReport } from './report/document.ts';
import type { ReviewToPrint } from './report/input.ts';
import { factorsStage, patternsStage, richContentStage, scoreStage, simulationStage } from './review.ts';

/** What a review is made from: a world as it stands, and its measures. */
interface Company {
  readonly simulation: Simulation;
  readonly history: MeasureHistory;
  readonly asOf: AsOf;
}

/** All stages but personas, which are of telemetry: the page is about the company by its measures. */
async function reviewOf({ simulation, history, asOf }: Company): Promise<ReviewToPrint> {
  const reader = createSpanReader(history, createMeasureReader(simulation));
  const scored = scoreStage(reader, asOf.time, null);
  const factors = factorsStage(scored);
  const patterns = patternsStage(factors);
  return {
    topic: 'the company as a whole',
    ...scored,
    ...factors,
    patterns,
    simulation: simulationStage({ ...scored, ...factors, patterns }, { seed: asOf.seed }),
    calibration: calibrate(reader, asOf.time, asOf.seed),
    personas: null,
    content: await richContentStage({ ...factors, patterns }),
    failed: [],
    stored: null,
  };
}

/** The complete results of a strategy review. */
export const printable: PrintableView<Company> = {
  about: 'On strategy',
  pages: [{ id: 'strategy-review', what: 'Factors, patterns, what is written of them, and the next quarter' }],
  subject: null,
  async compose(company, page, _subject, paper) {
    if (page !== 'strategy-review') throw new RangeError(`There is no page ${page}.`);
    return strategyReport({ review: await reviewOf(company), asOf: company.asOf, paper });
  },
};
