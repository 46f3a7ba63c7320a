import type { Span } from '../../../measures/index.ts';
import type { AbsentKind } from '../types.ts';

/** What a reading came to, in the unit in which it is served. */
export interface Value {
  readonly value: number;
  /** The days that it is of, and of these the latest stretch, whose age counts. */
  readonly span: Span;
  readonly latest: Span;
  /** Share of the days, and of the parts, of which something is known. */
  readonly coverage: number;
  /** How many parts or stretches it was taken of; 1 for a figure of the company. */
  readonly parts: number;
}

/** Why a reading has no value. */
export interface NoValue {
  readonly kind: AbsentKind;
  readonly reason: string;
}

export function isValue(read: Value | NoValue): read is Value {
  return 'value' in read;
}

/** Something of two values; without value where one of them has none. */
export function both(a: Value | NoValue, b: Value | NoValue, of: (a: number, b: number) => number): Value | NoValue {
  if (!isValue(a)) return a;
  if (!isValue(b)) return b;
  const span = { start: Math.min(a.span.start, b.span.start), end: Math.max(a.span.end, b.span.end) };
  const latest = b.latest.end > a.latest.end ? b.latest : a.latest;
  const coverage = Math.min(a.coverage, b.coverage);
  return { value: of(a.value, b.value), span, latest, coverage, parts: Math.min(a.parts, b.parts) };
}
