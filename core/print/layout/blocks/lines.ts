import type { Color } from '../marks.ts';
import type { Node } from '../node.ts';
import { setLine } from '../set.ts';
import { type Strip, strip } from '../strip.ts';
import { type Style, type } from '../theme.ts';
import type { Frame } from './block.ts';

export interface LinesOptions {
  readonly style: Style;
  readonly color: Color;
  /** Points from the left edge of the content, and how wide. */
  readonly indent: number;
  readonly width: number;
  /** Room above the first line. */
  readonly gap: number;
  /** Whether what follows stays with the last line. */
  readonly keepNext: boolean;
}

/**
 * Lines of one text as strips that flow over pages: never the first or the last alone on a page.
 * An empty line is half as high as others.
 */
export function lineStrips(lines: readonly string[], node: Node, options: LinesOptions, frame: Frame): Strip[] {
  const { leading } = type[options.style];
  const last = lines.length - 1;
  return lines.map((line, index) => {
    const height = line === '' ? leading / 2 : leading;
    return strip({
      height,
      gap: index === 0 ? options.gap : 0,
      keepNext: index === last ? options.keepNext : index === 0 || index === last - 1,
      place: (top) => {
        if (line === '') return [];
        const box = { x: frame.area.x + options.indent, y: top, width: options.width, height };
        return [{ node, marks: [setLine(line, options, box, frame.metrics)] }];
      },
    });
  });
}
