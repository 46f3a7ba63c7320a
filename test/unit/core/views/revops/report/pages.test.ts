import { describe, expect, it } from '@jest/globals';
import { renderPdf } from '../../../../../../functions/print/pdf/render.ts';
import { hasPdfTools, pdfCheck, pdfText } from '../../../../../tools/pdf-tools.ts';
import {
  chartsOf,
  expectNothingEmpty,
  expectSumsRight,
  expectTablesWhole,
  tablesOf,
} from '../../operations/pages/checks/document.ts';
import { layoutFaults, marksOf } from '../../operations/pages/checks/layout.ts';
import { documentsOf, type Given, layoutOf, pages } from './opened.ts';

const worlds: Readonly<Record<string, Given>> = {
  'the usual company': { seed: 42 },
  'another, on Letter': { seed: 7, paper: 'Letter' },
  'one team of it': { seed: 42, filters: { segment: 'SMB', region: 'West' } },
  'a quarter that is over': { seed: 42, midnight: Date.UTC(2026, 9, 1) },
  'the first days of a history': { seed: 42, midnight: Date.UTC(2024, 9, 28) },
  'a quarter that has just begun': { seed: 42, startedAt: Date.UTC(2026, 9, 2, 9) },
  'a company of one rep': { seed: 5, counts: { reps: 1 } },
  'nobody to sell to': { seed: 5, counts: { clients: 0, leads: 0, reps: 0 } },
  'one client and one lead': { seed: 5, counts: { clients: 1, leads: 1, reps: 2 } },
  'many reps, and many teams': { seed: 5, counts: { reps: 34, leads: 60 } },
};

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const withTools = hasPdfTools() ? it : it.skip;

describe.each(Object.entries(worlds))('of %s', (_, given) => {
  describe.each(pages)('%s', (page) => {
    it('has nothing that is undefined, not a number or empty where something is to be said', () => {
      for (const document of documentsOf(given, page)) expectNothingEmpty({ document });
    });

    it('has tables as wide as their columns, numbers at the right, and sums that are right', () => {
      for (const document of documentsOf(given, page)) {
        expectTablesWhole({ document });
        expectSumsRight({ document });
        for (const { columns, rows } of tablesOf(document)) {
          const figures = columns.flatMap(({ align }, n) => (align === 'left' ? rows.map((row) => row[n]?.text) : []));
          expect(figures.filter((text) => /^[−+]?\$?[\d,.]+%?$/.test(text ?? ''))).toEqual([]);
        }
      }
    });

    it('has no chart without data', () => {
      for (const document of documentsOf(given, page)) {
        for (const chart of chartsOf(document)) expect([chart.title, isEmpty(chart)]).toEqual([chart.title, false]);
      }
    });

    it('has no title at the foot of a page, away from what it is the title of', () => {
      for (const document of documentsOf(given, page)) {
        const layout = layoutOf(document);
        for (const { title, blocks } of document.sections) {
          const first = firstShown(blocks);
          if (first !== null) expect([title, pageOf(layout, title)]).toEqual([title, pageOf(layout, first)]);
        }
      }
    });

    it('has no text outside its box, or over another', () => {
      for (const document of documentsOf(given, page)) expect(layoutFaults(layoutOf(document))).toEqual([]);
    });
  });
});

/** The last page on which a text stands; contents name titles before. */
function pageOf(layout: ReturnType<typeof layoutOf>, text: string): number {
  const found = layout.pages.findLast((page) => marksOf(page).some((mark) => onOneLine(mark.text) === text));
  return found?.number ?? 0;
}

/** The title of what a section shows first, after its opening words. */
function firstShown(blocks: ReturnType<typeof documentsOf>[number]['sections'][number]['blocks']): string | null {
  const [opening, next] = blocks;
  if (opening?.kind !== 'paragraph') return null;
  if (next?.kind === 'table') return next.table.title;
  if (next?.kind === 'chart') return next.chart.title;
  return next?.kind === 'charts' ? next.left.title : null;
}

function isEmpty(chart: ReturnType<typeof chartsOf>[number]): boolean {
  if (chart.kind === 'bars') return chart.bars.length === 0;
  if (chart.kind === 'lines') return chart.series.every(({ values }) => values.every((value) => value === null));
  if (chart.kind === 'waterfall') return chart.steps.every(({ value }) => value === 0);
  if (chart.kind === 'shares') return chart.rows.length === 0;
  return true; // the reports draw no other
}

describe('the files', () => {
  withTools('have nothing wrong, and each text can be read in them', async () => {
    for (const page of pages) {
      for (const document of documentsOf({ seed: 42 }, page).slice(0, 2)) {
        const layout = layoutOf(document);
        const bytes = await renderPdf(layout);
        expect(pdfCheck(bytes)).toContain('No syntax or stream encoding errors found');
        const read = pdfText(bytes).map(onOneLine);
        for (const laid of layout.pages) {
          const lost = marksOf(laid).filter(({ text }) => !read[laid.number - 1]?.includes(onOneLine(text)));
          expect(lost.map(({ text }) => text)).toEqual([]);
        }
      }
    }
  });
});
