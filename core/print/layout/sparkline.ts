import type { Box, Color, Mark } from './marks.ts';

const n = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * A line through the values of a series in a box, with a dot at the last; gaps stay open. Nothing where fewer than two
 * values are known.
 */
export function sparkline(
  trend: readonly (number | null)[],
  box: Box,
  look: { readonly stroke: Color; readonly lineWidth: number; readonly dot: number },
): readonly Mark[] {
  const values = trend.filter((value) => value !== null);
  if (values.length < 2) return [];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const inset = look.dot + look.lineWidth;
  const width = box.width - 2 * inset;
  const height = box.height - 2 * inset;
  const at = (index: number, value: number): readonly [number, number] => [
    box.x + inset + (index / (trend.length - 1)) * width,
    box.y + inset + (high === low ? 0.5 : (high - value) / (high - low)) * height,
  ];
  let d = '';
  let last: readonly [number, number] | null = null;
  for (const [index, value] of trend.entries()) {
    if (value === null) continue;
    const point = at(index, value);
    const open = index === 0 || (trend[index - 1] ?? null) === null;
    d += `${open ? 'M' : 'L'}${n(point[0])} ${n(point[1])}`;
    last = point;
  }
  return [
    { kind: 'path', d, stroke: look.stroke, lineWidth: look.lineWidth },
    ...(last ? [{ kind: 'circle' as const, center: last, radius: look.dot, fill: look.stroke }] : []),
  ];
}
