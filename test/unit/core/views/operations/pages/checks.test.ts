import type { LaidOutReport, TextMark } from '../../../../../../core/print/layout/marks.ts';
import { layoutFaults, marksOf } from './checks/layout.ts';
import { open } from './checks/opened.ts';

/** The layout with one of its texts changed. */
function withText(layout: LaidOutReport, which: TextMark, changed: Partial<TextMark>): LaidOutReport {
  const pages = layout.pages.map((page) => ({
    ...page,
    groups: page.groups.map((group) => ({
      ...group,
      marks: group.marks.map((mark) => (mark === which ? { ...mark, ...changed } : mark)),
    })),
  }));
  return { ...layout, pages };
}

test('the checks of a layout find a text that is moved, grown, or in the place of another', async () => {
  const { layout } = await open({ seed: 42 }, 'budget-analysis');
  expect(layoutFaults(layout)).toEqual([]);
  for (const page of layout.pages) {
    const [first, second] = marksOf(page);
    if (!first || !second) throw new Error(`page ${page.number} has no two texts`);
    const faulty: readonly Partial<TextMark>[] = [
      { x: first.x - 5 - first.box.width },
      { y: first.y + first.box.height },
      { text: first.text.repeat(20) },
      { size: 3 * first.size },
    ];
    for (const changed of faulty) {
      expect(layoutFaults(withText(layout, first, changed)).join()).toContain('outside its box');
    }
    const { x, y, box } = second;
    expect(layoutFaults(withText(layout, first, { x, y, box, text: second.text })).join()).toContain('over each other');
    const away = { ...first.box, x: layout.width };
    expect(layoutFaults(withText(layout, first, { x: layout.width, box: away })).join()).toContain('outside the page');
  }
});
