/** The domain alone, without tables and network: history, ticks, casting and snapshots, on one core. */
import { DAY, HOUR, isoDate, MINUTE, SECOND, type Time } from '../core/kernel/time.ts';
import { catalogue, createMeasureReader, HistoryRecorder, type MeasureReader } from '../core/measures/index.ts';
import {
  type Counts,
  castWorld,
  certify,
  chunkNames,
  copyRows,
  createWorld,
  decodeWorld,
  defaultCounts,
  type EntityKind,
  encodeChunks,
  entityKinds,
  PACK_VERSION,
  type PublishedRows,
  projectRows,
  Recorder,
  type Rows,
  rowMaps,
  rowSets,
  type Simulation,
  totalRows,
  type WorldConfig,
} from '../core/world/index.ts';
import { fakerRows } from './tools/faker-rows.ts';
import { type Finding, report } from './tools/report.ts';
import { median, medianTime, quantile, timeOf, timesOf } from './tools/timing.ts';

const INTERVAL = 30 * SECOND;
/** A Wednesday. */
const WEDNESDAY = Date.UTC(2026, 10, 18);

function configOf(startedAt: Time, counts: Counts = defaultCounts, seed = 42): WorldConfig {
  return { seed, packVersion: PACK_VERSION, counts, startedAt };
}

/** The default mixture of kinds, of about so many rows. */
function countsOf(rows: number): Counts {
  const scale = rows / totalRows(defaultCounts);
  const scaled = entityKinds.map((kind) => [kind, Math.round(defaultCounts[kind] * scale)] as const);
  return { ...defaultCounts, ...Object.fromEntries(scaled) };
}

function fakeRows(counts: Counts): unknown[] {
  const makers: { readonly [K in EntityKind]?: (index: number) => Rows[K] } = fakerRows;
  return entityKinds.flatMap((kind) => {
    const make = makers[kind];
    return make ? Array.from({ length: counts[kind] }, (_, index) => make(index)) : [];
  });
}

function genesis(): Finding[] {
  let events = 0;
  const run = (seed: number): void => {
    const simulation = createWorld(configOf(WEDNESDAY, defaultCounts, seed), new HistoryRecorder().observe);
    events = simulation.events.length;
  };
  run(1); // warms up
  const times = [2, 3, 4, 5, 6].map((seed) => timeOf(() => run(seed)));
  const fake = medianTime(() => Array.from({ length: events }, (_, index) => fakerRows.leads(index)), {
    runs: 5,
    warmUps: 1,
  });
  const peer = { name: `faker, as many leads as its ${events} events`, value: fake };
  return [
    {
      what: 'genesis: the default world with 25 months',
      value: median(times),
      best: Math.min(...times),
      unit: 'ms',
      atMost: 2000,
      peer,
    },
  ];
}

/** A tick as the tick function makes it: what happens, the changed rows with their causes, measures, and every rule. */
function tick(simulation: Simulation, rows: PublishedRows, to: Time): void {
  const previous = copyRows(rows);
  const recorder = new Recorder(simulation, rows, false);
  simulation.listener = recorder;
  simulation.advance(to);
  recorder.finish();
  const broken = certify(simulation, rowSets(simulation, rows), previous).find((entry) => entry.broken.length > 0);
  if (broken) throw new Error(`Rule ${broken.id} is broken: ${broken.broken[0]?.detail}`);
}

/** Milliseconds of each of some ticks, of writing the texts of its changed chunks, and of the rows in JSON and back. */
function tickTimes(startedAt: Time, ticks: number): { move: number[]; encode: number[]; json: number } {
  const simulation = createWorld(configOf(startedAt));
  const rows = rowMaps(simulation);
  simulation.takeDirty();
  simulation.observeDay = new HistoryRecorder().observe;
  const move: number[] = [];
  const encode: number[] = [];
  for (let n = 1; n <= ticks; n += 1) {
    move.push(timeOf(() => tick(simulation, rows, startedAt + n * INTERVAL)));
    encode.push(timeOf(() => encodeChunks(simulation, simulation.takeDirty())));
  }
  const all = projectRows(simulation);
  const json = medianTime(() => JSON.parse(JSON.stringify(all)), { runs: 100, warmUps: 50 });
  return { move, encode, json };
}

function ticks(): Finding[] {
  const WARM = 100;
  return [
    { when: 'by day', at: WEDNESDAY + 9 * HOUR, count: 500 },
    { when: 'at night', at: WEDNESDAY + 2 * HOUR, count: 500 },
  ].flatMap(({ when, at, count }): Finding[] => {
    const { move, encode, json } = tickTimes(at, WARM + count);
    const times = move.slice(WARM);
    const peer = { name: 'its rows through JSON and back', value: json };
    return [
      { what: `a tick ${when}, p50`, value: quantile(times, 0.5), unit: 'ms', atMost: 5, peer },
      { what: `a tick ${when}, p95`, value: quantile(times, 0.95), unit: 'ms', atMost: 5, peer },
      { what: `texts of its changed chunks ${when}, p95`, value: quantile(encode.slice(WARM), 0.95), unit: 'ms', peer },
    ];
  });
}

/** The tick that closes a day: each of some days, reached by ticks of the minutes before. */
function midnights(): Finding[] {
  const before = 10;
  const times = [0, 1, 2, 3, 4].map((day) => {
    const midnight = WEDNESDAY + (day + 1) * DAY;
    return tickTimes(midnight - before * INTERVAL, before).move.at(-1) ?? 0;
  });
  return [{ what: 'the tick that closes a day, median', value: median(times), unit: 'ms' }];
}

function casting(): Finding[] {
  const sizes = [
    { rows: 1000, runs: 15, warmUps: 5 },
    { rows: 10_000, runs: 7, warmUps: 2 },
    { rows: 100_000, runs: 3, warmUps: 1 },
  ];
  return sizes.flatMap(({ rows, ...times }): Finding[] => {
    const counts = countsOf(rows);
    const perSecond = (run: () => unknown) => {
      const took = timesOf(run, times);
      const rate = (milliseconds: number): number => (1000 * totalRows(counts)) / milliseconds;
      return { value: rate(median(took)), best: rate(Math.min(...took)), unit: 'rows/s' };
    };
    const cast = perSecond(() => castWorld(configOf(WEDNESDAY, counts)));
    const projected = perSecond(() => projectRows(castWorld(configOf(WEDNESDAY, counts))));
    const peer = { name: 'faker, the same fields', value: perSecond(() => fakeRows(counts)).value };
    const size = rows.toLocaleString('en-US');
    return [
      { what: `cast of ${size} rows`, ...cast, atLeast: 300_000, peer },
      { what: `cast of ${size} rows, and the rows made`, ...projected, peer },
    ];
  });
}

/** What `GET /api/measures` reads at one tick: the first request, and each one after it. */
function measures(): Finding[] {
  const counts = countsOf(13_100);
  const simulation = castWorld(configOf(WEDNESDAY + 9 * HOUR, counts));
  const all = (reader: MeasureReader) => catalogue.map(({ id }) => reader.now(id, 'company', null));
  const times = { runs: 9, warmUps: 3 };
  const kept = createMeasureReader(simulation);
  const what = `all ${catalogue.length} measures of ${totalRows(counts).toLocaleString('en-US')} rows`;
  const rows = medianTime(() => projectRows(simulation), times);
  const first = medianTime(() => all(createMeasureReader(simulation)), times);
  const again = medianTime(() => all(kept), times);
  return [
    { what: `${what}, first`, value: first, unit: 'ms', peer: { name: 'its rows made once', value: rows } },
    { what: `${what}, again`, value: again, unit: 'ms', peer: { name: 'its rows made once', value: rows } },
  ];
}

function recordsOf({ state }: Simulation): unknown {
  return Object.fromEntries(Object.entries(state).map(([kind, records]) => [kind, [...records]]));
}

function snapshots(): Finding[] {
  const config = configOf(WEDNESDAY + 9 * HOUR + 17 * MINUTE);
  const simulation = createWorld(config);
  const chunks = encodeChunks(simulation, 'all');
  const texts = chunkNames(config).map((name) => chunks.get(name) ?? '[]');
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  const times = { runs: 200, warmUps: 100 };
  const plain = recordsOf(simulation);
  return [
    {
      what: `snapshot encoded (${Math.round(bytes / 1000)} KB)`,
      value: medianTime(() => encodeChunks(simulation, 'all'), times),
      unit: 'ms',
      peer: { name: 'JSON.stringify of the records', value: medianTime(() => JSON.stringify(plain), times) },
    },
    {
      what: 'snapshot decoded',
      value: medianTime(() => decodeWorld(config, simulation.time, chunks), times),
      unit: 'ms',
      peer: {
        name: 'JSON.parse of the texts',
        value: medianTime(() => texts.map((text) => JSON.parse(text)), times),
      },
    },
  ];
}

console.log(`The default world on ${isoDate(WEDNESDAY)}, one core.`);
report('core', [...genesis(), ...ticks(), ...midnights(), ...measures(), ...casting(), ...snapshots()]);
