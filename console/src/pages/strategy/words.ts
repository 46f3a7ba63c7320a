import type { ResultsCalibration, ResultsFactor, ResultsOutcome } from '../../api/generated/showroom.schemas.ts';
import { count, figure, percent, signed } from '../../format/numbers.ts';

/** Decimals of an outcome: those that are counted or measured in days are below ten, where tenths would hide what a quarter changes. */
const decimalsOf = (unit: string): number => (unit === 'percent' ? 1 : 2);

/** An outcome’s value in its own unit: `42.2%`, `4.45`, `0.68 days`. */
export const outcomeText = (value: number, unit: string): string => figure(value, unit, { decimals: decimalsOf(unit) });

/** `81.2% to 105.2%`, `0.61 to 0.92 days` */
export const rangeText = (low: number, high: number, unit: string): string =>
  `${outcomeText(low, unit).replace(' days', '')} to ${outcomeText(high, unit)}`;

/** A difference of an outcome with its sign; of percent in points: `+2.1 points`, `−0.02`. */
export function differenceText(value: number, unit: string): string {
  const rounded = Number(value.toFixed(decimalsOf(unit)));
  const text = signed(count(rounded, decimalsOf(unit)), rounded);
  return `${text}${unit === 'percent' ? ' points' : unit === 'days' ? ' days' : ''}`;
}

/** `−1.1 to +0.2 points` */
export function differencesText(low: number, high: number, unit: string): string {
  const rest = differenceText(low, unit).replace(/^\S+/, '');
  return `${differenceText(low, unit).slice(0, -rest.length || undefined)} to ${differenceText(high, unit)}`;
}

/** @param share from 0 to 1 */
export const shareText = (share: number): string => percent(share * 100, 0);

export const pointsText = (points: number): string => count(points, 1);

/** Points from which on a factor is a strength, and up to which it is a weakness, as the written content takes them. */
const STRENGTH_FROM = 200 / 3;
const WEAKNESS_TO = 100 / 3;

type Computed = Extract<ResultsFactor, { status: 'computed' }>;

/** The bands of a factor’s scale from 0 to 100, with their words; of one whose rise is bad the other way round. */
export function bandsOf({ direction }: Pick<ResultsFactor, 'direction'>): { until: number; label: string }[] {
  const words = direction === 'up-is-good' ? ['weakness', 'usual', 'strength'] : ['strength', 'usual', 'weakness'];
  return [WEAKNESS_TO, STRENGTH_FROM, 100].map((until, n) => ({ until, label: words[n] ?? '' }));
}

/** The word of the band that a factor stands in. */
export function bandOf(factor: Pick<Computed, 'direction' | 'value'>): string {
  return bandsOf(factor).find(({ until }, n) => factor.value <= until || n === 2)?.label ?? '';
}

/** Deviations to both sides that nine in ten of a normal distribution lie within. */
const NINE_IN_TEN = 1.645;

/**
 * Between what a factor may well be, for its confidence: 1.645 deviations to both sides, where a deviation is
 * (1 − confidence) × √(m (1 − m) ÷ 3) of the scale for a mean m of the way, as the simulation takes it.
 */
export function rangeOf({ value, confidence }: Pick<Computed, 'value' | 'confidence'>): { low: number; high: number } {
  const mean = Math.min(0.975, Math.max(0.025, value / 100));
  const half = NINE_IN_TEN * (1 - confidence) * Math.sqrt((mean * (1 - mean)) / 3) * 100;
  return { low: Math.max(0, value - half), high: Math.min(100, value + half) };
}

const WIDE = 'p5-p95';

/** `Of 20 past intervals 16 held` @param outcome of all outcomes where it is not given */
export function heldText(calibration: ResultsCalibration | null, outcome?: string): string {
  const coverage =
    outcome === undefined
      ? calibration?.overall
      : calibration?.by_outcome.find((each) => each.outcome === outcome)?.coverage;
  const found = coverage?.find(({ interval }) => interval === WIDE);
  if (found === undefined || found.cases === 0) return 'No past interval was looked at';
  return `Of ${found.cases} past ${found.cases === 1 ? 'interval' : 'intervals'} ${found.within} held`;
}

const VERDICTS = {
  'as-stated': 'nothing speaks against the intervals',
  'too-narrow': 'read the intervals as wider than they are',
  'too-wide': 'the intervals are wider than they would have to be',
  'no-cases': 'no past quarter was looked at',
} as const;

/** How far such forecasts held in the past, and what follows from it. */
export function trustText(calibration: ResultsCalibration | null): string {
  const found = calibration?.overall.find(({ interval }) => interval === WIDE);
  if (found === undefined || found.cases === 0)
    return 'How far such forecasts held in the past is not known: no past quarter was looked at.';
  return `${heldText(calibration)} what came, where nine in ten should: ${VERDICTS[found.verdict]}.`;
}

/** What goes up and down by itself from quarter to quarter. */
const ORDINARY = 'ordinary-variation/';

type Swing = ResultsOutcome['tornado'][number];

/** The swings of an outcome that factors and patterns cause, the largest first, and the one that is ordinary variation. */
export function swingsOf(tornado: readonly Swing[], most: number): { ordinary: Swing | undefined; told: Swing[] } {
  return {
    ordinary: tornado.find(({ id }) => id.startsWith(ORDINARY)),
    told: tornado.filter(({ id, swing }) => !id.startsWith(ORDINARY) && swing !== 0).slice(0, most),
  };
}

/**
 * What an outcome is with all that moves it in the middle, which swings lie around: where what moves it least has it.
 * That is exact where anything doesn’t move it at all.
 */
export function middleOf(tornado: readonly Swing[]): number | null {
  const [least] = [...tornado].sort((a, b) => Math.abs(a.swing) - Math.abs(b.swing));
  return least === undefined ? null : (least.at_p10 + least.at_p90) / 2;
}

const STAGES: Readonly<Record<string, string>> = {
  factors: 'Factors',
  patterns: 'Patterns',
  monte_carlo: 'Monte Carlo',
  calibration: 'Calibration',
  personas: 'Personas',
  rich_content: 'Content',
};

export const stageName = (stage: string): string => STAGES[stage] ?? stage;
