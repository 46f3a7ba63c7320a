import type { Box } from '../layout/marks.ts';

export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;
export const middle = (box: Box): number => box.y + box.height / 2;

/** Whether two boxes share more than an edge, or come nearer than a gap sideways. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
  const slack = 0.01;
  const across = a.x + slack < right(b) + gap && b.x + slack < right(a) + gap;
  return across && a.y + slack < bottom(b) && b.y + slack < bottom(a);
}

/** The box without so much on each side; never less than a point wide or high. */
export function inset(box: Box, sides: { left?: number; right?: number; top?: number; bottom?: number }): Box {
  const { left = 0, right: end = 0, top = 0, bottom: foot = 0 } = sides;
  return {
    x: box.x + left,
    y: box.y + top,
    width: Math.max(1, box.width - left - end),
    height: Math.max(1, box.height - top - foot),
  };
}

/** The box between two corners, whichever comes first. */
export function between(x1: number, y1: number, x2: number, y2: number): Box {
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

const coordinate = (value: number): string => String(Math.round(value * 100) / 100);

/** A path through points, in absolute coordinates. */
export function polyline(points: readonly (readonly [number, number])[], closed = false): string {
  const d = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${coordinate(x)},${coordinate(y)}`).join('');
  return closed && d !== '' ? `${d}Z` : d;
}

/** Strokes from upper left to lower right that fill a box, as one path. */
export function hatching(box: Box, gap: number): string {
  const { width, height } = box;
  let d = '';
  for (let offset = gap / 2 - height; offset < width; offset += gap) {
    const start = Math.max(0, -offset);
    const end = Math.min(height, width - offset);
    if (end - start < 0.5) continue;
    d += polyline([
      [box.x + offset + start, box.y + start],
      [box.x + offset + end, box.y + end],
    ]);
  }
  return d;
}

/**
 * Middles of labels in one column, moved apart so that neighbours keep a distance, as near to where they want to be as
 * the order allows. Null where they have no room.
 */
export function spread(wanted: readonly number[], pitch: number, low: number, high: number): readonly number[] | null {
  if (wanted.length * pitch > high - low) return null;
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const placed = new Array<number>(wanted.length).fill(0);
  let floor = low + pitch / 2;
  for (const index of order) {
    placed[index] = Math.max(floor, wanted[index] ?? 0);
    floor = (placed[index] ?? 0) + pitch;
  }
  let ceiling = high - pitch / 2;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(ceiling, placed[index] ?? 0);
    ceiling = (placed[index] ?? 0) - pitch;
  }
  return placed;
}
