import type { TimePoint } from '../../charts/series.ts';

/** What the chart of the margin says, of whole months: how the last one stands, and how it got there. */
export function marginTitle(
  points: readonly TimePoint[],
  target: number | null,
  write: (value: number) => string,
): string {
  const whole = points.flatMap(({ label, value, partial = false }) =>
    value === null || partial ? [] : [{ label, value }],
  );
  const [before, last] = whole.slice(-2);
  const only = last ?? before;
  if (only === undefined) return 'There is no whole month with revenue yet';
  const stands =
    target === null
      ? `Gross margin was ${write(only.value)} in ${only.label}`
      : `Gross margin was ${write(only.value)} in ${only.label}, ${only.value >= target ? 'above' : 'below'} its target`;
  if (last === undefined || before === undefined) return stands;
  const moved = Math.abs(last.value - before.value).toFixed(1);
  if (moved === '0.0') return `${stands} and as in ${before.label}`;
  return `${stands}, ${moved} points ${last.value > before.value ? 'up' : 'down'} on ${before.label}`;
}
