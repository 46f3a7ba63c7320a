import type { DuckDb } from '../../bench/tools/duckdb.ts';
import type { EventRecord, MembershipRecord, Question } from '../../core/views/analytics/index.ts';
import { passiveEvents } from '../../core/views/analytics/telemetry/vocabulary.ts';

const DAY = 86_400_000;
const PROPERTIES = ['channel', 'region', 'platform', 'client_id', 'course_id', 'lesson_id', 'stage', 'reason'] as const;

/** The records as they are, in two tables. */
export async function loadAcademy(
  db: DuckDb,
  events: readonly EventRecord[],
  memberships: readonly MembershipRecord[],
): Promise<void> {
  const texts = Object.fromEntries(PROPERTIES.map((name) => [name, 'VARCHAR']));
  await db.loadAs(
    'ev_raw',
    {
      seq: 'INTEGER',
      id: 'VARCHAR',
      u: 'VARCHAR',
      name: 'VARCHAR',
      t: 'BIGINT',
      received: 'BIGINT',
      duration: 'DOUBLE',
      ...texts,
    },
    events.map((event, seq) => ({
      seq,
      id: event.id,
      u: event.user_id,
      name: event.event_name,
      t: event.event_time,
      received: event.received_at ?? null,
      duration: durationOf(event),
      ...Object.fromEntries(PROPERTIES.map((name) => [name, event.properties[name] ?? null])),
    })),
  );
  await db.loadAs(
    'ms_raw',
    { seq: 'INTEGER', u: 'VARCHAR', plan: 'VARCHAR', s: 'BIGINT', e: 'BIGINT', status: 'VARCHAR', amount: 'BIGINT' },
    memberships.map((one, seq) => ({
      seq,
      u: one.user_id,
      plan: one.plan_type,
      s: one.start_at,
      e: one.expire_at,
      status: one.status,
      amount: one.amount,
    })),
  );
}

function durationOf({ properties }: EventRecord): number | null {
  const { duration_seconds: seconds, duration_ms: milliseconds } = properties;
  if (typeof seconds === 'number') return seconds;
  return typeof milliseconds === 'number' ? milliseconds / 1000 : null;
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const passive = passiveEvents.map(text).join(', ');

/** A local day or week of a time, by the zone's offsets in the table `zone`. */
const dayOf = (time: string): string =>
  `floor((${time} + (SELECT max_by(o, f) FROM zone WHERE f <= ${time})) / ${DAY})::BIGINT`;
const monthOf = (time: string): string => {
  const local = `epoch_ms((${time} + (SELECT max_by(o, f) FROM zone WHERE f <= ${time}))::BIGINT)`;
  return `(date_part('year', ${local}) * 12 + date_part('month', ${local}))`;
};
const weekOf = (day: string): string => `floor((${day} + 3) / 7)::BIGINT`;

/** So many of the statements that prepare put each record once and in order, and find what people are. */
export const RECORD_STATEMENTS = 5;

/** What every metric is made of, as statements over the two tables of records. */
export function preparation({ zone, asOf, filters = {} }: Question): string[] {
  const offsets = [
    `(-9000000000000000, ${zone.offset})`,
    ...zone.transitions.map(({ at, offset }) => `(${at}, ${offset})`),
  ];
  const trait = (name: string): string =>
    `coalesce(max(CASE WHEN r = 1 THEN ${name} END), min_by(${name}, n) FILTER (${name} IS NOT NULL)) AS ${name}`;
  const ofPerson = ['channel', 'region', 'client_id'] as const;
  const where = [
    ...ofPerson.flatMap((name) => (filters[name] === undefined ? [] : [`p.${name} = ${text(filters[name])}`])),
    ...(filters.platform === undefined ? [] : [`PLATFORM = ${text(filters.platform)}`]),
  ];
  const plan = filters.plan_type === undefined ? null : text(filters.plan_type);
  const unknown = (name: string): string => `CASE WHEN e.u IS NULL THEN e.${name} ELSE p.${name} END`;
  const eventWhere = [
    ...ofPerson.flatMap((name) => (filters[name] === undefined ? [] : [`${unknown(name)} = ${text(filters[name])}`])),
    ...(filters.platform === undefined ? [] : [`coalesce(e.platform, p.platform) = ${text(filters.platform)}`]),
    ...(plan === null ? [] : [`e.u IN (SELECT u FROM ms_all WHERE plan = ${plan} AND s < ${asOf})`]),
  ];
  const membershipWhere = [
    ...where.map((one) => one.replace('PLATFORM', 'p.platform')),
    ...(plan === null ? [] : [`m.plan = ${plan}`]),
  ];
  return [
    'CREATE OR REPLACE TABLE zone(f BIGINT, o BIGINT)',
    `INSERT INTO zone VALUES ${offsets.join(', ')}`,
    `CREATE OR REPLACE TABLE ev_all AS
       WITH once AS (SELECT * FROM ev_raw QUALIFY row_number() OVER (PARTITION BY id ORDER BY seq) = 1)
       SELECT *, row_number() OVER (ORDER BY t, name DESC, id) AS n,
         CASE WHEN name = 'user_registered' AND u IS NOT NULL
           THEN row_number() OVER (PARTITION BY u, name ORDER BY t, id) END AS r
       FROM once`,
    `CREATE OR REPLACE TABLE ms_all AS
       SELECT u, plan, s, greatest(s, e) AS e, status, amount,
         round(amount / CASE plan WHEN 'monthly' THEN 1 WHEN 'quarterly' THEN 3 WHEN 'yearly' THEN 12
           ELSE greatest(e - s, ${DAY}) / (365.0 * ${DAY} / 12) END)::BIGINT AS mrr
       FROM (SELECT * FROM ms_raw QUALIFY row_number() OVER (PARTITION BY u, plan, s ORDER BY seq DESC) = 1)
       WHERE status IN ('active', 'cancelled', 'expired', 'refunded')`,
    `CREATE OR REPLACE TABLE person AS
       SELECT u, min(CASE WHEN r = 1 THEN t END) AS tm, ${['channel', 'region', 'client_id', 'platform'].map(trait).join(', ')}
       FROM ev_all WHERE u IS NOT NULL GROUP BY u`,
    `CREATE OR REPLACE TABLE ev AS
       SELECT e.* EXCLUDE (t), e.t AS t, e.name NOT IN (${passive}) AND e.u IS NOT NULL AS active,
         floor((e.t + z.o) / ${DAY})::BIGINT AS day
       FROM ev_all e ASOF JOIN zone z ON e.t >= z.f LEFT JOIN person p ON p.u = e.u
       WHERE e.t < ${asOf}${eventWhere.map((one) => ` AND ${one}`).join('')}`,
    `CREATE OR REPLACE TABLE ms AS
       SELECT m.* FROM ms_all m LEFT JOIN person p ON p.u = m.u
       WHERE true${membershipWhere.map((one) => ` AND ${one}`).join('')}`,
    'CREATE OR REPLACE TABLE registered AS SELECT u, t AS tm, day FROM ev WHERE r = 1',
    'CREATE OR REPLACE TABLE active_day AS SELECT u, day, min(t) AS t FROM ev WHERE active GROUP BY u, day',
    `CREATE OR REPLACE TABLE turn AS
       SELECT *, lag(day) OVER (PARTITION BY u ORDER BY day) AS before, lead(day) OVER (PARTITION BY u ORDER BY day) AS next
       FROM active_day`,
    // Moments at which memberships of a person begin or end, and how the person stands after each.
    `CREATE OR REPLACE TABLE standing AS
       WITH changes AS (
         SELECT u, s AS tm, 1 AS held, mrr FROM ms UNION ALL SELECT u, e, -1, -mrr FROM ms),
       moments AS (SELECT u, tm, sum(held) AS dh, sum(mrr) AS change FROM changes GROUP BY u, tm),
       running AS (SELECT *, sum(dh) OVER w AS held FROM moments WINDOW w AS (PARTITION BY u ORDER BY tm))
       SELECT u, tm, change::BIGINT AS change, held, held - dh AS before,
         coalesce(max(held) OVER (PARTITION BY u ORDER BY tm ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) > 0 AS ever
       FROM running`,
    `CREATE OR REPLACE TABLE payment AS
       SELECT u, s AS tm, amount FROM ms UNION ALL SELECT u, e, -amount FROM ms WHERE status = 'refunded'`,
    // A lesson started, and when the next thing that its person does with it is to complete it.
    `CREATE OR REPLACE TABLE attempt AS
       SELECT id, CASE WHEN name = 'lesson_started' AND lead(name) OVER w = 'lesson_completed' THEN lead(t) OVER w END AS done
       FROM ev_all WHERE name IN ('lesson_started', 'lesson_completed')
       WINDOW w AS (PARTITION BY u, course_id, lesson_id ORDER BY n)`,
    `CREATE OR REPLACE TABLE move AS
       SELECT u, tm, change, CASE
         WHEN before = 0 AND held > 0 THEN CASE WHEN ever THEN 'reactivated' ELSE 'new' END
         WHEN before > 0 AND held = 0 THEN 'churned'
         WHEN change > 0 THEN 'expansion' ELSE 'contraction' END AS kind
       FROM standing WHERE (before = 0) <> (held = 0) OR change <> 0`,
  ];
}

/** Each metric as one statement with one value, in the metric's inner unit; over what `preparation` made. */
export function academySql({ start, end: asked, asOf }: Question): Readonly<Record<string, string>> {
  const end = Math.max(start, Math.min(asked, asOf));
  const within = (time: string): string => `${time} >= ${start} AND ${time} < ${end}`;
  const count = (...names: string[]): string =>
    `SELECT count(*) AS v FROM ev WHERE name IN (${names.map(text).join(', ')}) AND ${within('t')}`;
  const timeOf = (name: string, q: number): string =>
    `SELECT quantile_cont(duration, ${q}) AS v FROM ev WHERE name = ${text(name)} AND ${within('t')}`;
  const lastDay = dayOf(`(${end} - 1)`);
  const window = (days: number): string =>
    `SELECT count(DISTINCT u) AS v FROM active_day WHERE t < ${end} AND day > ${lastDay} - ${days}`;
  const moves = (...kinds: string[]): string =>
    `SELECT coalesce(sum(change), 0) AS v FROM move WHERE ${within('tm')}${kinds.length > 0 ? ` AND kind IN (${kinds.map(text).join(', ')})` : ''}`;
  const runs = (what: string, tm: number): string => `SELECT ${what} AS v FROM ms WHERE s <= ${tm} AND ${tm} < e`;
  const quotient = (part: string, whole: string, factor = 1): string =>
    `SELECT (SELECT v FROM (${part})) / nullif((SELECT v FROM (${whole})), 0) * ${factor} AS v`;
  const cohort = `SELECT count(*) AS v FROM registered WHERE ${within('tm')}`;
  const revenue = `SELECT coalesce(sum(amount), 0) AS v FROM payment WHERE ${within('tm')}`;
  const lost = `SELECT count(*) AS v FROM move WHERE kind = 'churned' AND ${within('tm')}`;
  const due = `SELECT count(*) AS v FROM ms WHERE status <> 'refunded' AND ${within('e')}`;
  const renewed = `SELECT count(*) AS v FROM ms m WHERE status <> 'refunded' AND ${within('e')}
    AND EXISTS (SELECT 1 FROM ms o WHERE o.u = m.u AND o.s <= m.e AND m.e < o.e)`;
  const first = (alias: string, from: string): string => `(SELECT u, min(t) AS t FROM (${from}) GROUP BY u) ${alias}`;
  const after = (names: string): string =>
    `SELECT r.u, e.t FROM registered r JOIN ev e ON e.u = r.u AND e.t >= r.tm AND e.name IN (${names})`;
  const bought = `SELECT r.u, m.s AS t FROM registered r JOIN ms m ON m.u = r.u AND m.s >= r.tm AND m.s < ${asOf}`;
  const activated = `SELECT (a.t - r.tm) / 3600000.0 AS hours FROM registered r
    JOIN ${first('a', after("'lesson_completed'"))} ON a.u = r.u WHERE ${within('r.tm')} AND a.t <= r.tm + ${7 * DAY}`;
  const converted = `SELECT (greatest(a.t, b.t, c.t) - r.tm) / 3600000.0 AS hours FROM registered r
    JOIN ${first('a', after("'lesson_completed', 'lesson_started'"))} ON a.u = r.u
    JOIN ${first('b', after("'lesson_completed'"))} ON b.u = r.u
    JOIN ${first('c', bought)} ON c.u = r.u
    WHERE ${within('r.tm')} AND greatest(a.t, b.t, c.t) <= r.tm + ${30 * DAY}`;
  const of = (from: string): string => `SELECT count(*) AS v FROM (${from})`;
  const retention = (unit: (day: string) => string, n: number): string =>
    `SELECT 100.0 * count(*) FILTER (kept) / nullif(count(*), 0) AS v FROM (
      SELECT r.u, EXISTS (SELECT 1 FROM active_day a WHERE a.u = r.u AND ${unit('a.day')} = ${unit('r.day')} + ${n}) AS kept
      FROM registered r WHERE ${within('r.tm')} AND ${unit('r.day')} + ${n} < ${unit(dayOf(String(asOf)))})`;
  const begins = `SELECT count(*) AS v FROM turn WHERE before IS NULL AND ${within('t')}`;
  const again = `SELECT count(*) AS v FROM turn WHERE day - before >= 30 AND ${within('t')}`;
  const dormant = `SELECT count(*) AS v FROM turn WHERE (next IS NULL OR next - day >= 30)
    AND day + 30 > ${dayOf(`(${start} - 1)`)} AND day + 30 <= ${lastDay} AND ${start} < ${end}`;
  const paid = `SELECT p.amount, ${monthOf('p.tm')} - ${monthOf('r.tm')} AS month
    FROM registered r JOIN payment p ON p.u = r.u AND p.tm < ${asOf} WHERE ${within('r.tm')}`;
  const cohortMonth = (n: number): string => `SELECT CASE
    WHEN (SELECT count(*) FROM registered r WHERE ${within('r.tm')} AND ${monthOf('r.tm')} + ${n} <= ${monthOf(`(${asOf} - 1)`)}) > 0
    THEN (SELECT coalesce(sum(amount) FILTER (month = ${n}), 0) FROM (${paid})) END AS v`;
  const started = `SELECT count(*) AS v FROM ev WHERE name = 'lesson_started' AND ${within('t')}`;
  const finished = `SELECT count(*) AS v FROM ev JOIN attempt a ON a.id = ev.id WHERE ${within('ev.t')} AND a.done < ${asOf}`;
  const personDays = `SELECT count(*) AS v FROM active_day WHERE t < ${end} AND day > ${lastDay} - 30`;
  const same = (day: string): string => day;
  return {
    'new-users': cohort,
    'active-users': `SELECT count(DISTINCT u) AS v FROM ev WHERE active AND ${within('t')}`,
    dau: window(1),
    wau: window(7),
    mau: window(30),
    stickiness: quotient(personDays, window(30), 100 / 30),
    'active-members': runs('count(DISTINCT u)', end - 1),
    mrr: runs('coalesce(sum(mrr), 0)', end - 1),
    'mrr-opening': runs('coalesce(sum(mrr), 0)', start - 1),
    'mrr-new': moves('new'),
    'mrr-expansion': moves('expansion'),
    'mrr-reactivated': moves('reactivated'),
    'mrr-contraction': moves('contraction'),
    'mrr-churned': moves('churned'),
    'mrr-change': moves(),
    revenue,
    'lessons-completed': count('lesson_completed'),
    'activation-rate': quotient(of(activated), cohort, 100),
    ...Object.fromEntries([1, 7, 30].map((n) => [`retention-d${n}`, retention(same, n)])),
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`retention-week-${n}`, retention(weekOf, n)])),
    'time-to-activate': `SELECT quantile_cont(hours, 0.5) AS v FROM (${activated})`,
    'time-to-convert': `SELECT quantile_cont(hours, 0.5) AS v FROM (${converted})`,
    'time-to-convert-p90': `SELECT quantile_cont(hours, 0.9) AS v FROM (${converted})`,
    'newly-active': begins,
    returning: `SELECT count(DISTINCT u) AS v FROM turn WHERE day - before < 30 AND ${within('t')}`,
    resurrected: again,
    dormant,
    'quick-ratio': `SELECT ((${begins}) + (${again})) / nullif((${dormant}), 0) AS v`,
    'conversion-rate': quotient(of(converted), cohort, 100),
    'paying-users': `SELECT count(DISTINCT u) AS v FROM ms WHERE ${within('s')}`,
    purchases: `SELECT count(*) AS v FROM ms WHERE ${within('s')}`,
    arpu: quotient(revenue, `SELECT count(DISTINCT u) AS v FROM ev WHERE active AND ${within('t')}`),
    arppu: quotient(revenue, `SELECT count(DISTINCT u) AS v FROM ms WHERE ${within('s')}`),
    'mrr-per-member': quotient(runs('sum(mrr)', end - 1), runs('count(DISTINCT u)', end - 1)),
    'members-lost': lost,
    'logo-churn': quotient(lost, runs('count(DISTINCT u)', start - 1), 100),
    'revenue-churn': quotient(moves('churned', 'contraction'), runs('sum(mrr)', start - 1), -100),
    'renewals-due': due,
    'renewals-done': renewed,
    'renewal-rate': quotient(renewed, due, 100),
    refunds: `SELECT coalesce(sum(amount), 0) AS v FROM ms WHERE status = 'refunded' AND ${within('e')}`,
    'refund-count': `SELECT count(*) AS v FROM ms WHERE status = 'refunded' AND ${within('e')}`,
    'cohort-revenue': `SELECT coalesce(sum(amount), 0) AS v FROM (${paid})`,
    ...Object.fromEntries([0, 1, 2, 3, 4, 5].map((n) => [`cohort-revenue-month-${n}`, cohortMonth(n)])),
    'completion-rate': quotient(finished, started, 100),
    learners: `SELECT count(DISTINCT u) AS v FROM ev WHERE name IN ('lesson_started', 'lesson_completed') AND ${within('t')}`,
    'lessons-started': count('lesson_started'),
    'lessons-abandoned': count('lesson_abandoned'),
    'lesson-time': timeOf('lesson_completed', 0.5),
    'lesson-time-p95': timeOf('lesson_completed', 0.95),
    'courses-completed': count('course_completed'),
    'generator-runs': count('generation_started'),
    'generator-completed': count('generation_completed'),
    'generator-failed': count('generation_failed'),
    'generator-success': quotient(
      count('generation_completed'),
      count('generation_completed', 'generation_failed'),
      100,
    ),
    'run-time': timeOf('generation_completed', 0.5),
    'run-time-p95': timeOf('generation_completed', 0.95),
    stages: count('generation_stage_completed'),
    'stage-time': timeOf('generation_stage_completed', 0.5),
    'stage-time-p95': timeOf('generation_stage_completed', 0.95),
    'events-arrived': `SELECT count(received) AS v FROM ev WHERE ${within('t')}`,
    'late-events': `SELECT count(*) AS v FROM ev WHERE received - t > 3600000 AND ${within('t')}`,
    'ingestion-lag': `SELECT quantile_cont((CASE WHEN received < t THEN t ELSE received END - t) / 1000.0, 0.5) AS v FROM ev WHERE ${within('t')}`,
    'ingestion-lag-p95': `SELECT quantile_cont((CASE WHEN received < t THEN t ELSE received END - t) / 1000.0, 0.95) AS v FROM ev WHERE ${within('t')}`,
  };
}
