import type { AnalyticsCard } from '../../api/generated/showroom.schemas.ts';
import type { ValueScale } from '../../charts/series.ts';
import { ticksBetween } from '../../charts/ticks.ts';
import { inWords } from '../../format/text.ts';

export interface Change {
  readonly direction: 'up' | 'down' | 'level';
  readonly text: string;
}

const DIRECTIONS = { up: 'up', down: 'down', flat: 'level' } as const;

/** `+12.3% on 120`, `+1.2 points on 34.1%`; undefined where there is nothing to compare with. */
export function changeOf({ compared_with: compared }: Pick<AnalyticsCard, 'compared_with'>): Change | undefined {
  if (compared === undefined) return undefined;
  const { direction, change_display, display } = compared;
  const text = direction === 'flat' ? `as before, ${display}` : `${change_display} on ${display}`;
  return { direction: DIRECTIONS[direction], text };
}

interface Axis {
  readonly domain: Pick<ValueScale, 'min' | 'max'>;
  readonly ticks: ValueScale['ticks'];
}

/** Parts that an axis of several has at most. */
const PARTS = 5;

/**
 * The axis of several, which reaches as far as all of them. Where none of their own does, it begins at 0 if the least is
 * not far from that.
 */
export function commonScale(axes: readonly Axis[], write: (value: number) => string): ValueScale | undefined {
  const [min, max] = [
    Math.min(...axes.map(({ domain }) => domain.min)),
    Math.max(...axes.map(({ domain }) => domain.max)),
  ];
  const widest = axes.find(({ domain }) => domain.min === min && domain.max === max);
  if (widest !== undefined) return { ...widest.domain, ticks: widest.ticks };
  if (!(min < max)) return undefined;
  const from = min > 0 && min <= max / 2 ? 0 : min;
  return { min: from, max, ticks: ticksBetween(from, max, PARTS).map((value) => ({ value, display: write(value) })) };
}

/** Names that are written otherwise than by a capital. */
const WRITTEN: Readonly<Record<string, string>> = { ios: 'iOS' };

/** A value of a dimension for people: `paid-search` is `Paid search`. */
export function nameOf(value: string | null): string {
  if (value === null) return 'Not told';
  return WRITTEN[value] ?? inWords(value.replace('/', ', '));
}
