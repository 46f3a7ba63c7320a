import type { Better, SeriesRole, Status } from '../../../kernel/presentation/vocabulary.ts';
import { NO_VALUE } from '../../../kernel/presentation/write.ts';
import { lowerFirst } from '../../../kernel/text.ts';
import { formatFigure } from '../../../print/format.ts';
import type { Calibration } from '../calibration/calibrate.ts';
import type { Bar, OutcomeResult, Summary } from '../monte-carlo/result.ts';
import { needOutcome } from '../outcomes/catalogue.ts';
import { patterns } from '../patterns/catalogue.ts';
import { LIKELY } from '../said/chances.ts';
import { differenceText, outcomeText, rangeText } from '../said/outcome-text.ts';
import { ORDINARY_VARIATION } from '../simulation-inputs.ts';
import { presentHeld } from './calibration.ts';
import { histogramAxis, outcomeFormat, writeShare } from './formats.ts';
import { factorName } from './patterns.ts';

const ROLE: SeriesRole = 'forecast';

/** What an outcome is called, how it is written, and where good lies. */
export function namedOutcome(outcome: string) {
  const { label, direction } = needOutcome(outcome);
  const better: Better = direction === 'up-is-good' ? 'higher' : 'lower';
  return { label, ...outcomeFormat(outcome), better, role: ROLE };
}

/** A quantity in the outcome's unit: its mean, what nine of ten iterations lie between, and the axis of its histogram. */
export function presentTotal(outcome: string, { mean, quantiles, histogram }: Summary) {
  const { p5, p50, p95 } = quantiles;
  return {
    display: outcomeText(outcome, mean),
    median_display: outcomeText(outcome, p50),
    range: {
      low: p5,
      high: p95,
      display: rangeText(outcome, p5, p95),
      low_display: outcomeText(outcome, p5),
      high_display: outcomeText(outcome, p95),
    },
    axis: histogramAxis(outcomeFormat(outcome), histogram, quantiles),
  };
}

/** `−1.1 to +0.2 points` */
function differencesText(outcome: string, low: number, high: number): string {
  const [from, to] = [differenceText(outcome, low), differenceText(outcome, high)];
  const unit = / .*$/.exec(to)?.[0] ?? '';
  return `${unit === '' ? from : from.slice(0, -unit.length)} to ${to}`;
}

/** What differences of outcomes are counted in. */
const DIFFERENCE_UNITS = { percent: 'percentage points', days: 'days', score: 'points of the score', count: null };

/** A quantity that is added: with its sign, of percent in points. */
export function presentDifference(outcome: string, { mean, quantiles: { p5, p95 } }: Summary) {
  const display = differenceText(outcome, mean);
  return {
    unit: DIFFERENCE_UNITS[needOutcome(outcome).unit],
    decimals: outcomeFormat(outcome).decimals,
    display,
    range: { low: p5, high: p95, display: differencesText(outcome, p5, p95) },
    /** Whether it shows in what is written of it. */
    changes: display !== differenceText(outcome, 0),
  };
}

/** How likely it is to be better than in the last year: two to one is likely. */
export function presentChance(probability: number): {
  readonly status: Status;
  readonly status_label: string;
  readonly chance_display: string;
} {
  const chance_display = writeShare(probability);
  if (probability >= LIKELY) return { status: 'good', status_label: 'likely better', chance_display };
  if (probability <= 1 - LIKELY) return { status: 'bad', status_label: 'likely no better', chance_display };
  return { status: 'none', status_label: 'open', chance_display };
}

/** An outcome with all that could be acted on, and what moves it. */
export function presentPortfolio(result: OutcomeResult, calibration: Calibration | null) {
  const { outcome, success, tornado, valueAtRisk } = result;
  const named = namedOutcome(outcome);
  const total = presentTotal(outcome, result);
  const bars = tornado.map((bar) => presentBar(outcome, bar));
  const base = result.middle ?? middleOf(tornado) ?? result.quantiles.p50;
  const [most] = bars.filter(({ swing, shown }) => swing !== 0 && !shown.ordinary);
  const message = most
    ? `Beyond ordinary variation it rests most on ${lowerFirst(most.shown.label)}`
    : 'Beyond ordinary variation nothing that was looked at moves it';
  const shown = {
    ...named,
    ...total,
    ...presentChance(success.probability),
    base,
    base_display: outcomeText(outcome, base),
    at_risk_display: outcomeText(outcome, valueAtRisk.value),
    held: presentHeld(calibration, outcome),
    message,
    alt: `${named.label}: ${bars.map(({ shown: { label, display } }) => `${label} ${display}`).join('; ')}.`,
  };
  return { ...result, tornado: bars, shown };
}

/**
 * Of results that were stored without it, what an outcome is with all that moves it in the middle: where what moves it least
 * has it, which is exact where anything doesn't move it at all.
 */
function middleOf(tornado: readonly Bar[]): number | null {
  const [least] = tornado.toSorted((a, b) => Math.abs(a.swing) - Math.abs(b.swing));
  return least === undefined ? null : (least.atP10 + least.atP90) / 2;
}

function presentBar(outcome: string, bar: Bar) {
  const { kind, id, atP10, atP90, rankCorrelation } = bar;
  const ordinary = id.startsWith(`${ORDINARY_VARIATION}/`);
  const [pattern = id] = id.split('/');
  const effect = `Effect of ${lowerFirst(patterns.find((one) => one.id === pattern)?.name ?? pattern)}`;
  const shown = {
    label: ordinary ? 'Ordinary variation' : kind === 'driver' ? factorName(id) : effect,
    ordinary,
    low_display: outcomeText(outcome, atP10),
    high_display: outcomeText(outcome, atP90),
    display: rangeText(outcome, atP10, atP90),
    rank_display: rankCorrelation === null ? NO_VALUE : formatFigure('score', rankCorrelation),
  };
  return { ...bar, shown };
}

/** What a pattern adds to an outcome. */
export function presentEffect(result: OutcomeResult, calibration: Calibration | null) {
  const { outcome } = result;
  const { label, better } = namedOutcome(outcome);
  const difference = presentDifference(outcome, result);
  const held = presentHeld(calibration, outcome);
  const message = `${label} ${difference.display}`;
  const tornado = result.tornado.map((bar) => presentBar(outcome, bar));
  const shown = {
    label,
    better,
    role: ROLE,
    ...difference,
    held,
    message,
    alt: `${message}; ${difference.range.display} nine times in ten.`,
  };
  return { ...result, tornado, shown };
}
