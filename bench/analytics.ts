/** The academy's dashboard on one core: from columns to all five sections, of any size, and beside SQL. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { serve } from '../core/views/analytics/answer/serve.ts';
import {
  dashboard,
  metrics,
  type Question,
  query,
  type Telemetry,
  telemetryOf,
  UTC,
} from '../core/views/analytics/index.ts';
import { academySample } from '../test/tools/academy-sample.ts';
import { academySql, loadAcademy, preparation, RECORD_STATEMENTS } from '../test/tools/academy-sql.ts';
import { type DuckDb, howToGetDuckDb, openDuckDb } from './tools/duckdb.ts';
import { type Finding, report } from './tools/report.ts';
import { median, processorTimeOf, timeOf } from './tools/timing.ts';

const EVENTS_PER_MEMBERSHIP = 20;
const DAY = 86_400_000;
const MEGABYTE = 1_000_000;

interface Case {
  readonly telemetry: Telemetry;
  readonly question: Question;
  readonly milliseconds: number;
  /** The same records in DuckDB; null where it is not installed, or not asked for. */
  readonly db: DuckDb | null;
}

/** The records themselves are let go: what is measured begins with columns. */
async function caseOf(events: number, withSql: boolean): Promise<Case> {
  const { begins, ends, ...sample } = academySample(events, events / EVENTS_PER_MEMBERSHIP);
  const db = withSql ? await openDuckDb() : null;
  if (db !== null) await loadAcademy(db, sample.events, sample.memberships);
  let telemetry = telemetryOf([], []);
  const milliseconds = timeOf(() => {
    telemetry = telemetryOf(sample.events, sample.memberships);
  });
  return { telemetry, question: { start: begins, end: ends, asOf: ends, zone: UTC }, milliseconds, db };
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Several runs: the middle of the wall's and the processor's times, and the best of the processor's. */
function times(run: () => unknown, runs: number) {
  const wall: number[] = [];
  const processor = Array.from({ length: runs }, () => processorTimeOf(() => wall.push(timeOf(run))));
  return { wall: median(wall), processor: median(processor), best: Math.min(...processor) };
}

function ours(
  { telemetry, question, milliseconds }: Case,
  events: number,
  runs: number,
): { readonly findings: Finding[]; readonly each: number } {
  const size = `${events.toLocaleString('en-US')} events`;
  collectGarbage(); // else room that the records left hides what is needed
  const before = process.memoryUsage().rss;
  const first = processorTimeOf(() => dashboard(telemetry, question));
  const grown = (process.memoryUsage().rss - before) / MEGABYTE;
  const whole = times(() => dashboard(telemetry, question), runs);
  const quarter = times(() => dashboard(telemetry, { ...question, start: question.end - 90 * DAY }), runs);
  const bar = events === 1_000_000 ? { atMost: 1500 } : {};
  const findings: Finding[] = [
    { what: `columns of ${size}, from records`, value: milliseconds, unit: 'ms' },
    {
      what: `five sections of ${size}, 25 months, time of the processor`,
      value: whole.processor,
      best: whole.best,
      unit: 'ms',
      ...bar,
    },
    { what: 'the same, time of the wall', value: whole.wall, unit: 'ms' },
    { what: 'the same, the first time, time of the processor', value: first, unit: 'ms' },
    { what: 'the same, growth of resident memory', value: Math.max(0, grown), unit: 'MB', atMost: 500 },
    {
      what: `five sections of ${size}, the last 90 days, time of the processor`,
      value: quarter.processor,
      best: quarter.best,
      unit: 'ms',
    },
  ];
  return { findings, each: (1000 * whole.best) / events };
}

/** The figures of the range in SQL, of the same records: fewer than the dashboard, which has points and parts as well. */
async function besideSql({ db, telemetry, question }: Case): Promise<Finding[]> {
  if (db === null) {
    console.log(`DuckDB is not installed: nothing is compared with SQL. To have it: ${howToGetDuckDb}`);
    return [];
  }
  const statements = preparation(question);
  // Each record once and in order: what our columns are when the time begins.
  for (const statement of statements.slice(0, RECORD_STATEMENTS)) await db.run(statement);
  const sql = Object.entries(academySql(question));
  const started = process.cpuUsage();
  for (const statement of statements.slice(RECORD_STATEMENTS)) await db.run(statement);
  const theirs = new Map<string, unknown>();
  for (const [id, statement] of sql) theirs.set(id, (await db.rows(`SELECT (${statement})::DOUBLE AS v`))[0]?.v);
  const { user, system } = process.cpuUsage(started);
  db.close();
  for (const [id, value] of theirs) checkSame(id, value, telemetry, question);
  const value = processorTimeOf(() => dashboard(telemetry, question));
  const peer = { name: `DuckDB, one thread: ${sql.length} figures`, value: (user + system) / 1000 };
  return [{ what: 'five sections beside SQL, time of the processor', value, unit: 'ms', peer }];
}

/** A ratio of times says nothing where the figures differ. */
function checkSame(id: string, value: unknown, telemetry: Telemetry, question: Question): void {
  const unit = metrics.find((metric) => metric.id === id)?.unit ?? 'count';
  const theirs = value === null ? null : serve(unit, Number(value));
  const own = query(telemetry, { ...question, metric: id, granularity: 'month' }).total.value;
  if (own !== theirs) throw new Error(`${id}: SQL gives ${theirs}, we ${own}`);
}

const small = ours(await caseOf(100_000, false), 100_000, 9);
const made = await caseOf(1_000_000, true);
const large = ours(made, 1_000_000, 7);
report('analytics', [
  ...small.findings,
  ...large.findings,
  {
    what: 'five sections, per event of 1,000,000',
    value: large.each,
    unit: 'µs',
    peer: { name: 'of 100,000', value: small.each },
  },
  ...(await besideSql(made)),
]);
