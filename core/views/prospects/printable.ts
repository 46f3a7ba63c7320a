import type { MeasureHistory } from '../../measures/index.ts';
import type { AsOf } from '../../print/document.ts';
import type { PrintableView } from '../../print/printable.ts';
import type { Simulation } from '../../world/index.ts';
import { createDashboardSnapshot } from './binding/snapshot.ts';
import { buildTemplates } from './build.ts';
import { generateDashboard } from './generate.ts';
import { dashboardReport } from './report/document.ts';
import { categories } from './template.ts';
import { definitionOf } from './templates/index.ts';
import { traitsOf } from './traits.ts';

/** What dashboards are made from. */
interface Company {
  readonly simulation: Simulation;
  readonly history: MeasureHistory;
  readonly asOf: AsOf;
}

/** The dashboards of a client, to be printed from a seed for nobody in particular. */
export const printable: PrintableView<Company> = {
  about: 'On a client',
  pages: categories.map((category) => ({ id: category, what: definitionOf(category).name })),
  subject: {
    option: 'client',
    many: 'clients',
    help: 'the dashboard of the N-th client, instead of a report on the company',
    ids: ({ simulation }) => simulation.state.clients.ids(),
  },
  async compose({ simulation, history, asOf }, page, subject, paper) {
    const client = simulation.state.clients.get(subject ?? '');
    if (!client) throw new RangeError(`The company has no client ${subject}.`);
    const template = buildTemplates(traitsOf(simulation, client.id), { key: client.id, seed: asOf.seed }).find(
      ({ category }) => category === page,
    );
    if (!template) throw new RangeError(`There is no dashboard ${page}.`);
    const data = generateDashboard(template, createDashboardSnapshot(simulation, history, asOf, client.id));
    return dashboardReport({ template, data, client: client.name, asOf, prospect: null, paper });
  },
};
