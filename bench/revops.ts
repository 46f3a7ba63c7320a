/** The graph of the sales organisation on one core: the default world, made-up ones of any size, a tick, and beside SQL. */
import { eventsOf } from '../core/events/index.ts';
import { SECOND } from '../core/kernel/time.ts';
import {
  type Build,
  build,
  createSalesFacts,
  liveSalesOf,
  revopsGraph,
  rosterOf,
  runningMoment,
  type SalesFacts,
  type SourceSet,
  salesFactEvents,
  sourcesAt,
  sourcesById,
} from '../core/views/revops/index.ts';
import { createWorld, defaultCounts, PACK_VERSION, type Simulation } from '../core/world/index.ts';
import { type SalesSample, salesSample } from '../test/tools/sales-sample.ts';
import { howToGetDuckDb, openDuckDb } from './tools/duckdb.ts';
import { type Finding, report } from './tools/report.ts';
import { sqlDatasets } from './tools/revops-sql.ts';
import { checkSame } from './tools/sql-check.ts';
import { median, processorTimeOf, timeOf, timesOf } from './tools/timing.ts';

/** A Wednesday, in the morning. */
const startedAt = Date.UTC(2026, 10, 18, 9);
const clock = (): number => performance.now();
const full = (sources: SourceSet): Build => checked(build(revopsGraph, sources, null, clock));

/** A build of which something failed says nothing about how fast it is. */
function checked(built: Build): Build {
  const reason = [...built.results.values()].find((result) => result.reason !== null)?.reason;
  if (reason) throw new Error(reason);
  return built;
}

const best = (times: readonly number[]): Pick<Finding, 'value' | 'best'> => ({
  value: median(times),
  best: Math.min(...times),
});

const repeated = (runs: number, measure: () => number): number[] => Array.from({ length: runs }, measure);

/** The facts of a world as far as it has gone, and its sources now. */
function follow(simulation: Simulation, facts: SalesFacts, events: Simulation['events']): SourceSet {
  facts.add(eventsOf(salesFactEvents, events), simulation.time);
  const sources = sourcesAt(facts, runningMoment(simulation.time), liveSalesOf(simulation));
  return { freshness: { asOf: simulation.time, tick: 0 }, rows: sourcesById(sources) };
}

function worldAt(): { simulation: Simulation; facts: SalesFacts; sources: SourceSet } {
  const simulation = createWorld({ seed: 42, packVersion: PACK_VERSION, counts: defaultCounts, startedAt });
  const facts = createSalesFacts('bench', rosterOf(simulation));
  return { simulation, facts, sources: follow(simulation, facts, simulation.events) };
}

function defaultScenario(): Finding[] {
  const { sources } = worldAt();
  const rows = Object.values(sources.rows).reduce((sum, source) => sum + source.rows.length, 0);
  const cold = timeOf(() => full(sources));
  const times = timesOf(() => full(sources), { runs: 40, warmUps: 15 });
  const what = `all ${revopsGraph.transforms.length} transforms of the default world (${rows} source rows)`;
  return [
    { what, ...best(times), unit: 'ms', atMost: 60 },
    {
      what: 'the same, time of the processor',
      ...best(repeated(40, () => processorTimeOf(() => full(sources)))),
      unit: 'ms',
    },
    { what: 'the same, the first time in a process', value: cold, unit: 'ms' },
  ];
}

/** Ticks that change something of sales, each built on the one before and, beside that, from nothing. */
function ticks(): Finding[] {
  const { simulation, facts, sources } = worldAt();
  const [changing, warmUps] = [40, 15];
  const after: number[] = [];
  const whole: number[] = [];
  const ran: number[] = [];
  let previous = full(sources);
  while (after.length < changing + warmUps) {
    const told = simulation.events.length;
    simulation.advance(simulation.time + 30 * SECOND);
    const now = follow(simulation, facts, simulation.events.slice(told));
    const before = previous;
    let next = before;
    const took = timeOf(() => {
      next = checked(build(revopsGraph, now, before, clock));
    });
    previous = next;
    const runs = revopsGraph.transforms.filter(({ id }) => next.results.get(id)?.ran).length;
    if (runs === 0) continue;
    after.push(took);
    ran.push(runs);
    whole.push(timeOf(() => full(now)));
  }
  const timed = best(after.slice(warmUps));
  const all = median(whole.slice(warmUps));
  const peer = { name: 'the same from nothing', value: all };
  return [
    { what: 'a build after a tick of 30 s that changed something', ...timed, unit: 'ms', atMost: all / 3, peer },
    {
      what: 'transforms that it ran, median',
      value: median(ran.slice(warmUps)),
      unit: 'transforms',
      peer: { name: 'all of them', value: revopsGraph.transforms.length },
    },
  ];
}

const sizes = [
  { opportunities: 1000, runs: 9, warmUps: 4 },
  { opportunities: 10_000, runs: 5, warmUps: 2 },
  { opportunities: 100_000, runs: 3, warmUps: 1 },
];

async function coldBuilds(): Promise<Finding[]> {
  const found: Finding[] = [];
  let perRow = 0;
  let processorPerRow = 0;
  for (const { opportunities, ...times } of sizes) {
    const sample = salesSample(opportunities, { asOf: Date.UTC(2026, 10, 18) });
    const rows = Object.values(sample.rows).reduce((sum, list) => sum + list.length, 0);
    const took = timesOf(() => full(sample.sources), times);
    const size = `${opportunities.toLocaleString('en-US')} opportunities`;
    const each = (1000 * median(took)) / rows;
    const processor = repeated(times.runs, () => processorTimeOf(() => full(sample.sources)));
    const processorEach = (1000 * Math.min(...processor)) / rows;
    const besideTenth = (value: number) =>
      value === 0 ? {} : { peer: { name: 'with a tenth of the opportunities', value } };
    found.push(
      {
        what: `cold build of ${size}, ${sample.rows.opportunities.length} of them open`,
        ...best(took),
        unit: 'ms',
        ...(opportunities === 100_000 && { atMost: 5000 }),
      },
      {
        what: 'the same, time of the processor',
        ...best(processor),
        unit: 'ms',
      },
      {
        what: `the same per row of the sources (${rows.toLocaleString('en-US')})`,
        value: each,
        unit: 'µs',
        ...besideTenth(perRow),
      },
      {
        what: 'the same per row, time of the processor in the best run',
        value: processorEach,
        unit: 'µs',
        ...besideTenth(processorPerRow),
      },
    );
    perRow = each;
    processorPerRow = processorEach;
    if (opportunities >= 10_000) found.push(...(await besideSql(sample, size)));
  }
  return found;
}

/** Our transforms beside the same datasets in SQL, of the same rows; the figures must be the same. */
async function besideSql(sample: SalesSample, size: string): Promise<Finding[]> {
  const db = await openDuckDb();
  if (db === null) {
    console.log(`DuckDB is not installed: nothing is compared with SQL. To have it: ${howToGetDuckDb}`);
    return [];
  }
  for (const source of revopsGraph.sources) await db.load(source, sample.sources.rows[source.id]?.rows ?? []);
  const built = full(sample.sources);
  const found: Finding[] = [];
  for (const dataset of sqlDatasets) {
    const ours = dataset.transforms.reduce((sum, id) => sum + (built.results.get(id)?.milliseconds ?? 0), 0);
    const started = clock();
    await db.run(`CREATE TABLE ${dataset.id}_sql AS ${dataset.sql}`);
    const value = clock() - started;
    await checkSame(db, built, dataset);
    found.push({
      what: `${dataset.id} of ${size}`,
      value: ours,
      unit: 'ms',
      peer: { name: 'DuckDB, one core', value },
    });
  }
  db.close();
  const sum = (of: (finding: Finding) => number): number => found.reduce((total, finding) => total + of(finding), 0);
  const all = { name: 'DuckDB, one core', value: sum(({ peer }) => peer?.value ?? 0) };
  return [
    ...found,
    { what: `these ${found.length} datasets of ${size}`, value: sum(({ value }) => value), unit: 'ms', peer: all },
  ];
}

report('revops', [...defaultScenario(), ...ticks(), ...(await coldBuilds())]);
