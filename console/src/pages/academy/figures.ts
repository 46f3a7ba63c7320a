import type { AnalyticsCard } from '../../api/generated/showroom.schemas.ts';
import type { ValueScale } from '../../charts/series.ts';

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

/** The axis of several that reaches as far as all of them: undefined where none does. */
export function commonScale(axes: readonly Axis[]): ValueScale | undefined {
  const [min, max] = [
    Math.min(...axes.map(({ domain }) => domain.min)),
    Math.max(...axes.map(({ domain }) => domain.max)),
  ];
  const widest = axes.find(({ domain }) => domain.min === min && domain.max === max);
  return widest && { ...widest.domain, ticks: widest.ticks };
}

/** Names that are written otherwise than by a capital. */
const WRITTEN: Readonly<Record<string, string>> = { ios: 'iOS' };

/** A value of a dimension for people: `paid-search` is `Paid search`. */
export function nameOf(value: string | null): string {
  if (value === null) return 'Not told';
  const words = value.replaceAll(/[-_]/g, ' ').replace('/', ', ');
  return WRITTEN[value] ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
