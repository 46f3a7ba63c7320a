import { DAY, type Time, WEEK } from '../../../kernel/time.ts';
import { copyOf } from '../graph/copies.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { choice, count, date, text, usd } from '../graph/schema.ts';
import { clock, pipelineMoves } from '../sources/schemas.ts';
import { type BridgeStep, bridgeSteps, type CloseWindow, pipelineBridges } from './bridge.ts';

/** The steps in words. */
export const bridgeLabels: Readonly<Record<BridgeStep, string>> = {
  opening: 'Pipeline at the beginning',
  created: 'Created',
  raised: 'Raised',
  cut: 'Cut',
  pulled_in: 'Pulled in',
  slipped: 'Slipped',
  won: 'Won',
  lost: 'Lost',
  closing: 'Pipeline at the end',
};

/** How the amount of each step is made up; those of changes are signed. */
const formulas: Readonly<Record<BridgeStep, string>> = {
  opening: 'Σ [pipeline_moves.amount_after] of the last move of each deal that was open at [from]',
  created: 'Σ [pipeline_moves.amount_after] of moves opened',
  raised: 'Σ [pipeline_moves.amount_after] − the amount before, where above 0',
  cut: 'Σ [pipeline_moves.amount_after] − the amount before, where below 0',
  pulled_in:
    'Σ amount of deals that [pipeline_moves.close_after] brings into the window, or that are won without having been in it',
  slipped: '−Σ amount of deals that [pipeline_moves.close_after] takes out of the window',
  won: '−Σ [pipeline_moves.amount_after] of moves won',
  lost: '−Σ [pipeline_moves.amount_after] of moves lost',
  closing: 'Σ [pipeline_moves.amount_after] of the last move of each deal that is open at the end of [to]',
};
const bridgeFormulas = bridgeSteps.map((step) => `${bridgeLabels[step]}: ${formulas[step]}`).join('; ');

const periods = ['quarter', 'week'] as const;
const windows = ['quarter', 'all'] as const;

/** The two spans that have rows: the quarter so far, and the last seven days; each up to what the sources know. */
function spansOf({ asOf, quarterStart }: DatasetRow<typeof clock>) {
  const to = asOf + DAY; // the day that runs counts; as of a past day nothing lies in it
  return [
    { period: 'quarter', from: Math.min(quarterStart, asOf), to },
    { period: 'week', from: asOf - WEEK, to },
  ] as const;
}

function windowOf(window: (typeof windows)[number], quarterEnd: Time): CloseWindow {
  return { from: null, until: window === 'all' ? null : quarterEnd };
}

/** What moved the pipeline from the beginning of the quarter, and of the last seven days, to now. */
export const pipelineBridge = defineTransform({
  id: 'pipeline_bridge',
  path: '/RevOps/Analytics/pipeline_bridge',
  layer: 'core',
  says: 'What moved the pipeline from one date to another, step by step: it adds up to the cent.',
  grain: 'one row per span, window of close dates and step of the bridge',
  key: ['period', 'window', 'step'],
  fields: {
    period: choice(periods, {
      says: 'From the quarter’s first day, or from seven days ago.',
      formula: 'each of the two',
    }),
    window: choice(windows, {
      says: 'Deals expected until the quarter’s end, overdue ones included, or all.',
      formula: 'each of the two',
    }),
    step: choice(bridgeSteps, { says: 'What moved it.', formula: 'each step of the bridge' }),
    stepOrder: count({ says: '1 for the first.', formula: 'place of [step] in the bridge' }),
    label: text({ says: 'The step in words.', formula: 'by [step]' }),
    from: date({
      says: 'The first day.',
      formula: 'by [period], [clock.quarter_start] or [clock.as_of] less seven days',
    }),
    to: copyOf(clock, 'asOf', 'The last day.'),
    amount: usd({
      says: 'What the step adds, below 0 where it takes away; of the first and the last, the pipeline.',
      formula: `by [step], of deals in [window]: ${bridgeFormulas}; opening and all steps add up to closing`,
    }),
    runningTotal: usd({
      says: 'The pipeline after the step.',
      formula: 'Σ [amount] of the steps up to it, of [period] and [window]',
    }),
    count: count({
      says: 'Changes that the step is made of; of the first and the last, open deals.',
      formula: 'count of [pipeline_moves] of the step; of opening and closing, of open deals',
    }),
  },
  inputs: { clock, moves: pipelineMoves },
  compute({ clock: [now], moves }) {
    if (!now) return [];
    const asked = spansOf(now).flatMap((span) =>
      windows.map((name) => ({ ...span, name, window: windowOf(name, now.quarterEnd) })),
    );
    const bridges = pipelineBridges(moves, asked);
    return asked.flatMap(({ period, from, name }, place) => {
      let total = 0;
      return bridgeSteps.map((step, n) => {
        const { amount, count: changes } = bridges[place]?.[step] ?? { amount: 0, count: 0 };
        total = step === 'closing' ? amount : total + amount;
        return {
          period,
          window: name,
          step,
          stepOrder: n + 1,
          label: bridgeLabels[step],
          from,
          to: now.asOf,
          amount,
          runningTotal: total,
          count: changes,
        };
      });
    });
  },
  formulaOf: { amount: ({ step }) => formulas[step] },
  // A step rests on every deal's whole way: what it was before the span decides what counts in it.
  uses: () => ({}),
});
