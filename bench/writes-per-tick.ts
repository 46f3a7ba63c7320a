/**
 * What the ticks of the default world write, by the tick function's own path on an embedded DynamoDB: ten ticks in
 * each hour of a week, each time at another minute, and the midnights. `npm run cost` reads what this writes to
 * bench/results/writes-per-tick.json. World and clock are given, so that it changes only when the code does.
 */
import { SECOND } from '../core/kernel/time.ts';
import { defaultCounts, entityKinds, totalRows } from '../core/world/index.ts';
import { installWorld } from '../functions/worlds/write/genesis.ts';
import { buildWorld } from '../functions/worlds/write/making.ts';
import { runTick } from '../functions/worlds/write/tick.ts';
import { tableNames } from '../lib/capability.ts';
import { createTables, itemsOf, startDynamo, type TestDynamo } from '../test/tools/dynamo.ts';
import { originOf, servicesOn, type TestServices } from '../test/tools/simulation.ts';
import { type Consumption, meter } from './tools/capacity.ts';
import { storedSize } from './tools/item-size.ts';
import { type Finding, report, store } from './tools/report.ts';

const PREFIX = 'bench-';
const INTERVAL = 30;
const TICKS_PER_HOUR = 3600 / INTERVAL;
const TICKS_PER_DAY = 24 * TICKS_PER_HOUR;
const HOURS = 7 * 24;
/** Ticks counted in an hour. */
const COUNTED = 10;
/** Ticks after a jump until the chunks are removed that the jump has superseded: these are not counted. */
const SETTLING = 5;
/** A Monday's midnight. */
const START = Date.UTC(2026, 10, 16);

/** Units of one counted tick, and when it was. */
interface Sample extends Consumption {
  readonly tick: number;
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const unitsOf = ({ writeUnits }: Consumption): number => sum(writeUnits.values());

/** Positions in the hour take turns, so that each time of day and each minute of an hour are met alike. */
function firstCounted(hour: number): number {
  const turns = TICKS_PER_HOUR / COUNTED;
  const turn = (5 * hour + Math.floor(hour / 24)) % turns;
  return hour * TICKS_PER_HOUR + turn * COUNTED + 1;
}

async function sampleWeek(services: TestServices, turnTo: (tick: number) => void, take: () => Consumption) {
  let done = 0;
  async function reach(tick: number): Promise<Sample> {
    turnTo(tick);
    const outcome = await runTick(services, { worldId: 'default', generation: 1, tick });
    if (outcome !== 'committed') throw new Error(`Tick ${tick} ended as ${outcome}.`);
    done = tick;
    return { tick, ...take() };
  }
  const samples: Sample[] = [];
  for (let hour = 0; hour < HOURS; hour += 1) {
    const first = firstCounted(hour);
    const midnight = Math.floor(first / TICKS_PER_DAY) * TICKS_PER_DAY;
    if (midnight > done + 1) await reach(midnight - 1);
    if (midnight > done) samples.push(await reach(midnight));
    for (let tick = Math.max(done + 1, first - SETTLING); tick < first; tick += 1) await reach(tick);
    for (let tick = first; tick < first + COUNTED; tick += 1) samples.push(await reach(tick));
  }
  return {
    usual: samples.filter(({ tick }) => tick % TICKS_PER_DAY > 0),
    midnights: samples.filter(({ tick }) => tick % TICKS_PER_DAY === 0),
  };
}

/** The bytes of a world: what the tables hold, with a whole day of changes instead of those that the sampling left. */
async function storedBytes({ documents }: TestDynamo): Promise<number> {
  const sizes = async (table: string) => {
    const items = await itemsOf(documents, `${PREFIX}${table}`);
    const single = (item: Record<string, unknown>) => Number(item.tick) - Number(item.previousTick) === 1;
    return (table === 'changes' ? items.filter(single) : items).map(storedSize);
  };
  let bytes = 0;
  for (const table of tableNames) {
    const all = await sizes(table);
    bytes += table === 'changes' ? mean(all) * TICKS_PER_DAY : sum(all);
  }
  return Math.round(bytes);
}

/** Whether a tick lies in working hours, at night, or at the weekend. */
function bandOf(tick: number): string {
  const time = new Date(START + tick * INTERVAL * SECOND);
  const daytime = time.getUTCHours() >= 8 && time.getUTCHours() < 18;
  if (time.getUTCDay() % 6 === 0) return daytime ? 'weekend, by day' : 'weekend, at night';
  return daytime ? 'Monday to Friday, 8 to 18' : 'Monday to Friday, at night';
}

function byBand(samples: readonly Sample[]): Record<string, string | number>[] {
  return [...Map.groupBy(samples, ({ tick }) => bandOf(tick))].map(([band, ticks]) => {
    const tables = (names: readonly string[]) =>
      mean(ticks.map(({ writeUnits }) => sum(names.map((name) => writeUnits.get(name) ?? 0))));
    const rounded = (value: number) => Math.round(value * 10) / 10;
    return {
      when: band,
      ticks: ticks.length,
      'items written': rounded(mean(ticks.map(({ writeRequests }) => writeRequests))),
      'write units': rounded(mean(ticks.map(unitsOf))),
      'of rows': rounded(tables(entityKinds)),
      'of changes': rounded(tables(['changes'])),
      'of snapshots': rounded(tables(['snapshots'])),
      'of heads': rounded(tables(['worlds'])),
      'read units': rounded(mean(ticks.map(({ readUnits }) => readUnits))),
    };
  });
}

const dynamo = await startDynamo();
try {
  const metered = dynamo.connect();
  const { take } = meter(metered, PREFIX);
  await createTables(dynamo.documents, PREFIX);
  const clock = { now: START };
  const services = servicesOn(metered, PREFIX, clock);
  const world = buildWorld(originOf({ counts: defaultCounts, startedAt: START, interval: INTERVAL }));
  await installWorld(services, 'default', world, false);
  const filling = take();
  const everyRow = sum(entityKinds.map((kind) => filling.writeUnits.get(kind) ?? 0));

  const turnTo = (tick: number): void => {
    clock.now = START + tick * INTERVAL * SECOND;
  };
  const { usual, midnights } = await sampleWeek(services, turnTo, take);
  /** The mean over a week, in which a day closes once in so many ticks. */
  const overWeek = (value: (sample: Sample) => number): number => {
    const mostly = mean(usual.map(value));
    return Number((mostly + (mean(midnights.map(value)) - mostly) / TICKS_PER_DAY).toFixed(2));
  };
  console.table(byBand(usual));
  const findings: Finding[] = [
    {
      what: 'a tick, on average over a week',
      value: overWeek(unitsOf),
      unit: 'write units',
      peer: { name: `writing all ${totalRows(defaultCounts)} rows each tick`, value: everyRow },
    },
    { what: 'a tick that closes a day', value: mean(midnights.map(unitsOf)), unit: 'write units' },
    { what: 'making the world', value: unitsOf(filling), unit: 'write units' },
  ];
  report('writes', findings);
  store('writes-per-tick', {
    writeUnitsPerTick: overWeek(unitsOf),
    readUnitsPerTick: overWeek(({ readUnits }) => readUnits),
    writeRequestsPerTick: overWeek(({ writeRequests }) => writeRequests),
    rows: totalRows(defaultCounts),
    storedBytes: await storedBytes(dynamo),
    ticksMeasured: usual.length + midnights.length,
  });
} finally {
  await dynamo.stop();
}
