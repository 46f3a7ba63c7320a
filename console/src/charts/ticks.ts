/** Multiples of a power of ten that steps of a scale may have. */
const ROUND = [1, 2, 2.5, 5, 10] as const;

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
