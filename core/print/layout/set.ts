import type { Box, Color, FontMetrics, TextMark } from './marks.ts';
import { ink, type Style, type } from './theme.ts';

/** How lines of text are set into a box. */
export interface Setting {
  readonly style: Style;
  readonly color?: Color;
  readonly align?: 'left' | 'right' | 'center';
}

const ELLIPSIS = '…';
/** Widths are sums of fractions: as much may be lost in adding them up. */
const TOLERANCE = 0.001;

export function widthOf(text: string, style: Style, metrics: FontMetrics): number {
  return metrics.width(text, type[style].face, type[style].size);
}

/** Text on one line, cut with an ellipsis where it is wider than its room. */
export function fitLine(text: string, style: Style, width: number, metrics: FontMetrics): string {
  const line = text.replace(/\n/g, ' ');
  if (widthOf(line, style, metrics) <= width + TOLERANCE) return line;
  const signs = [...line];
  let [fits, over] = [0, signs.length];
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    const cut = `${signs.slice(0, middle).join('').trimEnd()}${ELLIPSIS}`;
    if (widthOf(cut, style, metrics) <= width + TOLERANCE) fits = middle;
    else over = middle;
  }
  return fits === 0 ? '' : `${signs.slice(0, fits).join('').trimEnd()}${ELLIPSIS}`;
}

/** One line in a box as high as its leading, or in the middle of a higher one. The text has to fit. */
export function setLine(text: string, setting: Setting, box: Box, metrics: FontMetrics): TextMark {
  const { face, size } = type[setting.style];
  const width = metrics.width(text, face, size);
  const slack = Math.max(box.width - width, 0);
  const x = box.x + (setting.align === 'right' ? slack : setting.align === 'center' ? slack / 2 : 0);
  const inside = (box.height - (metrics.ascent + metrics.descent) * size) / 2;
  const y = box.y + inside + metrics.ascent * size;
  return { kind: 'text', x, y, text, face, size, color: setting.color ?? ink.text, width, box };
}

/** Lines from the top of a box down, each in its own strip of it. */
export function setLines(
  lines: readonly string[],
  setting: Setting,
  box: Pick<Box, 'x' | 'y' | 'width'>,
  metrics: FontMetrics,
): readonly TextMark[] {
  const { leading } = type[setting.style];
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    return [setLine(line, setting, { ...box, y: box.y + index * leading, height: leading }, metrics)];
  });
}
