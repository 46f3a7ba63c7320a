import type { Box, Mark } from '../layout/marks.ts';
import { ink, tones } from '../layout/theme.ts';
import { curvePath, runsOf } from './lines.ts';

/** A line without axes beside a key figure, with a dot at its end; gaps stay gaps, and no value is no mark. */
export function sparkline(values: readonly (number | null)[], box: Box): readonly Mark[] {
  const known = values.filter((value) => value !== null);
  const [first] = known;
  if (first === undefined) return [];
  const low = known.reduce((least, value) => Math.min(least, value), first);
  const high = known.reduce((most, value) => Math.max(most, value), first);
  const radius = Math.min(1.8, box.width / 4, box.height / 4);
  const [width, height] = [box.width - 2 * radius, box.height - 2 * radius];
  const runs = runsOf(values, (index, value) => {
    const across = values.length > 1 ? index / (values.length - 1) : 1;
    const up = high > low ? (value - low) / (high - low) : 0.5;
    return [box.x + radius + across * width, box.y + radius + (1 - up) * height];
  });
  const marks = runs.map((run): Mark => {
    const [x, y] = run[0] ?? [box.x, box.y];
    if (run.length < 2) return { kind: 'circle', center: [x, y], radius: radius * 0.6, fill: ink.faint };
    return { kind: 'path', d: curvePath(run), stroke: ink.faint, lineWidth: 1 };
  });
  const end = runs.at(-1)?.at(-1);
  return end ? [...marks, { kind: 'circle', center: [end[0], end[1]], radius, fill: tones.plain }] : marks;
}
