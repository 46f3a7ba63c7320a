import type { Box, Color } from '../layout/marks.ts';
import { ink, type } from '../layout/theme.ts';
import { SPACE } from './axes.ts';
import { right, spread } from './geometry.ts';
import type { Sketch } from './sketch.ts';
import { lineHeight, widest } from './text.ts';

/** A name at the right end of a series, where it ends. */
export interface EndLabel {
  readonly text: string;
  readonly color: Color;
  /** Where the series ends: the label stands as near as others allow. */
  readonly y: number;
}

/** Room that labels at the ends would take of the width; null where a legend is better. */
export function endLabelRoom(sketch: Sketch, texts: readonly string[], height: number): number | null {
  const width = widest(texts, type.label, sketch.metrics) + 3 * SPACE;
  const pitch = lineHeight(type.label, sketch.metrics);
  if (width > sketch.box.width * 0.36 || texts.length * pitch > height * 0.9) return null;
  return width;
}

/** Names the series where they end, moved apart where they would touch, each with a thin line to its own end. */
export function drawEndLabels(sketch: Sketch, plot: Box, labels: readonly EndLabel[]): void {
  const pitch = lineHeight(type.label, sketch.metrics) + 0.05;
  const [top, foot] = [plot.y - pitch / 2, plot.y + plot.height + pitch / 2];
  const places = spread(
    labels.map(({ y }) => y),
    pitch,
    top,
    foot,
  );
  const x = right(plot) + 2 * SPACE;
  labels.forEach(({ text, color, y }, index) => {
    const place = places?.[index];
    if (place === undefined) return;
    const box = sketch.text({ text, x: x + SPACE / 2, y: place, color: ink.text });
    if (box) sketch.line([right(plot) + 1.5, y], [x, box.y + box.height / 2], { stroke: color, lineWidth: 1 });
  });
}
