import { renderPdf } from '../../../../../../../functions/print/pdf/render.ts';
import { pdfCheck, pdfText } from '../../../../../../tools/pdf-tools.ts';
import { expectedFigures, figuresOf } from './document.ts';
import { marksOf } from './layout.ts';
import type { Opened } from './opened.ts';

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Draws the report, and reads it with tools that are not ours: every text is there, and the figures are the API's. */
export async function expectReadable(opened: Opened): Promise<void> {
  const { layout, document } = opened;
  const bytes = await renderPdf(layout);
  expect(pdfCheck(bytes)).toContain('No syntax or stream encoding errors found');
  const pages = pdfText(bytes).map(onOneLine);
  expect(pages).toHaveLength(layout.pages.length);
  for (const page of layout.pages) {
    const lost = marksOf(page).filter(({ text }) => !pages[page.number - 1]?.includes(onOneLine(text)));
    expect([page.number, lost.map(({ text }) => text)]).toEqual([page.number, []]);
  }
  const expected = expectedFigures(opened);
  const labels = new Map(figuresOf(document).map(({ id, label }) => [id, label]));
  const read = pages.join(' ');
  const missing = expected.filter(({ id, value }) => !read.includes(onOneLine(`${labels.get(id)} ${value}`)));
  expect(missing).toEqual([]);
  const onCover = expected.slice(0, 4).filter(({ value }) => !pages[0]?.includes(value));
  expect(onCover).toEqual([]);
}
