import type { Box, LaidOutPage, LaidOutReport, TextMark } from '../../../../../../../core/print/layout/marks.ts';
import { metrics } from './opened.ts';

const TOLERANCE = 0.01;

export const marksOf = ({ groups }: LaidOutPage): readonly TextMark[] =>
  groups.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : [])));

/** Where ink may be: the text's own width, and its height above and below the baseline. */
function inkOf({ x, y, size, text, face }: TextMark): Box {
  const width = metrics.width(text, face, size);
  return { x, width, y: y - metrics.ascent * size, height: (metrics.ascent + metrics.descent) * size };
}

const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - TOLERANCE &&
  inner.y >= outer.y - TOLERANCE &&
  inner.x + inner.width <= outer.x + outer.width + TOLERANCE &&
  inner.y + inner.height <= outer.y + outer.height + TOLERANCE;

/** The room of a line; lines set close may share a little of it, but never their letters. */
function lettersOf(mark: TextMark): Box {
  const { x, width } = inkOf(mark);
  return { x, width, y: mark.y - 0.75 * mark.size, height: 0.95 * mark.size };
}

function overlap(a: Box, b: Box): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > TOLERANCE && down > TOLERANCE;
}

function laidOver(page: LaidOutPage): readonly string[] {
  const all = marksOf(page).map((mark) => ({ text: mark.text, box: lettersOf(mark) }));
  all.sort((a, b) => a.box.y - b.box.y);
  return all.flatMap((a, index) => {
    const faults: string[] = [];
    for (const b of all.slice(index + 1)) {
      if (b.box.y > a.box.y + a.box.height) break;
      if (overlap(a.box, b.box)) faults.push(`page ${page.number}: "${a.text}" and "${b.text}" lie over each other`);
    }
    return faults;
  });
}

/** What is wrong with where texts stand, charts' among them: a sentence for each. */
export function layoutFaults({ pages, width, height }: LaidOutReport): readonly string[] {
  const sheet = { x: 0, y: 0, width, height };
  return pages.flatMap((page) => [
    ...marksOf(page).flatMap((mark) => {
      const where = `page ${page.number}: "${mark.text}"`;
      return [
        ...(inside(inkOf(mark), mark.box) ? [] : [`${where} is outside its box`]),
        ...(inside(mark.box, sheet) ? [] : [`${where} is outside the page`]),
      ];
    }),
    ...laidOver(page),
  ]);
}
