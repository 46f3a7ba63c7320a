import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Block, ReportDocument } from '../../../../../core/print/document.ts';
import { layoutReport } from '../../../../../core/print/layout/layout-report.ts';
import type {
  Box,
  LaidOutPage,
  LaidOutReport,
  StructureNode,
  TextMark,
} from '../../../../../core/print/layout/marks.ts';
import { contentBox, type } from '../../../../../core/print/layout/theme.ts';
import { createFontMetrics } from '../../../../../functions/print/pdf/fonts.ts';
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

/** What is wrong in any of many reports: a sentence for each fault. */
function everyLayout(faultsOf: (report: LaidOutReport, document: ReportDocument) => readonly string[]): void {
  fc.assert(
    fc.property(documents, (document) => expect(faultsOf(laidOut(document), document).slice(0, 5)).toEqual([])),
    // A report that fails is found by its seed; making it smaller takes minutes.
    { numRuns: 25, endOnFailure: true },
  );
}

describe('any report, laid out', () => {
  it('keeps each text in its box, and each box in the page', () => {
    everyLayout(({ pages, width, height }) => {
      const page = { x: 36, y: 24, width: width - 72, height: height - 48 };
      return pages.flatMap(texts).flatMap((mark) => {
        const { text, box, size, y } = mark;
        const measured = metrics.width(text, mark.face, size);
        const high = y - metrics.ascent * size < box.y - TOLERANCE;
        const low = y + metrics.descent * size > box.y + box.height + TOLERANCE;
        return [
          ...(Math.abs(measured - mark.width) > 1e-6 ? [`${text} isn't as wide as it says`] : []),
          ...(inside(inkOf(mark), box) ? [] : [`${text} is wider than its box`]),
          ...(inside(box, page) ? [] : [`${text} is in the margin`]),
          ...(high || low ? [`${text} is higher than its box`] : []),
        ];
      });
    });
  });

  it('keeps what it says between the running header and footer', () => {
    everyLayout(({ pages }, { paper }) =>
      pages
        .slice(1)
        .flatMap(({ groups }) =>
          groups
            .slice(1)
            .flatMap(({ marks }) =>
              marks.flatMap((mark) =>
                mark.kind === 'text' && !inside(mark.box, contentBox(paper)) ? [mark.text] : [],
              ),
            ),
        ),
    );
  });

  it('lays no text over another', () => {
    everyLayout(({ pages }) =>
      pages.flatMap((page) => {
        const all = texts(page).map((mark) => ({ text: mark.text, box: inkOf(mark) }));
        all.sort((a, b) => a.box.y - b.box.y);
        return all.flatMap((a, index) => {
          const faults: string[] = [];
          for (const b of all.slice(index + 1)) {
            if (b.box.y > a.box.y + a.box.height) break;
            if (overlap(a.box, b.box)) faults.push(`page ${page.number}: ${a.text} / ${b.text}`);
          }
          return faults;
        });
      }),
    );
  });

  it('has a mark for each end of its structure, and a place in the structure for each mark', () => {
    everyLayout(({ pages, structure }) => {
      const nodes = new Set(nodesOf(structure));
      const used = new Set(pages.flatMap(({ groups }) => groups.map(({ node }) => node)));
      const ends = [...nodes].filter((node) => node.children.length === 0 && node.tag !== 'Document');
      return [
        ...ends.filter((node) => !used.has(node)).map(({ tag }) => `${tag} without a mark`),
        ...[...used].flatMap((node) => (node === 'artifact' || nodes.has(node) ? [] : [`a mark of no ${node.tag}`])),
        ...[...used].flatMap((node) =>
          node === 'artifact' || node.children.length === 0 ? [] : [`${node.tag} is no end`],
        ),
        ...[...nodes]
          .filter(({ tag, alt, box }) => tag === 'Figure' && !(alt && box))
          .map(() => 'a figure without words'),
      ];
    });
  });

  it('numbers its pages, and its contents and bookmarks lead to where their titles stand', () => {
    everyLayout(({ pages, outline }) => {
      const entries = outline.flatMap((entry) => [entry, ...entry.children]);
      const links = pages.flatMap(({ groups }) => groups).filter(({ link }) => link);
      const stands = (page: number, top: number) =>
        pages[page - 1]?.groups.some(({ marks }) =>
          marks.some((mark) => mark.kind !== 'line' && 'box' in mark && Math.abs(mark.box.y - top) < 12),
        );
      return [
        ...pages.flatMap(({ number }, index) => (number === index + 1 ? [] : [`page ${index + 1} is ${number}`])),
        ...pages
          .slice(1)
          .flatMap((page) => (words(page).includes(`Page ${page.number} of ${pages.length}`) ? [] : ['no number'])),
        ...entries.flatMap(({ title, page, top }) => (stands(page, top) ? [] : [`${title} isn't on page ${page}`])),
        ...links.flatMap(({ link, marks }) => {
          const shown = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).at(-1);
          return shown === String(link?.page) ? [] : [`${shown} leads to ${link?.page}`];
        }),
      ];
    });
  });

  it('never leaves a heading at the foot of a page', () => {
    everyLayout(({ pages }) =>
      pages.slice(1, -1).flatMap(({ groups, number }) => {
        const last = groups.findLast(({ node }) => node !== 'artifact')?.node;
        return last && last !== 'artifact' && /^H\d$/.test(last.tag) ? [`page ${number}`] : [];
      }),
    );
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
      { numRuns: 30 },
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
      { numRuns: 30 },
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
    const body = pages
      .slice(2)
      .flatMap(texts)
      .filter(({ size }) => size === type.body.size);
    expect(
      body
        .map(({ text }) => text)
        .join(' ')
        .replace(/^.*?lorem/, 'lorem'),
    ).toBe(text);
  });
});
