import type { Cents } from '../../../../kernel/money.ts';
import { formatChange, formatFigure } from '../../../../print/format.ts';
import type { EventKind, EventOf } from '../../../../world/index.ts';
import type { Cast } from '../cast.ts';
import type { Cause, EntityRef } from '../cause.ts';

/** What an event says as a cause; the rest follows. */
export interface Told extends Pick<Cause, 'kind' | 'text' | 'of' | 'worth' | 'keys'> {
  /** Rows that show it, the nearest first: the first that is still there is the one. Without them, what it happened to. */
  readonly rows?: readonly EntityRef[];
  readonly scenario?: string;
  /** How much heavier it is than one of its kind. @default 1 */
  readonly times?: number;
}

/** How the events of one kind are told; null of one that moved nothing. */
export interface Telling<K extends EventKind = EventKind> {
  readonly event: K;
  tell(event: EventOf<K>, cast: Cast): Told | null;
}

export function telling<const K extends EventKind>(event: K, tell: Telling<K>['tell']): Telling<K> {
  return { event, tell };
}

/** Cents are written where there are any. */
const short = (written: string): string => written.replace(/\.00$/, '');

/** `+$1,200` */
export const change = (cents: Cents): string => short(formatChange('usd', cents / 100));
/** `$1,200` */
export const amount = (cents: Cents): string => short(formatFigure('usd', cents / 100));
/** `: +$1,200 a year`; nothing where the amount was not written down. */
export const changing = (cents: Cents | null, per: 'month' | 'year'): string =>
  cents === null ? '' : `: ${change(cents)} a ${per}`;
/** `low satisfaction` of `client.notice-given.low-satisfaction` */
export const lastWords = (cause: string): string => cause.slice(cause.lastIndexOf('.') + 1).replaceAll('-', ' ');
