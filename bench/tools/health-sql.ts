import { bands } from '../../core/views/revops/health/bands.ts';
import type { Curve } from '../../core/views/revops/health/curve.ts';
import {
  BALANCE_MIN_ACTIVITIES,
  curvesIn,
  GRACE_DAYS,
  NEUTRAL_RATING,
  roleDueFrom,
  type SignalId,
  signals,
  USUAL_MIN_WON,
} from '../../core/views/revops/health/signals.ts';
import { type Stage, segments, stages } from '../../core/world/index.ts';

/** Deal health in SQL, from the same tables of weights, curves and bounds. */

/** Decimals in SQL are exact and slow; with an exponent a literal is a double, as ours are. */
const double = (value: number): string => `${value}e0`;

const wholeDays = (since: string): string => `greatest(0, (moment - ${since}) // 86400000)`;
const orderOf = (stage: Stage): number => stages.indexOf(stage);
const isYoung = `${wholeDays('openedAt')} < ${GRACE_DAYS}`;
const role = (met: string, due: Stage): string =>
  `CASE WHEN ${met} > 0 THEN 1 WHEN stageNumber >= ${orderOf(due)} AND NOT ${isYoung} THEN 0 END`;

const values: Readonly<Record<SignalId, string>> = {
  'stage-age': `CASE WHEN benchmarkDays > 0 THEN ${wholeDays('stageSince')} / benchmarkDays END`,
  recency: wholeDays('coalesce(lastInbound, openedAt)'),
  balance: `CASE WHEN inbound30 + outbound30 >= ${BALANCE_MIN_ACTIVITIES} THEN inbound30 / (inbound30 + outbound30) END`,
  threading: `CASE WHEN engagedContacts > 0 OR NOT ${isYoung} THEN engagedContacts END`,
  'economic-buyer': role('economicBuyer', roleDueFrom.economicBuyer),
  champion: role('champion', roleDueFrom.champion),
  slips: 'slips',
  amount: 'CASE WHEN usual > 0 THEN amount / usual END',
  'next-step': wholeDays('coalesce(nextStepDue, openedAt)'),
};

function rating(curve: Curve, value: string): string {
  const steps = curve.map(([x, y], n) => {
    const before = curve[n - 1];
    if (before === undefined) return `WHEN ${value} <= ${double(x)} THEN ${double(y)}`;
    const [x0, y0] = before;
    return `WHEN ${value} < ${double(x)} THEN ${double(y0)} + (${double(y - y0)} * (${value} - ${double(x0)})) / ${double(x - x0)}`;
  });
  return `CASE ${steps.join(' ')} ELSE ${double(curve.at(-1)?.[1] ?? 0)} END`;
}

/** Some signals have the name of a fact. */
const columnOf = (id: SignalId): string => `"signal ${id}"`;

const contributions = signals.map((signal, n) => {
  const value = columnOf(signal.id);
  const cases = segments.map((segment) => [segment, rating(curvesIn[segment][n] ?? [], value)] as const);
  const [first = ''] = cases.map(([, rated]) => rated);
  const bySegment = cases.map(([segment, rated]) => `WHEN segment = '${segment}' THEN ${rated}`).join(' ');
  const rated = cases.every(([, each]) => each === first) ? first : `CASE ${bySegment} END`;
  return `${double(signal.weight)} * CASE WHEN ${value} IS NULL THEN ${double(NEUTRAL_RATING)} ELSE ${rated} END`;
});

const bandOf = `CASE ${bands.map(({ id, from }) => `WHEN healthScore >= ${from} THEN '${id}'`).join(' ')} END`;

const stageNumber = `CASE facts.stage ${stages.map((stage, n) => `WHEN '${stage}' THEN ${n}`).join(' ')} END`;

/** The scores of rows that have a `moment`: what was usual then is the median of what had been won. */
export function healthOf(from: string): string {
  return `
    WITH facts AS (${from}),
    moments AS (SELECT DISTINCT moment FROM facts),
    usual AS (
      SELECT moment, type, segment, median(amount) AS usual
      FROM moments JOIN won_amounts ON wonAt < moment
      GROUP BY GROUPING SETS ((moment, type, segment), (moment, type))
      HAVING count(*) >= ${USUAL_MIN_WON}
    ),
    normed AS (
      SELECT facts.*, ${stageNumber} AS stageNumber, b.benchmarkDays, coalesce(s.usual, t.usual) AS usual
      FROM facts
      LEFT JOIN stage_benchmarks b ON b.type = facts.type AND b.stage = facts.stage
      LEFT JOIN usual s ON s.moment = facts.moment AND s.type = facts.type AND s.segment = facts.segment
      LEFT JOIN usual t ON t.moment = facts.moment AND t.type = facts.type AND t.segment IS NULL
    ),
    measured AS (SELECT *, ${signals.map(({ id }) => `${values[id]} AS ${columnOf(id)}`).join(', ')} FROM normed),
    scored AS (SELECT *, CAST(round(${contributions.join(' + ')}) AS BIGINT) AS healthScore FROM measured)
    SELECT *, ${bandOf} AS band FROM scored`;
}
