/** `rose` or `fell` and by how much. @param write a size, without its sign */
export function movement(from: number, to: number, write: (size: number) => string): string {
  if (from === to) return 'has not moved';
  return `${to > from ? 'rose' : 'fell'} ${write(Math.abs(to - from))}`;
}

/** A value that is no number, for as long as it stayed the same. */
export interface Stretch {
  readonly text: string;
  /** The first and the last week that it had it in, as they are called. */
  readonly from: string;
  readonly to: string;
}

/** What a text was, week by week, as stretches in which it was the same. */
export function stretchesOf(points: readonly { readonly label: string; readonly text: string }[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { label, text } of points) {
    const last = stretches.at(-1);
    if (last?.text === text) stretches[stretches.length - 1] = { ...last, to: label };
    else stretches.push({ text, from: label, to: label });
  }
  return stretches;
}

/** `8 Nov 2026 to now`, `now`. */
export const spanText = ({ from, to }: Stretch): string => (from === to ? from : `${from} to ${to}`);
