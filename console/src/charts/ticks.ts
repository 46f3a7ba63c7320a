/** Multiples of a power of ten that steps of a scale may have. */
const ROUND = [1, 2, 2.5, 5, 10] as const;

/** Lines of an axis of values. */
export const TICKS = 4;

/** Round values between two ends, at most so many and evenly apart; none where the ends are the same. */
export function ticksBetween(low: number, high: number, atMost: number): number[] {
  const span = high - low;
  if (!(span > 0) || atMost < 1) return [];
  const raw = span / atMost;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * (ROUND.find((factor) => factor * power >= raw) ?? 10);
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  // Multiplied instead of added up, so that 0.1 stays 0.1; zero without a sign.
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, n) => Number(((first + n) * step).toPrecision(12)) + 0,
  );
}

/**
 * Every how many periods one has its name below an axis, so that names are evenly apart and none touches another.
 * @param room pixels from one period to the next
 * @param width pixels of the longest name with the least gap
 */
export function namedEvery(room: number, width: number): number {
  return room > 0 ? Math.max(1, Math.ceil(width / room)) : 1;
}

/** From which part of ten on a step is taken up to 2, 5 and 10: where the rounder one is nearer, as d3 has it. */
const UP = [
  [Math.sqrt(50), 10],
  [Math.sqrt(10), 5],
  [Math.sqrt(2), 2],
] as const;

/** The least ends around two values that are multiples of a round step, of which about so many fit in; as they are where they are the same. */
export function roundEnds(low: number, high: number, steps: number): { min: number; max: number } {
  const span = high - low;
  if (!(span > 0)) return { min: low, max: high };
  const raw = span / steps;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * (UP.find(([from]) => raw / power >= from)?.[1] ?? 1);
  const times = (n: number) => Number((n * step).toPrecision(12)) + 0;
  return { min: times(Math.floor(low / step)), max: times(Math.ceil(high / step)) };
}

/**
 * The ends of a scale on which what is written beside one line is written beside no other: of values that hardly differ
 * it is wider than they are, so that what is level looks level. Undefined where it may end at the values.
 */
export function apartSpan(
  low: number,
  high: number,
  write: (value: number) => string,
): { readonly min: number; readonly max: number } | undefined {
  const repeats = (min: number, max: number) => {
    const said = ticksBetween(min, max, TICKS).map(write);
    return new Set(said).size < said.length;
  };
  let [min, max] = [low, high];
  for (let tries = 0; tries < 40 && repeats(min, max); tries += 1) {
    const more = (max - min) / 2;
    [min, max] = [low >= 0 ? Math.max(0, min - more) : min - more, max + more];
  }
  return min === low && max === high ? undefined : { min, max };
}

interface Named {
  /** Pixels from the left. */
  readonly x: number;
  /** Pixels that its name takes. */
  readonly width: number;
}

/** In which line above a plot each name stands, so that none touches another: 0 is the lowest. They are given from left to right. */
export function linesOf(names: readonly Named[], gap = 8): number[] {
  const ends: number[] = [];
  return names.map(({ x, width }) => {
    const free = ends.findIndex((end) => end + gap <= x);
    const line = free === -1 ? ends.length : free;
    ends[line] = x + width;
    return line;
  });
}
