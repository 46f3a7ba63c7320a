import type { FontMetrics } from './marks.ts';
import { fitLine, widthOf } from './set.ts';
import type { Style } from './theme.ts';

/** A line may end after these within a word, where letters stand on both sides. */
const PARTS = /(?<=[\p{L}\p{N}][-–—/])(?=[\p{L}\p{N}])/u;

/** What can't be divided further, each with the space that joins it to the one before. */
function* pieces(text: string): Generator<{ readonly text: string; readonly space: string }> {
  for (const word of text.split(/ +/)) {
    if (word === '') continue;
    const parts = word.split(PARTS);
    for (const [index, part] of parts.entries()) yield { text: part, space: index === 0 ? ' ' : '' };
  }
}

/** As many characters of a word as fit, at least one, and the rest. */
function divide(word: string, style: Style, width: number, metrics: FontMetrics): readonly [string, string] {
  const signs = [...word];
  let [fits, over] = [1, signs.length];
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (widthOf(signs.slice(0, middle).join(''), style, metrics) <= width) fits = middle;
    else over = middle;
  }
  return [signs.slice(0, fits).join(''), signs.slice(fits).join('')];
}

/**
 * Text in lines no wider than the room; `\n` ends a line, and a word that is wider by itself is divided.
 * Empty lines stay, as empty texts.
 */
export function wrapText(text: string, style: Style, width: number, metrics: FontMetrics): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const { text: piece, space } of pieces(paragraph)) {
      const longer = line === '' ? piece : `${line}${space}${piece}`;
      if (widthOf(longer, style, metrics) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = piece;
      while (widthOf(line, style, metrics) > width && [...line].length > 1) {
        const [fits, rest] = divide(line, style, width, metrics);
        lines.push(fits);
        line = rest;
      }
    }
    lines.push(line);
  }
  return lines;
}

/** The same in no more than so many lines, the last one cut with an ellipsis where there would be more. */
export function wrapWithin(
  text: string,
  style: Style,
  width: number,
  most: number,
  metrics: FontMetrics,
): readonly string[] {
  const lines = wrapText(text, style, width, metrics);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most - 1);
  return [...kept, fitLine(`${lines[most - 1]} ${lines.slice(most).join(' ')}`, style, width, metrics)];
}

/** Shares of the room that lines are narrowed to, where the last one would be short. */
const NARROWER = [0.94, 0.88, 0.82, 0.76, 0.7] as const;
/** A last line shorter than this share of the room is short: in a paragraph, and in a few words. */
const SHORT = { paragraph: 0.25, words: 0.42 } as const;

/** The same, in as many lines, but without a last one of a word or two where narrower lines avoid it. */
export function wrapEven(
  text: string,
  style: Style,
  width: number,
  most: number,
  metrics: FontMetrics,
): readonly string[] {
  const lines = wrapWithin(text, style, width, most, metrics);
  const short = width * (most === 2 ? SHORT.words : SHORT.paragraph);
  const last = (some: readonly string[]): number => widthOf(some.at(-1) ?? '', style, metrics);
  if (lines.length < 2 || text.includes('\n') || last(lines) >= short) return lines;
  let best = lines;
  for (const share of NARROWER) {
    const narrower = wrapText(text, style, share * width, metrics);
    if (narrower.length > lines.length || last(best) >= short) break;
    if (last(narrower) > last(best)) best = narrower;
  }
  return best;
}
