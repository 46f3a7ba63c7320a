import { chartOr, lead, tableOf } from '../../../../print/blocks.ts';
import type { LineChart } from '../../../../print/charts/chart.ts';
import type { Section } from '../../../../print/document.ts';
import { type callerKinds, forecastAccuracy } from '../../forecast/forecast-accuracy.ts';
import { BACKTEST_QUARTERS } from '../../forecast/thresholds.ts';
import type { DatasetRow } from '../../graph/dataset.ts';
import { WEEKS_OF_QUARTER } from '../../sources/moments.ts';
import type { ReportInput } from '../rows.ts';
import { sourceOf } from '../sources.ts';
import { counted, percent, percentChange } from '../words.ts';

type Accuracy = DatasetRow<typeof forecastAccuracy>;
type Caller = (typeof callerKinds)[number];

const callers: readonly { readonly id: Caller; readonly label: string; readonly what: string }[] = [
  { id: 'ai', label: 'AI forecast', what: 'won so far, and open value by calibrated probability' },
  { id: 'commit', label: 'Commit category', what: 'won so far, and deals in commit' },
  { id: 'reps', label: 'Reps’ calls', what: 'what reps called, added up' },
  { id: 'managers', label: 'Managers’ calls', what: 'what managers called, added up' },
];

/** At the end of the last week everything is known. */
const isTold = (week: number): boolean => week < WEEKS_OF_QUARTER;

/** Rows of the last quarters that are over. */
function pastOf(input: ReportInput): readonly Accuracy[] {
  const rows = input.data.rows(forecastAccuracy).filter(({ weekNumber }) => isTold(weekNumber));
  const starts = [...new Set(rows.map(({ quarterStart }) => quarterStart))].sort((a, b) => b - a);
  const last = new Set(starts.slice(0, BACKTEST_QUARTERS));
  return rows.filter(({ quarterStart }) => last.has(quarterStart));
}

/** Sums of errors by what came, of the rows in which something was said and something came. */
function missOf(rows: readonly Accuracy[]): { readonly size: number | null; readonly bias: number | null } {
  const told = rows.flatMap(({ error, actual }) => (error === null ? [] : [{ error, actual }]));
  const actual = told.reduce((sum, row) => sum + row.actual, 0);
  if (actual === 0) return { size: null, bias: null };
  return {
    size: told.reduce((sum, row) => sum + Math.abs(row.error), 0) / actual,
    bias: told.reduce((sum, row) => sum + row.error, 0) / actual,
  };
}

function chart(input: ReportInput, rows: readonly Accuracy[], quarters: number): LineChart | null {
  const weeks = Array.from({ length: WEEKS_OF_QUARTER }, (_, n) => n + 1).filter(isTold);
  const series = callers.map(({ id, label }) => ({
    label,
    values: weeks.map((week) => {
      const { size } = missOf(rows.filter((row) => row.caller === id && row.weekNumber === week));
      return size === null ? null : Math.round(size * 1000) / 10;
    }),
    tone: id === 'ai' ? ('accent' as const) : ('plain' as const),
    dashed: false,
  }));
  const known = series.filter(({ values }) => values.some((value) => value !== null));
  if (known.length === 0) return null;
  return {
    kind: 'lines',
    title: 'How far forecasts were off, by week of the quarter',
    subtitle: `Size of the error in percent of what came, over ${counted(quarters, 'quarter')} that ${quarters > 1 ? 'are' : 'is'} over`,
    source: sourceOf(input, forecastAccuracy),
    alt: `Over all weeks: ${callers.map(({ id, label }) => `${label} ${percent(missOf(rows.filter((row) => row.caller === id)).size)}`).join(', ')}.`,
    height: 180,
    unit: 'percent',
    columns: weeks.map((week) => `W${week}`),
    series: known,
    band: null,
  };
}

function answer(rows: readonly Accuracy[]): string {
  const errors = callers.flatMap(({ id, label }) => {
    const { size, bias } = missOf(rows.filter(({ caller }) => caller === id));
    return size === null || bias === null ? [] : [{ label, size, bias }];
  });
  const best = errors.reduce<(typeof errors)[number] | null>((a, b) => (a && a.size <= b.size ? a : b), null);
  if (!best) return 'No quarter has ended yet that forecasts could be put beside.';
  const side =
    Math.round(best.bias * 100) === 0 ? 'to neither side' : best.bias < 0 ? 'mostly too low' : 'mostly too high';
  return `Of what was said over past quarters, the ${best.label.charAt(0) === 'A' ? best.label : best.label.toLowerCase()} came nearest: off by ${percent(best.size)} on average, ${side}.`;
}

/** How near forecasts came in the quarters that are over, and to which side they missed. */
export function accuracySection(input: ReportInput): Section {
  const rows = pastOf(input);
  const quarters = new Set(rows.map(({ quarter }) => quarter)).size;
  const sizeIn = (caller: Caller, from: number, to: number): string =>
    percent(missOf(rows.filter((row) => row.caller === caller && row.weekNumber >= from && row.weekNumber <= to)).size);
  return {
    id: 'accuracy',
    title: 'How far forecasts can be trusted',
    blocks: [
      lead(answer(rows)),
      chartOr(chart(input, rows, quarters), 'There is no forecast of a quarter that is over.'),
      tableOf({
        title: 'Errors in percent of what came',
        source: sourceOf(input, forecastAccuracy),
        empty: 'There is no forecast of a quarter that is over.',
        noun: 'kinds of forecasts',
        columns: [
          { label: 'Forecast', weight: 1.4, cell: ({ label }) => ({ text: label, strong: true }) },
          { label: 'What it is', weight: 2.6, cell: ({ what }) => what },
          { label: 'Weeks 1–4', weight: 0.9, align: 'right', cell: ({ id }) => sizeIn(id, 1, 4) },
          { label: 'Weeks 5–8', weight: 0.9, align: 'right', cell: ({ id }) => sizeIn(id, 5, 8) },
          { label: 'Weeks 9–12', weight: 0.9, align: 'right', cell: ({ id }) => sizeIn(id, 9, WEEKS_OF_QUARTER - 1) },
          {
            label: 'Bias',
            weight: 0.8,
            align: 'right',
            cell: ({ id }) => percentChange(missOf(rows.filter(({ caller }) => caller === id)).bias),
          },
        ],
        rows: rows.length === 0 ? [] : callers,
      }),
    ],
  };
}
