import type { Box, Color } from '../layout/marks.ts';
import { ink, type } from '../layout/theme.ts';
import { SPACE } from './axes.ts';
import { hatch } from './colors.ts';
import { inset, right } from './geometry.ts';
import type { Sketch } from './sketch.ts';
import { fitText, lineHeight, textWidth } from './text.ts';

export interface Key {
  readonly label: string;
  readonly color: Color;
  readonly mark: 'area' | 'hatched' | 'line' | 'dashed' | 'tick';
}

const KEY = 9;
const BETWEEN = 12;

function drawKey(sketch: Sketch, { color, mark }: Key, x: number, y: number): void {
  const box = { x, y: y - 3.5, width: 7, height: 7 };
  if (mark === 'area' || mark === 'hatched') {
    sketch.rect(box, { fill: color });
    if (mark === 'hatched') hatch(sketch, box);
  } else if (mark === 'tick') {
    sketch.line([x + 3.5, y - 4], [x + 3.5, y + 4], { stroke: color, lineWidth: 1.6 });
  } else {
    const dash = mark === 'dashed' ? { dash: [2.5, 1.5] } : {};
    sketch.line([x, y], [x + 7, y], { stroke: color, lineWidth: 1.6, ...dash });
  }
}

/** Keys in a row or two at the top, in the order of what they name; gives the room that is left below. */
export function legend(sketch: Sketch, area: Box, keys: readonly Key[], most = 2): Box {
  const { metrics } = sketch;
  const pitch = lineHeight(type.label, metrics) + 1;
  let x = area.x;
  let row = 0;
  for (const key of keys) {
    const text = fitText(key.label, area.width * 0.48 - KEY, type.label, metrics);
    const width = KEY + textWidth(text, type.label, metrics);
    if (x > area.x && x + width > right(area)) {
      x = area.x;
      row += 1;
    }
    if (row >= most) break;
    const y = area.y + (row + 0.5) * pitch;
    if (sketch.text({ text, x: x + KEY, y, color: ink.text })) drawKey(sketch, key, x, y);
    x += width + BETWEEN;
  }
  return keys.length === 0 ? area : inset(area, { top: Math.min(row + 1, most) * pitch + SPACE });
}
