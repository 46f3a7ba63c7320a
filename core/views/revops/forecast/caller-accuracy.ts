import type { Cents } from '../../../kernel/money.ts';
import { quarterStart } from '../../../kernel/time.ts';
import { copyOf } from '../graph/copies.ts';
import { defineTransform } from '../graph/dataset.ts';
import { count, fraction, nullable, text, usd } from '../graph/schema.ts';
import { compareText } from '../kit/order.ts';
import { clock, closedOpportunities, forecastCalls, reps } from '../sources/schemas.ts';
import { BACKTEST_QUARTERS } from './thresholds.ts';
import { weekEndedAt } from './weeks.ts';

const came = '[closed_opportunities.amount] won in the call’s quarter by the rep, or by the team of [manager_name]';

/** How near each rep and each manager called the last quarters that are over, and to which side they miss. */
export const callerAccuracy = defineTransform({
  id: 'caller_accuracy',
  path: '/RevOps/Analytics/caller_accuracy',
  layer: 'core',
  says: 'How near each rep and each manager called the last four quarters that are over, and to which side they miss.',
  grain: 'one row per rep or manager who called a quarter that is over',
  key: ['callerId'],
  fields: {
    callerId: copyOf(forecastCalls, 'callerId'),
    callerName: text({ says: 'The name.', formula: '[reps.rep_name] of the rep; of a manager, [manager_name]' }),
    level: copyOf(forecastCalls, 'level'),
    managerName: copyOf(forecastCalls, 'managerName', 'The team.'),
    quarters: count({
      says: 'Quarters that it rests on, 1 to 4.',
      formula: `the last ${BACKTEST_QUARTERS} before [clock.quarter_start] in which [caller_id] called`,
    }),
    calls: count({
      says: 'Calls that it rests on; those made at a quarter’s end are none.',
      formula:
        'count of [forecast_calls] of [caller_id] in these [quarters], with [forecast_calls.called_at] before the quarter’s end',
    }),
    called: usd({ says: 'What was called, added up.', formula: 'Σ [forecast_calls.commit] of the [calls]' }),
    actual: usd({
      says: 'What came, added up for each call.',
      formula: `Σ ${came}, of the [calls]`,
    }),
    errorPct: nullable(
      fraction({
        says: 'The size of the errors; null: nothing was won.',
        formula: 'Σ |[forecast_calls.commit] − what came| ÷ [actual], of the [calls] (WAPE)',
        better: 'lower',
        format: 'percent',
      }),
    ),
    bias: nullable(
      fraction({
        says: 'Above 0 calls too much, below 0 too little; null: nothing was won.',
        formula: '([called] − [actual]) ÷ [actual]',
        format: 'percentDelta',
      }),
    ),
  },
  inputs: { clock, calls: forecastCalls, closed: closedOpportunities, reps },
  compute({ clock: [now], calls, closed, reps: sellers }) {
    if (!now) return [];
    const won = closed.filter(({ outcome, closedAt }) => outcome === 'Won' && closedAt < now.quarterStart);
    const sums = new Map<string, Cents>();
    for (const { ownerId, managerName, closedAt, amount } of won) {
      const start = quarterStart(closedAt);
      for (const key of [repKey(ownerId, start), teamKey(managerName, start)])
        sums.set(key, (sums.get(key) ?? 0) + amount);
    }
    const nameOf = new Map(sellers.map(({ repId, repName }) => [repId, repName]));
    const past = [...Map.groupBy(calls, ({ calledAt }) => calledAt)].flatMap(([calledAt, ofMoment]) => {
      const { start, end } = weekEndedAt(calledAt).quarter;
      // What is called at the quarter's end is no forecast.
      return start < now.quarterStart && calledAt < end
        ? ofMoment.map((call) => ({ ...call, quarterStart: start }))
        : [];
    });
    const callers = [...Map.groupBy(past, ({ callerId }) => callerId)].sort(([a], [b]) => compareText(a, b));
    return callers.flatMap(([callerId, ofCaller]) => {
      const starts = new Set(
        [...new Set(ofCaller.map(({ quarterStart }) => quarterStart))]
          .sort((a, b) => b - a)
          .slice(0, BACKTEST_QUARTERS),
      );
      const [first] = ofCaller;
      if (!first) return [];
      const told = ofCaller.filter(({ quarterStart }) => starts.has(quarterStart));
      let [called, actual, missed] = [0, 0, 0];
      for (const { level, managerName, commit, quarterStart } of told) {
        const came =
          sums.get(level === 'rep' ? repKey(callerId, quarterStart) : teamKey(managerName, quarterStart)) ?? 0;
        called += commit;
        actual += came;
        missed += Math.abs(commit - came);
      }
      return [
        {
          callerId,
          callerName: first.level === 'manager' ? first.managerName : (nameOf.get(callerId) ?? callerId),
          level: first.level,
          managerName: first.managerName,
          quarters: starts.size,
          calls: told.length,
          called,
          actual,
          errorPct: actual === 0 ? null : missed / actual,
          bias: actual === 0 ? null : (called - actual) / actual,
        },
      ];
    });
  },
  uses: ({ callerId, level, managerName }, { calls, closed, reps: sellers }) => ({
    calls: calls.filter((row) => row.callerId === callerId),
    closed: closed.filter((row) => (level === 'rep' ? row.ownerId === callerId : row.managerName === managerName)),
    reps: sellers.filter((row) => row.repId === callerId),
  }),
});

const repKey = (repId: string, quarterStart: number): string => `rep ${repId} ${quarterStart}`;
const teamKey = (managerName: string, quarterStart: number): string => `team ${managerName} ${quarterStart}`;
