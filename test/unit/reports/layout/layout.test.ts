import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Block, ReportDocument } from '../../../../core/reports/document.ts';
import { layoutReport } from '../../../../core/reports/layout/layout-report.ts';
import type {
  Box,
  LaidOutPage,
  LaidOutReport,
  StructureNode,
  TextMark,
} from '../../../../core/reports/layout/marks.ts';
import { contentBox, type } from '../../../../core/reports/layout/theme.ts';
import { createFontMetrics } from '../../../../functions/reports/pdf/fonts.ts';
import { documents, plainChart, reportOf } from './documents.ts';

const metrics = createFontMetrics();
const TOLERANCE = 0.01;

const laidOut = (document: ReportDocument): LaidOutReport => layoutReport(document, metrics, plainChart);
const texts = (page: LaidOutPage): TextMark[] =>
  page.groups.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : [])));
const words = (page: LaidOutPage): string[] => texts(page).map(({ text }) => text);

/** Where ink may be: the text's own width, and the height of its box. */
const inkOf = ({ x, width, box }: TextMark): Box => ({ x, width, y: box.y, height: box.height });

function overlap(a: Box, b: Box): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > TOLERANCE && down > TOLERANCE;
}

const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - TOLERANCE &&
  inner.y >= outer.y - TOLERANCE &&
  inner.x + inner.width <= outer.x + outer.width + TOLERANCE &&
  inner.y + inner.height <= outer.y + outer.height + TOLERANCE;

function* nodesOf(node: StructureNode): Generator<StructureNode> {
  yield node;
  for (const child of node.children) yield* nodesOf(child);
}

function everyLayout(check: (report: LaidOutReport, document: ReportDocument) => void): void {
  fc.assert(
    fc.property(documents, (document) => check(laidOut(document), document)),
    { numRuns: 60 },
  );
}

describe('any report, laid out', () => {
  it('keeps each text in its box, and each box in the page', () => {
    everyLayout(({ pages, width, height }) => {
      for (const page of pages) {
        for (const mark of texts(page)) {
          expect(mark.width).toBeCloseTo(metrics.width(mark.text, mark.face, mark.size), 6);
          const outside =
            !inside(inkOf(mark), mark.box) ||
            !inside(mark.box, { x: 36, y: 24, width: width - 72, height: height - 48 });
          expect([outside, mark]).toEqual([false, mark]);
          expect(mark.y + metrics.descent * mark.size).toBeLessThanOrEqual(mark.box.y + mark.box.height + TOLERANCE);
          expect(mark.y - metrics.ascent * mark.size).toBeGreaterThanOrEqual(mark.box.y - TOLERANCE);
        }
      }
    });
  });

  it('keeps what it says between the running header and footer', () => {
    everyLayout(({ pages }, { paper }) => {
      for (const page of pages.slice(1)) {
        const said = page.groups.slice(1).flatMap(({ marks }) => marks);
        for (const mark of said) if (mark.kind === 'text') expect(inside(mark.box, contentBox(paper))).toBe(true);
      }
    });
  });

  it('lays no text over another', () => {
    everyLayout(({ pages }) => {
      for (const page of pages) {
        const boxes = texts(page).map((mark) => ({ mark, box: inkOf(mark) }));
        boxes.sort((a, b) => a.box.y - b.box.y);
        for (const [index, a] of boxes.entries()) {
          for (const b of boxes.slice(index + 1)) {
            if (b.box.y > a.box.y + a.box.height) break;
            expect([overlap(a.box, b.box), a.mark.text, b.mark.text]).toEqual([false, a.mark.text, b.mark.text]);
          }
        }
      }
    });
  });

  it('has a mark for each end of its structure, and a place in the structure for each mark', () => {
    everyLayout(({ pages, structure }) => {
      const nodes = new Set(nodesOf(structure));
      const used = new Set(pages.flatMap(({ groups }) => groups.map(({ node }) => node)));
      for (const node of nodes)
        if (node.children.length === 0) expect([node.tag, used.has(node)]).toEqual([node.tag, true]);
      for (const node of used) if (node !== 'artifact') expect([node.tag, nodes.has(node)]).toEqual([node.tag, true]);
      for (const node of nodes) if (node.tag === 'Figure') expect(node.alt && node.box).toBeTruthy();
    });
  });

  it('numbers its pages, and its contents and bookmarks lead to where their titles stand', () => {
    everyLayout(({ pages, outline }) => {
      expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
      for (const page of pages.slice(1)) expect(words(page)).toContain(`Page ${page.number} of ${pages.length}`);
      const entries = outline.flatMap((entry) => [entry, ...entry.children]);
      for (const { page, top } of entries) {
        const target = pages[page - 1];
        expect(target && texts(target).some(({ box }) => box.y >= top - TOLERANCE && box.y < top + 20)).toBe(true);
      }
      for (const { link, marks } of pages.flatMap(({ groups }) => groups)) {
        if (link)
          expect(marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).at(-1)).toBe(String(link.page));
      }
    });
  });

  it('never leaves a heading at the foot of a page', () => {
    everyLayout(({ pages }) => {
      for (const page of pages.slice(1)) {
        const last = page.groups.findLast(({ node }) => node !== 'artifact')?.node;
        if (last && last !== 'artifact' && page.number < pages.length) expect(['H2', 'H3']).not.toContain(last.tag);
      }
    });
  });

  it('is the same for the same document', () => {
    fc.assert(
      fc.property(documents, (document) => expect(laidOut(document)).toEqual(laidOut(document))),
      { numRuns: 10 },
    );
  });
});

const lines = (count: number): Block => ({
  kind: 'paragraph',
  style: 'body',
  text: Array.from({ length: count }, (_, index) => `line ${index}`).join('\n'),
});

const longTable = (rows: number, total = true): Block => ({
  kind: 'table',
  table: {
    title: 'A long table',
    source: 'Source: rows',
    columns: [
      { label: 'Name', align: 'left', weight: 3 },
      { label: 'Value', align: 'right', weight: 1 },
    ],
    rows: Array.from({ length: rows }, (_, index) => [{ text: `row ${index}` }, { text: String(index) }]),
    ...(total && { total: [{ text: 'total row' }, { text: '1' }] }),
    empty: 'nothing',
  },
});

describe('a table over pages', () => {
  it('has its header on each of them, and at least two rows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 45 }),
        fc.boolean(),
        (rows, above, total) => {
          const { pages } = laidOut(reportOf([lines(above), longTable(rows, total)]));
          const counts = pages.slice(1).map((page) => {
            const shown = words(page).filter((text) => /^(row \d+|total row)$/.test(text)).length;
            const heads = words(page).filter((text) => text === 'Name').length;
            expect(heads).toBe(shown > 0 ? 1 : 0);
            return shown;
          });
          const shown = counts.filter((count) => count > 0);
          expect(shown.reduce((sum, count) => sum + count, 0)).toBe(rows + (total ? 1 : 0));
          if (shown.length > 1) expect(Math.min(...shown)).toBeGreaterThanOrEqual(2);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has its title on the page where it begins, and its source where it ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 45 }), (rows, above) => {
        const { pages } = laidOut(reportOf([lines(above), longTable(rows)]));
        const pageOf = (text: string) =>
          pages.findLast((page) => page.number > 1 && words(page).includes(text))?.number;
        expect(pageOf('A long table')).toBe(pageOf('row 0'));
        expect(pageOf('Source: rows')).toBe(pageOf('total row'));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a paragraph over pages', () => {
  it('leaves no line alone on a page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 120 }), fc.integer({ min: 0, max: 50 }), (count, above) => {
        const { pages } = laidOut(reportOf([{ kind: 'heading', text: 'Before' }, lines(above), lines(count)]));
        const shown = pages.slice(1).map((page) => texts(page).filter(({ size }) => size === type.body.size).length);
        expect(shown.reduce((sum, lines) => sum + lines, 0)).toBe(count + above);
        for (const lines of shown) expect(lines).not.toBe(1);
      }),
    );
  });
});

describe('texts', () => {
  it('with characters that the fonts lack are not laid out', () => {
    for (const text of ['日本', 'שלום', 'مرحبا', '🙂']) {
      expect(() => laidOut(reportOf([{ kind: 'paragraph', style: 'body', text }]))).toThrow('lack');
      expect(metrics.missing(text).length).toBeGreaterThan(0);
    }
    expect(metrics.missing('Ünïcödé Ωμέγα Жёлтый − – “ok” €\n\u200b\u0007')).toEqual([]);
  });

  it('lose controls and marks that have no ink', () => {
    const { pages } = laidOut(
      reportOf([{ kind: 'paragraph', style: 'body', text: 'so\u00adft\u0000 \u202eand\u200b plain\tend\r\nnext' }]),
    );
    expect(pages.flatMap(words)).toEqual(expect.arrayContaining(['soft and plain end', 'next']));
  });

  it('of 20,000 characters are there to their last word', () => {
    const text = `${'lorem ipsum dolor '.repeat(1110)}finis`;
    const { pages } = laidOut(reportOf([{ kind: 'paragraph', style: 'body', text }], 'Letter'));
    expect(
      pages
        .slice(1)
        .flatMap((page) => words(page).slice(4))
        .join(' '),
    ).toBe(text);
  });
});
