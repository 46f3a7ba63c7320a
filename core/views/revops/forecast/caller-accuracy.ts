import type { Cents } from '../../../kernel/money.ts';
import { quarterStart, type Time } from '../../../kernel/time.ts';
import { copyOf } from '../graph/copies.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { count, fraction, nullable, text, usd } from '../graph/schema.ts';
import { getOrMake } from '../kit/get-or-make.ts';
import { compareText } from '../kit/order.ts';
import { clock, closedOpportunities, forecastCalls, reps } from '../sources/schemas.ts';
import { BACKTEST_QUARTERS } from './thresholds.ts';
import { weekEndedAt } from './weeks.ts';

type Closed = DatasetRow<typeof closedOpportunities>;

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
    const wonBy = {
      rep: wonInQuarters(won, ({ ownerId }) => ownerId),
      manager: wonInQuarters(won, ({ managerName }) => managerName),
    };
    const nameOf = new Map(sellers.map(({ repId, repName }) => [repId, repName]));
    const startOf = quartersOver(calls, now.quarterStart);
    const past = calls.filter(({ calledAt }) => startOf.has(calledAt));
    const callers = [...Map.groupBy(past, ({ callerId }) => callerId)].sort(([a], [b]) => compareText(a, b));
    return callers.flatMap(([callerId, ofCaller]) => {
      const starts = new Set(
        [...new Set(ofCaller.map(({ calledAt }) => startOf.get(calledAt) ?? 0))]
          .sort((a, b) => b - a)
          .slice(0, BACKTEST_QUARTERS),
      );
      const [first] = ofCaller;
      if (!first) return [];
      const told = ofCaller.filter(({ calledAt }) => starts.has(startOf.get(calledAt) ?? 0));
      let [called, actual, missed] = [0, 0, 0];
      for (const { level, managerName, commit, calledAt } of told) {
        const came = wonBy[level].get(level === 'rep' ? callerId : managerName)?.get(startOf.get(calledAt) ?? 0) ?? 0;
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

/** What was won in each quarter, by whom; the quarter by its start. */
function wonInQuarters(won: readonly Closed[], nameOf: (deal: Closed) => string): Map<string, Map<Time, Cents>> {
  const sums = new Map<string, Map<Time, Cents>>();
  for (const deal of won) {
    const start = quarterStart(deal.closedAt);
    const ofName = getOrMake(sums, nameOf(deal), () => new Map<Time, Cents>());
    ofName.set(start, (ofName.get(start) ?? 0) + deal.amount);
  }
  return sums;
}

/** The start of the quarter that was called at each midnight, of those over; what is called at a quarter's end is no forecast. */
function quartersOver(calls: readonly { readonly calledAt: Time }[], running: Time): ReadonlyMap<Time, Time> {
  const starts = new Map<Time, Time>();
  for (const calledAt of new Set(calls.map((call) => call.calledAt))) {
    const { start, end } = weekEndedAt(calledAt).quarter;
    if (start < running && calledAt < end) starts.set(calledAt, start);
  }
  return starts;
}
