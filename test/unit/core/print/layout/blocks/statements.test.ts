import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Block } from '../../../../../../core/print/document.ts';
import { layoutReport } from '../../../../../../core/print/layout/layout-report.ts';
import { contentBox } from '../../../../../../core/print/layout/theme.ts';
import { createFontMetrics } from '../../../../../../functions/print/pdf/fonts.ts';
import { plainChart, reportOf } from '../documents.ts';

const metrics = createFontMetrics();

const lines = (count: number): Block => ({
  kind: 'paragraph',
  style: 'body',
  text: Array.from({ length: count }, (_, index) => `line ${index}`).join('\n'),
});

const list = (count: number, style: 'findings' | 'numbered'): Block => ({
  kind: 'statements',
  style,
  statements: Array.from({ length: count }, (_, index) => ({ text: `said ${index}`, tone: 'notice', basis: 'why' })),
});

test('of a list of statements none stands alone on a page', () => {
  const style = fc.constantFrom('findings' as const, 'numbered' as const);
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 0, max: 50 }), style, (count, above, look) => {
      const { pages } = layoutReport(reportOf([lines(above), list(count, look)]), metrics, plainChart);
      const shown = pages
        .slice(1)
        .map(
          ({ groups }) =>
            groups.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'text' && /^said \d+$/.test(mark.text)))
              .length,
        );
      expect(shown.reduce((sum, one) => sum + one, 0)).toBe(count);
      for (const one of shown) expect(one).not.toBe(1);
    }),
  );
});

test('a statement without text has room for its number, wherever on a page it comes', () => {
  const drawing = {
    kind: 'bars',
    unit: 'usd',
    targetLabel: null,
    bars: [],
    title: 'T',
    subtitle: '',
    source: '',
  } as const;
  const chart: Block = { kind: 'chart', chart: { ...drawing, alt: 'T', height: 364 } };
  const statements = ['one', 'two', '', ''].map((text) => ({ text, tone: 'plain', basis: '' }) as const);
  for (let above = 0; above < 60; above += 1) {
    const before = reportOf([lines(above), chart, { kind: 'statements', style: 'numbered', statements }]);
    const document = { ...before, sections: [...before.sections, ...reportOf([chart]).sections] };
    const { pages } = layoutReport(document, metrics, plainChart);
    const bottom = contentBox(document.paper).y + contentBox(document.paper).height;
    const marks = pages.slice(1).flatMap(({ groups }) => groups.slice(1).flatMap((group) => group.marks));
    const low = marks.filter((mark) => mark.kind === 'text' && mark.box.y + mark.box.height > bottom + 0.01);
    expect([above, low]).toEqual([above, []]);
  }
});

test('a chart without words has some for those who can’t see it', () => {
  const chart = { kind: 'bars', unit: 'usd', targetLabel: null, bars: [] } as const;
  const blank = { ...chart, title: '', subtitle: '', source: '', alt: ' ', height: 120 };
  const { structure } = layoutReport(reportOf([{ kind: 'chart', chart: blank }]), metrics, plainChart);
  expect(JSON.stringify(structure)).toContain('"tag":"Figure","alt":"Chart"');
});
