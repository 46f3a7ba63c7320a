import { toDollars } from '../../../../kernel/money.ts';
import { chartOr, lead, pairOr } from '../../../../print/blocks.ts';
import type { LineChart, WaterfallChart } from '../../../../print/charts/chart.ts';
import type { Section } from '../../../../print/document.ts';
import { formatDate } from '../../../../print/format.ts';
import { forecastHistory } from '../../forecast/forecast-history.ts';
import { pipelineBridge } from '../../forecast/pipeline-bridge.ts';
import type { DatasetRow } from '../../graph/dataset.ts';
import { WEEKS_OF_QUARTER } from '../../sources/moments.ts';
import { clockOf, type ReportInput } from '../rows.ts';
import { sourceOf } from '../sources.ts';
import { usdShort } from '../words.ts';
import { kpisOf, weeksOf } from './quarter.ts';

type Step = DatasetRow<typeof pipelineBridge>;

const dollarsOrGap = (cents: number | null): number | null => (cents === null ? null : toDollars(cents));

/** The quarter week by week beside the pace that its target asks for; the last point is now. Null before a week has ended. */
function trend(input: ReportInput): LineChart | null {
  const weeks = weeksOf(input);
  const kpis = kpisOf(input);
  if (weeks.length === 0 || !kpis) return null;
  const { quarter, asOf } = clockOf(input.data);
  const ended = weeks.at(-1)?.snapshotDate === asOf;
  const now = {
    weekNumber: null,
    cumulativeTarget: null,
    cumulativeClosed: kpis.closedWonAmount,
    cumulativeCommit: kpis.commitAmount,
    cumulativeForecast: kpis.aiForecast,
  };
  const points = ended ? weeks : [...weeks, now];
  const target = kpis.quarterTarget;
  const rest = Math.max(0, WEEKS_OF_QUARTER - (weeks.at(-1)?.weekNumber ?? 0) - (ended ? 0 : 1));
  const blank = Array.from({ length: rest }, () => null);
  const first = weeks[0]?.weekNumber ?? 1;
  const columns = [
    ...points.map(({ weekNumber }) => (weekNumber === null ? 'Now' : `W${weekNumber}`)),
    ...blank.map((_, n) => `W${first + points.length + n}`),
  ];
  const pace = columns.map((_, n) =>
    target === null ? null : toDollars(Math.round((target * Math.min(WEEKS_OF_QUARTER, first + n)) / WEEKS_OF_QUARTER)),
  );
  const line = (
    label: string,
    values: readonly (number | null)[],
    dashed = false,
    tone: 'plain' | 'accent' | 'muted' = 'plain',
  ) => ({ label, values, dashed, tone }) as const;
  const of = (pick: (point: (typeof points)[number]) => number | null) => [
    ...points.map((point) => dollarsOrGap(pick(point))),
    ...blank,
  ];
  return {
    kind: 'lines',
    title:
      kpis.aiForecast !== null && target !== null && kpis.aiForecast < target
        ? 'The forecast ends below the target'
        : 'How the quarter has gone so far',
    subtitle: `USD, ${quarter} by week: won so far, and what was expected of the whole quarter`,
    source: sourceOf(input, forecastHistory),
    alt:
      `By week of ${quarter}: ${usdShort(kpis.closedWonAmount)} won so far, commit ${usdShort(kpis.commitAmount)}, ` +
      `AI forecast ${usdShort(kpis.aiForecast)}, against a target of ${usdShort(target)}.`,
    height: 190,
    unit: 'usd',
    columns,
    series: [
      ...(target === null ? [] : [line('Target pace', pace, true, 'muted')]),
      line(
        'Won',
        of(({ cumulativeClosed }) => cumulativeClosed),
      ),
      line(
        'Commit',
        of(({ cumulativeCommit }) => cumulativeCommit),
      ),
      line(
        'AI forecast',
        of(({ cumulativeForecast }) => cumulativeForecast),
        true,
        'accent',
      ),
    ],
    band: null,
  };
}

interface BridgeText {
  readonly title: string;
  readonly what: string;
}

/** What moved the pipeline, step by step; steps that moved nothing are left out. */
function bridge(input: ReportInput, steps: readonly Step[], { title, what }: BridgeText): WaterfallChart | null {
  const [opening] = steps;
  const closing = steps.at(-1);
  if (!opening || !closing || steps.every(({ amount }) => amount === 0)) return null;
  const isTotal = ({ step }: Step): boolean => step === 'opening' || step === 'closing';
  return {
    kind: 'waterfall',
    title,
    subtitle: `USD, ${what}, ${formatDate(opening.from)} to ${formatDate(opening.to)}`,
    source: sourceOf(input, pipelineBridge),
    alt: `Pipeline of ${usdShort(opening.amount)} became ${usdShort(closing.amount)}: ${steps
      .filter((step) => !isTotal(step) && step.amount !== 0)
      .map(({ label, amount }) => `${label.toLowerCase()} ${usdShort(amount)}`)
      .join(', ')}.`,
    height: 190,
    unit: 'usd',
    steps: steps
      .filter((step) => isTotal(step) || step.amount !== 0)
      .map((step) => ({
        label: isTotal(step) ? (step.step === 'opening' ? 'Before' : 'After') : step.label,
        value: toDollars(step.amount),
        role: isTotal(step) ? 'total' : 'step',
      })),
  };
}

/** How the forecast came about, and what moved the pipeline that it rests on. */
export function forecastSection(input: ReportInput): Section {
  const { quarter } = clockOf(input.data);
  const steps = input.data.rows(pipelineBridge).toSorted((a, b) => a.stepOrder - b.stepOrder);
  const of = (period: Step['period'], window: Step['window']): readonly Step[] =>
    steps.filter((step) => step.period === period && step.window === window);
  const ofQuarter = of('quarter', 'quarter');
  const [opening, closing] = [ofQuarter[0], ofQuarter.at(-1)];
  const moved =
    opening && closing
      ? `What is expected to close in ${quarter} was ${usdShort(opening.amount)} when it began and is ${usdShort(closing.amount)} now.`
      : `What moved the pipeline of ${quarter} was not computed.`;
  return {
    id: 'forecast',
    title: `How ${quarter} got here`,
    blocks: [
      lead(moved),
      chartOr(trend(input), `The first week of ${quarter} has not ended: there is no course to show yet.`),
      pairOr(
        bridge(input, ofQuarter, { title: 'The pipeline since the quarter began', what: `deals due in ${quarter}` }),
        bridge(input, of('week', 'all'), { title: 'The pipeline in the last seven days', what: 'all open deals' }),
        'Nothing has moved the pipeline: there is no open deal, and there was none.',
      ),
    ],
  };
}
