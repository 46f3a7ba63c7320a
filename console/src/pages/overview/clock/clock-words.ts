/** How fast a world may run, as the API allows it: 1 to 240. */
export const TEMPOS = [1, 2, 5, 10, 30, 60, 120, 240] as const;

/** The most ticks of one jump. */
const MOST_TICKS = 2880;

const SECOND = 1;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SPANS = [HOUR, DAY, 7 * DAY, 30 * DAY];

/** Rounded words of a time: `1 hour`, `12.5 days`. @param seconds above 0 */
export function spanText(seconds: number): string {
  for (const [size, one] of [
    [DAY, 'day'],
    [HOUR, 'hour'],
    [MINUTE, 'minute'],
    [SECOND, 'second'],
  ] as const) {
    if (seconds < size) continue;
    const count = Math.round((10 * seconds) / size) / 10;
    return `${count} ${one}${count === 1 ? '' : 's'}`;
  }
  return 'no time';
}

/** Jumps that can be chosen: one tick, and round times of the world as far as they are whole ticks and one jump takes. */
export function jumps({ interval, tempo }: { readonly interval: number; readonly tempo: number }) {
  const perTick = interval * tempo;
  const most = MOST_TICKS * perTick;
  const round = SPANS.filter((span) => span > perTick && span < most && span % perTick === 0);
  return [...new Set([perTick, ...round, most])].map((seconds) => {
    const ticks = Math.round(seconds / perTick);
    return { ticks, label: `${spanText(seconds)} (${ticks} ${ticks === 1 ? 'tick' : 'ticks'})` };
  });
}

/** Where the world's time stands beside that of the wall. @param seconds below 0 it is behind */
export function aheadText(seconds: number): string {
  // A running world is up to a tick behind, which says nothing.
  if (Math.abs(seconds) < 2 * MINUTE) return 'with the wall clock';
  return `${spanText(Math.abs(seconds))} ${seconds > 0 ? 'ahead of' : 'behind'} the wall clock`;
}
