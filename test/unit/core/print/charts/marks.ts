import type { Box, FontMetrics, Mark, RectMark, TextMark } from '../../../../../core/print/layout/marks.ts';

/** Every character is equally wide. */
export const metrics: FontMetrics = {
  width: (text, _face, size) => 0.52 * size * Array.from(text).length,
  missing: () => [],
  ascent: 0.96875,
  descent: 0.2412,
};

const COMMANDS = /([A-Za-z])([^A-Za-z]*)/g;

/** Points that a path names, its control points too; refuses what isn't absolute M, L, C or Z. */
export function pathPoints(d: string): readonly (readonly [number, number])[] {
  return [...d.matchAll(COMMANDS)].flatMap(([, command = '', rest = '']) => {
    const numbers = rest
      .split(/[\s,]+/)
      .filter((part) => part !== '')
      .map(Number);
    const length = { M: 2, L: 2, C: 6, Z: 0 }[command];
    if (length === undefined || numbers.length !== length) throw new Error(`${command}${rest} in ${d}`);
    return Array.from({ length: length / 2 }, (_, at) => [numbers[2 * at] ?? 0, numbers[2 * at + 1] ?? 0] as const);
  });
}

/** Points at the corners of what a mark covers, without the width of its stroke. */
export function cornersOf(mark: Mark): readonly (readonly [number, number])[] {
  const corners = ({ x, y, width, height }: Box) => [[x, y] as const, [x + width, y + height] as const];
  switch (mark.kind) {
    case 'rect':
      return corners(mark.box);
    case 'line':
      return [mark.from, mark.to];
    case 'path':
      return pathPoints(mark.d);
    case 'circle': {
      const [x, y] = mark.center;
      return [
        [x - mark.radius, y - mark.radius],
        [x + mark.radius, y + mark.radius],
      ];
    }
    case 'text': {
      const top = mark.y - metrics.ascent * mark.size;
      const foot = mark.y + metrics.descent * mark.size;
      return [...corners(mark.box), [mark.x, top], [mark.x + mark.width, foot]];
    }
  }
}

export const textsOf = (marks: readonly Mark[]): readonly TextMark[] => marks.filter((mark) => mark.kind === 'text');

export const rectsOf = (marks: readonly Mark[], ...fills: readonly string[]): readonly RectMark[] =>
  marks.filter((mark): mark is RectMark => mark.kind === 'rect' && fills.includes(mark.fill ?? ''));

/** What breaks the rules of every chart, in words; nothing where all is well. */
export function faultsOf(marks: readonly Mark[], box: Box): readonly string[] {
  const slack = 0.02;
  const faults: string[] = [];
  for (const mark of marks) {
    for (const [x, y] of cornersOf(mark)) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) faults.push(`not a number: ${JSON.stringify(mark)}`);
      const across = x >= box.x - slack && x <= box.x + box.width + slack;
      const down = y >= box.y - slack && y <= box.y + box.height + slack;
      if (!across || !down) faults.push(`outside at ${x}, ${y}: ${JSON.stringify(mark)}`);
    }
    if (mark.kind === 'rect' && (mark.box.width < 0 || mark.box.height < 0)) faults.push('a rect of less than nothing');
    if (mark.kind === 'circle' && !(mark.radius > 0)) faults.push('a circle of no radius');
    if (/NaN|Infinity|undefined|null/.test(JSON.stringify({ ...mark, text: '' })))
      faults.push(`no number: ${JSON.stringify(mark)}`);
  }
  const texts = textsOf(marks);
  texts.forEach((text, index) => {
    const width = metrics.width(text.text, text.face, text.size);
    if (Math.abs(width - text.width) > slack || width > text.box.width + slack)
      faults.push(`wider than its box: ${text.text}`);
    for (const other of texts.slice(index + 1)) {
      const [a, b] = [text.box, other.box];
      const across = a.x + slack < b.x + b.width && b.x + slack < a.x + a.width;
      const down = a.y + slack < b.y + b.height && b.y + slack < a.y + a.height;
      if (across && down) faults.push(`${text.text} over ${other.text}`);
    }
  });
  return faults;
}
