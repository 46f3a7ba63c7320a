import type { Face, FontMetrics } from '../layout/marks.ts';

export interface TextStyle {
  readonly face: Face;
  readonly size: number;
}

const ELLIPSIS = '…';

/** Height of one line, from the highest ascender to the lowest descender. */
export function lineHeight(style: TextStyle, metrics: FontMetrics): number {
  return (metrics.ascent + metrics.descent) * style.size;
}

export function textWidth(text: string, style: TextStyle, metrics: FontMetrics): number {
  return metrics.width(text, style.face, style.size);
}

/** The widest of some texts; 0 where there is none. */
export function widest(texts: readonly string[], style: TextStyle, metrics: FontMetrics): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, style, metrics)), 0);
}

/** The text, cut with an ellipsis where it is wider than its room; empty where not even three letters would stand. */
export function fitText(text: string, room: number, style: TextStyle, metrics: FontMetrics): string {
  const width = (candidate: string) => textWidth(candidate, style, metrics);
  if (width(text) <= room) return text;
  const letters = Array.from(text);
  const cut = (length: number) => `${letters.slice(0, length).join('').trimEnd()}${ELLIPSIS}`;
  let low = 0;
  let high = letters.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (width(cut(middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return low < 3 ? '' : cut(low);
}

/** The text in at most so many lines, broken between words; what is left over ends in an ellipsis. */
export function wrapText(
  text: string,
  room: number,
  lines: number,
  style: TextStyle,
  metrics: FontMetrics,
): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const wrapped: string[] = [];
  while (words.length > 0 && wrapped.length < lines - 1) {
    let line = words.shift() ?? '';
    while (words[0] !== undefined && textWidth(`${line} ${words[0]}`, style, metrics) <= room) {
      line = `${line} ${words.shift()}`;
    }
    wrapped.push(fitText(line, room, style, metrics));
  }
  if (words.length > 0) wrapped.push(fitText(words.join(' '), room, style, metrics));
  return wrapped;
}
