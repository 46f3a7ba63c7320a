import { formatShort } from '../format.ts';
import type { Box } from '../layout/marks.ts';
import { ink, tones, type } from '../layout/theme.ts';
import { SPACE } from './axes.ts';
import type { BulletChart } from './chart.ts';
import { mix } from './colors.ts';
import type { Draw } from './draw.ts';
import { between, bottom, inset, middle, right } from './geometry.ts';
import { noData, Sketch } from './sketch.ts';
import { lineHeight, textWidth } from './text.ts';

/** A band, from where to where it is drawn. */
interface Span {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** The ends of the scale: as given, and wider where something lies outside. */
function endsOf({ min, max, value, target }: BulletChart): readonly [low: number, high: number] {
  const all = [min, max, ...(value === null ? [] : [value]), ...(target === null ? [] : [target])];
  const low = all.reduce((least, entry) => Math.min(least, entry));
  const high = all.reduce((most, entry) => Math.max(most, entry));
  return high > low ? [low, high] : [low, low + 1];
}

/** Bands within the scale, each with a shade of its own, from pale to darker. */
function drawBands(sketch: Sketch, bar: Box, spans: readonly Span[]): void {
  spans.forEach(({ from, to }, index) => {
    const fill = mix(ink.wash, ink.faint, 0.12 + (0.5 * index) / Math.max(1, spans.length - 1));
    sketch.rect(between(from, bar.y, to, bottom(bar)), { fill });
  });
}

/** Ends of the bands below the bar, and their names below these. */
function drawScale(
  sketch: Sketch,
  bar: Box,
  chart: BulletChart,
  spans: readonly Span[],
  at: (v: number) => number,
): void {
  const line = lineHeight(type.note, sketch.metrics);
  const y = bottom(bar) + SPACE + line / 2;
  const style = { style: type.note, color: ink.soft, align: 'center', whole: true } as const;
  const [low, high] = endsOf(chart);
  const edges = new Set([low, high, ...chart.bands.flatMap(({ from, to }) => [from, to])]);
  for (const edge of edges) {
    if (edge >= low && edge <= high) sketch.text({ ...style, text: formatShort(chart.unit, edge), x: at(edge), y });
  }
  for (const { label, from, to } of spans) {
    sketch.text({ ...style, text: label, x: (from + to) / 2, y: y + line + 1, max: Math.max(0, to - from - 2) });
  }
}

function drawTarget(sketch: Sketch, bar: Box, x: number): void {
  const [from, to] = [bar.y - 2, bottom(bar) + 2];
  sketch.line([x, from], [x, to], { stroke: ink.paper, lineWidth: 3.6 });
  sketch.line([x, from], [x, to], { stroke: ink.strong, lineWidth: 2 });
}

/** One figure on its scale: bands behind, a bar for the value, a tick for what it should be (after Stephen Few). */
export const drawBullet: Draw<BulletChart> = (chart, box, metrics) => {
  const sketch = new Sketch(box, metrics);
  const { value, target, display, targetLabel } = chart;
  if (value === null) return noData(sketch);
  const [low, high] = endsOf(chart);
  const head = lineHeight(type.figure, metrics);
  const foot = 2 * lineHeight(type.note, metrics) + 2 * SPACE;
  const area = inset(box, { left: 2, right: 2, top: head + SPACE, bottom: foot });
  const bar = { ...area, height: Math.min(Math.max(area.height, 6), 24) };
  const at = (entry: number): number => bar.x + bar.width * ((entry - low) / (high - low));
  const clip = (entry: number): number => at(Math.min(high, Math.max(low, entry)));
  const spans = chart.bands
    .map(({ label, from, to }): Span => ({ label, from: clip(Math.min(from, to)), to: clip(Math.max(from, to)) }))
    .filter(({ from, to }) => to > from);

  const title = { y: box.y + head / 2, whole: true };
  sketch.text({ ...title, text: display, x: box.x, style: type.figure, color: ink.strong });
  if (target !== null) {
    const room = box.width - textWidth(display, type.figure, metrics) - 2 * SPACE;
    sketch.text({
      ...title,
      text: targetLabel,
      x: right(box),
      align: 'right',
      max: Math.max(0, room),
      color: ink.soft,
    });
  }
  sketch.rect(bar, { fill: ink.wash });
  drawBands(sketch, bar, spans);
  const thickness = bar.height * 0.42;
  const from = clip(Math.max(low, Math.min(0, high)));
  sketch.rect(between(from, middle(bar) - thickness / 2, at(value), middle(bar) + thickness / 2), {
    fill: tones.plain,
  });
  if (target !== null) drawTarget(sketch, bar, at(target));
  drawScale(sketch, bar, chart, spans, at);
  return sketch.marks;
};
