import type { MeasureId } from '../../../measures/index.ts';
import { formatFigure } from '../../../print/format.ts';
import type { MeasureFigure } from '../figures.ts';
import { ruleNamed } from '../findings/catalogue.ts';
import type { CompanySnapshot } from '../snapshot.ts';
import { type Standard, standards, thresholdOf } from './standards.ts';

/** How a figure stands against its target; `none` where nothing judges it. */
export type Status = 'good' | 'warn' | 'bad' | 'none';

/** Where a figure should be, in its own unit. */
export interface Target {
  readonly low: number | null;
  readonly high: number | null;
  /** `at least 30%`, `70% to 80%` */
  readonly label: string;
  /** Why there. */
  readonly rationale: string;
}

export interface Judged {
  readonly status: Status;
  readonly better: Standard['better'] | null;
  readonly target: Target | null;
}

const UNJUDGED: Judged = { status: 'none', better: null, target: null };

const DIRECTIONS = { 'up-is-good': 'higher', 'down-is-good': 'lower', neutral: null } as const;

/**
 * Judges a figure as the findings of the report do: where one of them speaks of it, it is off target, and badly so where
 * that is critical.
 */
export function judged(
  snapshot: CompanySnapshot,
  { measure, value }: Pick<MeasureFigure, 'measure' | 'value'>,
): Judged {
  const standard = standards[measure.id];
  if (!standard) return { ...UNJUDGED, better: DIRECTIONS[measure.direction] };
  const target = targetOf(snapshot, measure.unit, standard);
  const known = value !== null && target !== null && isEnough(snapshot, standard);
  return { better: standard.better, target, status: known ? statusOf(snapshot, standard) : 'none' };
}

function statusOf(snapshot: CompanySnapshot, { findings }: Standard): Status {
  const severities = findings.flatMap((id) => ruleNamed(id).evaluate(snapshot)?.severity ?? []);
  if (severities.includes('critical')) return 'bad';
  return severities.length > 0 ? 'warn' : 'good';
}

function isEnough(snapshot: CompanySnapshot, { fewest }: Standard): boolean {
  if (!fewest) return true;
  const [measure, ...threshold] = fewest;
  return (snapshot.lastMonth(measure)?.value ?? 0) >= thresholdOf(threshold).value;
}

/** Null where the figure of which it is a percentage is not known, or nothing. */
function targetOf(snapshot: CompanySnapshot, unit: MeasureFigure['measure']['unit'], standard: Standard) {
  const whole = standard.percentOf === undefined ? null : wholeOf(snapshot, standard.percentOf);
  if (whole === 0) return null;
  const inUnit = (end: readonly [string, string] | undefined): number | null => {
    if (!end) return null;
    const { value } = thresholdOf(end);
    return whole === null ? (standard.above ?? 0) + value : Math.round(whole * value) / 100;
  };
  const [low, high] = [inUnit(standard.low), inUnit(standard.high)];
  const rationales = [standard.low, standard.high].flatMap((end) => (end ? [thresholdOf(end).rationale] : []));
  return { low, high, label: labelOf(low, high, unit), rationale: [...new Set(rationales)].join('; ') };
}

const wholeOf = (snapshot: CompanySnapshot, id: MeasureId): number => snapshot.now(id).value ?? 0;

function labelOf(low: number | null, high: number | null, unit: MeasureFigure['measure']['unit']): string {
  // A threshold is written without decimals that say nothing.
  const write = (value: number): string =>
    formatFigure(unit, value).replace(/\.0+(?=\D|$)|(\.\d*?[1-9])0+(?=\D|$)/, '$1');
  if (low !== null && high !== null) return `${write(low)} to ${write(high)}`;
  return low === null ? `at most ${write(high ?? 0)}` : `at least ${write(low)}`;
}
