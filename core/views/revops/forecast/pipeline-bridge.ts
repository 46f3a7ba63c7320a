import { DAY, type Time, WEEK } from '../../../kernel/time.ts';
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
    period: choice(periods, 'From the quarter’s first day, or from seven days ago.'),
    window: choice(windows, 'Deals expected until the quarter’s end, overdue ones included, or all.'),
    step: choice(bridgeSteps, 'What moved it.'),
    stepOrder: count('1 for the first.'),
    label: text('The step in words.'),
    from: date('The first day.'),
    to: date('The last day.'),
    amount: usd({
      says: 'What the step adds, below 0 where it takes away; of the first and the last, the pipeline.',
      formula: 'opening + created + raised + cut + pulled_in + slipped + won + lost = closing',
    }),
    runningTotal: usd({ says: 'The pipeline after the step.', formula: 'Σ amount of the steps up to it' }),
    count: count('Changes that the step is made of; of the first and the last, open deals.'),
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
  // A step rests on every deal's whole way: what it was before the span decides what counts in it.
  uses: () => ({}),
});
