import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Block, ReportDocument } from '../../../../../core/print/document.ts';
import { layoutReport } from '../../../../../core/print/layout/layout-report.ts';
import type { LaidOutReport } from '../../../../../core/print/layout/marks.ts';
import { createFontMetrics } from '../../../../../functions/print/pdf/fonts.ts';
import { renderPdf } from '../../../../../functions/print/pdf/render.ts';
import {
  hasPdfTools,
  pdfCheck,
  pdfFonts,
  pdfInfo,
  pdfObjects,
  pdfStructure,
  pdfText,
  pdfWords,
} from '../../../../tools/pdf-tools.ts';
import { documents, plainChart, reportOf } from '../../../core/print/layout/documents.ts';

const metrics = createFontMetrics();
const laidOut = (document: ReportDocument): LaidOutReport => layoutReport(document, metrics, plainChart);
const render = (document: ReportDocument): Promise<Uint8Array> => renderPdf(laidOut(document));

const base = {
  title: 'A chart',
  subtitle: 'USD',
  source: 'Source: rows',
  alt: 'Bars that <rise> & fall.',
  height: 120,
};
const blocks: readonly Block[] = [
  { kind: 'heading', text: 'A heading' },
  { kind: 'paragraph', style: 'lead', text: 'Größe, Ωμέγα, Жёлтый: 36.1% − “ok” €' },
  {
    kind: 'statements',
    style: 'findings',
    statements: [{ text: 'Four clients', tone: 'critical', basis: 'Rests on rows' }],
  },
  { kind: 'chart', chart: { ...base, kind: 'bars', unit: 'usd', targetLabel: null, bars: [] } },
  {
    kind: 'table',
    table: {
      title: 'A table',
      source: '',
      columns: [
        { label: 'Name', align: 'left', weight: 2 },
        { label: 'Value', align: 'right', weight: 1 },
      ],
      rows: Array.from({ length: 200 }, (_, index) => [{ text: `row ${index}` }, { text: `$${index}` }]),
      empty: '',
    },
  },
];
const report = reportOf(blocks);
const withTools = hasPdfTools() ? describe : describe.skip;

describe('a report as PDF', () => {
  it('is the same bytes for the same document, whatever was drawn before', async () => {
    const first = await render(report);
    await render(reportOf([{ kind: 'paragraph', style: 'body', text: 'ɩ ι Ω A А' }], 'Letter'));
    const second = await render(report);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('is another for another tick', async () => {
    const later = { ...report, asOf: { ...report.asOf, time: report.asOf.time + 60_000 } };
    expect(Buffer.compare(await render(report), await render(later))).not.toBe(0);
  });
});

withTools('a report as PDF, looked into by other tools', () => {
  it('has nothing wrong, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const bytes = await render(document);
        expect(pdfCheck(bytes)).toContain('No syntax or stream encoding errors found');
        expect(pdfText(bytes)).toHaveLength(laidOut(document).pages.length);
      }),
      { numRuns: process.env.SHOWROOM_DEEP ? 60 : 5, endOnFailure: true },
    );
  });

  it('has each word as wide as it was measured', async () => {
    const words = ['Avenue', 'To', 'WAVE', '1,204.50', 'ΓΑΤΑ', 'Тугая', 'P.T.A.', 'fjord'];
    const layout = laidOut(reportOf(words.map((text) => ({ kind: 'paragraph', style: 'lead', text }))));
    const found = pdfWords(await renderPdf(layout));
    for (const text of words) {
      const widths = found.filter((word) => word.text === text).map(({ width }) => width);
      expect(widths).toEqual([expect.closeTo(metrics.width(text, 'regular', 11), 2)]);
    }
  });

  it('has each text on its page, to be read and copied', async () => {
    const layout = laidOut(report);
    const read = pdfText(await renderPdf(layout)).map((text) => text.replace(/\s+/g, ' '));
    for (const { number, groups } of layout.pages) {
      const texts = groups.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])));
      const lost = texts.filter((text) => !read[number - 1]?.includes(text.replace(/\s+/g, ' ')));
      expect([number, lost]).toEqual([number, []]);
    }
  });

  it('is tagged, and says what it is, in which language and of when', async () => {
    const info = pdfInfo(await render(report));
    expect(Object.fromEntries(info)).toMatchObject({
      Title: 'Client profitability',
      Author: 'Hart & Boyle <Services>',
      Subject: 'Which clients earn their keep?',
      Tagged: 'yes',
      'PDF version': '1.7',
    });
    expect(info.get('CreationDate')).toContain('Nov 21');
    expect(info.get('ModDate')).toBe(info.get('CreationDate'));
    const objects = pdfObjects(await render(report));
    for (const part of ['/Lang (en-US)', '/DisplayDocTitle true', '/Marked true', '/Outlines', '/Tabs /S'])
      expect(objects).toContain(part);
    expect(objects).toContain('<rdf:li>Hart &amp; Boyle &lt;Services&gt;</rdf:li>');
  });

  it('has its fonts embedded, in part, with their characters', async () => {
    const fonts = pdfFonts(await render(report));
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts)
      expect(font).toEqual({ name: expect.stringContaining('+Inter-'), embedded: true, subset: true, unicode: true });
  });

  it('has headings, lists, tables with header cells and figures with words in its structure', async () => {
    const bytes = await render(report);
    const structure = pdfStructure(bytes);
    for (const tag of [
      'Document',
      'Sect',
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'Figure',
      'TOC',
      'TOCI',
      'Link',
    ])
      expect(structure).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
    expect(structure.match(/"Four clients"/g)).toHaveLength(1);
    // The header is repeated on each page, but said once.
    expect(structure.match(/"Value"/g)).toHaveLength(1);
    const objects = pdfObjects(bytes);
    expect(objects).toContain('/Alt (Bars that <rise> & fall.)');
    expect(objects).toContain('/Scope /Column');
    expect(objects).toContain('/Scope /Row');
  });
});
