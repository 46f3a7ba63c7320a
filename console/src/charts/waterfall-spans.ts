/** A part of a waterfall: a total stands on its own, gains and losses begin where the part before has ended. */
export interface WaterfallPart {
  readonly id: string;
  readonly label: string;
  /** Losses are below 0. */
  readonly value: number;
  readonly kind: 'total' | 'step';
  /** `8 clients` */
  readonly note?: string | undefined;
}

export interface WaterfallSpan {
  readonly part: WaterfallPart;
  readonly tone: 'total' | 'gain' | 'loss';
  /** Where its bar begins and ends, in percent of the axis from its left. */
  readonly from: number;
  readonly to: number;
  /** Where the part after it goes on. */
  readonly level: number;
}

/** Places the parts of a waterfall on an axis that begins at 0, or below it where a level is. */
export function waterfallSpans(parts: readonly WaterfallPart[]): readonly WaterfallSpan[] {
  let level = 0;
  const bars = parts.map((part) => {
    const start = part.kind === 'total' ? 0 : level;
    level = start + part.value;
    return { part, start, end: level };
  });
  const ends = bars.flatMap(({ start, end }) => [start, end]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const place = (value: number): number => (high === low ? 0 : (100 * (value - low)) / (high - low));
  return bars.map(({ part, start, end }) => ({
    part,
    tone: part.kind === 'total' ? 'total' : part.value < 0 ? 'loss' : 'gain',
    from: place(Math.min(start, end)),
    to: place(Math.max(start, end)),
    level: place(end),
  }));
}
