/** Dashboards in the core: the data of every widget of every client of the default world, on one core. */
import { HistoryRecorder, type MeasureHistory } from '../core/measures/index.ts';
import { drawChart, layoutReport } from '../core/print/index.ts';
import {
  buildTemplates,
  createDashboardSnapshot,
  type DashboardData,
  type DashboardSnapshot,
  type DashboardTemplate,
  dashboardReport,
  generateDashboard,
  traitsOf,
} from '../core/views/prospects/index.ts';
import { createWorld, defaultCounts, PACK_VERSION, type Simulation } from '../core/world/index.ts';
import { createFontMetrics } from '../functions/print/pdf/fonts.ts';
import { report } from './tools/report.ts';
import { median, timesOf } from './tools/timing.ts';

const STARTED_AT = Date.UTC(2026, 10, 18, 9);
const SEED = 42;

interface World {
  readonly simulation: Simulation;
  readonly history: MeasureHistory;
  readonly clients: readonly string[];
}

function makeWorld(): World {
  const recorder = new HistoryRecorder();
  const config = { seed: SEED, packVersion: PACK_VERSION, counts: defaultCounts, startedAt: STARTED_AT };
  const simulation = createWorld(config, recorder.observe);
  return { simulation, history: recorder.history, clients: simulation.state.clients.ids() };
}

const viewOf = ({ simulation, history }: World, client: string): DashboardSnapshot =>
  createDashboardSnapshot(
    simulation,
    history,
    { world: 'default', generation: 1, tick: 0, time: simulation.time, seed: SEED },
    client,
  );

const templatesOf = ({ simulation }: World, client: string): DashboardTemplate[] =>
  buildTemplates(traitsOf(simulation, client), { key: client, seed: SEED });

/** What a job does for one client: a view of its own, and the seven dashboards read through it. */
function dataOf(world: World, client: string, templates: readonly DashboardTemplate[]): DashboardData[] {
  const view = viewOf(world, client);
  return templates.map((template) => generateDashboard(template, view));
}

const world = makeWorld();
const templates = new Map(world.clients.map((client) => [client, templatesOf(world, client)]));
const widgets = [...templates.values()].flat().flatMap((template) => template.widgets).length;
const all = (): DashboardData[] =>
  world.clients.flatMap((client) => dataOf(world, client, templates.get(client) ?? []));

const runs = { runs: 15, warmUps: 3 };
const generated = timesOf(all, runs);
const data = all();
const written = timesOf(() => data.map((entry) => JSON.stringify(entry)), runs);
const built = timesOf(() => world.clients.map((client) => templatesOf(world, client)), runs);

const [client = ''] = world.clients;
const metrics = createFontMetrics();
const view = viewOf(world, client);
const printed = templatesOf(world, client).map((template) => ({ template, data: generateDashboard(template, view) }));
const laidOut = timesOf(
  () =>
    printed.map((entry) => {
      const document = dashboardReport({
        ...entry,
        client: view.client.name,
        asOf: view.asOf,
        prospect: null,
        paper: 'A4',
      });
      return layoutReport(document, metrics, drawChart).pages.length;
    }),
  runs,
);

console.log(`${widgets} widgets of ${world.clients.length} clients, one core.`);
report('dashboards', [
  {
    what: 'data of a widget, bindings included',
    value: median(generated) / widgets,
    best: Math.min(...generated) / widgets,
    unit: 'ms',
    atMost: 1,
    peer: { name: 'JSON.stringify of the same data', value: median(written) / widgets },
  },
  {
    what: 'the seven dashboards of a client',
    value: median(generated) / world.clients.length,
    best: Math.min(...generated) / world.clients.length,
    unit: 'ms',
    peer: { name: 'JSON.stringify of the same data', value: median(written) / world.clients.length },
  },
  {
    what: 'the seven templates of a client',
    value: median(built) / world.clients.length,
    best: Math.min(...built) / world.clients.length,
    unit: 'ms',
  },
  {
    what: 'a dashboard laid out as a report',
    value: median(laidOut) / printed.length,
    best: Math.min(...laidOut) / printed.length,
    unit: 'ms',
  },
]);
