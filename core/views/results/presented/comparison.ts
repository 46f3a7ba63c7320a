import { MINUS, NO_VALUE } from '../../../kernel/presentation/write.ts';
import type { Comparison } from '../compare.ts';
import type { Compared } from '../comparison/pairs.ts';
import { needOutcome } from '../outcomes/catalogue.ts';
import { differenceText, outcomeText } from '../said/outcome-text.ts';
import { writePoints, writeShare } from './formats.ts';

/** Differences below this are those of binary fractions. */
const LEAST = 1e-9;

type Write = (value: number) => string;

const signed =
  (write: Write): Write =>
  (value) =>
    `${value < 0 ? MINUS : value > 0 ? '+' : ''}${write(Math.abs(value))}`;

/** A pair in words, and whether it differs at all. */
function pair(label: string, { a, b, change }: Compared, write: Write, writeChange: Write = signed(write)) {
  return {
    label,
    a_display: a === null ? NO_VALUE : write(a),
    b_display: b === null ? NO_VALUE : write(b),
    change_display: change === null ? NO_VALUE : writeChange(change),
    differs: (a === null) !== (b === null) || Math.abs(change ?? 0) > LEAST,
  };
}

/** What differs between two versions, every value in words. */
export function presentComparison(comparison: Comparison) {
  const { segments, factors, patterns, outcomes, personas } = comparison;
  return {
    ...comparison,
    segments: segments.map((one) => ({ ...one, shown: pair(one.segment, one, writePoints) })),
    factors: factors.map((one) => ({ ...one, shown: pair(`${one.id} ${one.name}`, one, writePoints) })),
    patterns: patterns.map((one) => ({ ...one, shown: pair(`${one.id} ${one.name}`, one, writeShare, points) })),
    outcomes: outcomes.map((one) => ({ ...one, shown: comparedOutcome(one) })),
    personas: personas.map((one) => ({ ...one, shown: pair(one.name, one, writeShare, points) })),
  };
}

/** A difference of shares, in percentage points. */
const points: Write = (change) => signed((value) => `${(value * 100).toFixed(0)} points`)(change);

function comparedOutcome(one: Comparison['outcomes'][number]) {
  const { outcome, withinError } = one;
  const shown = pair(
    needOutcome(outcome).label,
    one,
    (value) => outcomeText(outcome, value),
    (value) => differenceText(outcome, value),
  );
  return withinError ? { ...shown, change_display: `${shown.change_display}, within the error` } : shown;
}
