import type { Band, Domain, ValueAxis, ValueFormat } from './vocabulary.ts';
import { FRACTION, writeShort } from './write.ts';

/** How far apart the ticks of an axis are, at most, in parts of it. */
const PARTS = 4;
const STEPS = [1, 2, 2.5, 5, 10] as const;

/** A line may leave out 0 where its values differ by less than that share of the largest: it would be flat at the top. */
const FLAT = 0.5;

/**
 * The axis that values stand on, with round ends and ticks. Bars, steps and counts begin at 0 (`fromZero`); lines leave it out
 * where they would be flat. What is given in bands is on it as far as values reach.
 */
export function valueAxis(
  format: ValueFormat,
  values: readonly (number | null)[],
  { fromZero, bands = [] }: { readonly fromZero: boolean; readonly bands?: readonly Band[] },
): ValueAxis {
  const known = values.flatMap((value) => value ?? []);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const cut = !fromZero && known.length > 0 && low * high > 0 && isFlat(low, high);
  const from = known.length === 0 ? 0 : cut ? low : Math.min(0, low);
  const to = known.length === 0 ? 1 : cut ? high : Math.max(0, high);
  const wanted = roundStep((to - from || Math.abs(to) || 1) / PARTS);
  const isWhole = format.decimals === 0 && format.unit !== FRACTION;
  const ticks = ticksOf(format, from, to, isWhole && wanted < 10 ? wholeStep(wanted) : wanted);
  const [min, max] = [ticks[0]?.value ?? 0, ticks.at(-1)?.value ?? 1];
  const domain: Domain = { min, max, zero: min <= 0 && max >= 0 };
  return { ...format, domain, ticks, bands };
}

/** Ticks around two values, so far apart that no two of them say the same: an axis writes three digits. */
function ticksOf(format: ValueFormat, from: number, to: number, step: number): ValueAxis['ticks'] {
  const first = Math.floor(exact(from / step));
  const last = Math.max(Math.ceil(exact(to / step)), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
    const value = exact((first + index) * step);
    return { value, display: writeShort(format, value) };
  });
  const said = new Set(ticks.map(({ display }) => display));
  return said.size === ticks.length ? ticks : ticksOf(format, from, to, roundStep(step * 1.5));
}

function isFlat(low: number, high: number): boolean {
  return high - low < FLAT * Math.max(Math.abs(low), Math.abs(high));
}

/** The next round number at or above: 1, 2, 2.5 or 5 times a power of ten. */
export function roundStep(value: number): number {
  let power = 1;
  while (power > value) power = exact(power / 10);
  while (power * 10 <= value) power *= 10;
  return exact(power * (STEPS.find((step) => exact(step * power) >= value) ?? 10));
}

/** Between whole numbers there is nothing to mark: 1, 2 or 5. */
function wholeStep(step: number): number {
  return step <= 1 ? 1 : step <= 2 ? 2 : 5;
}

/** Without the drift of binary fractions. */
function exact(value: number): number {
  return Number(value.toPrecision(12)) + 0; // never −0
}
