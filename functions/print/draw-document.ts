import type { ReportDocument } from '../../core/print/document.ts';
import { drawChart, layoutReport } from '../../core/print/index.ts';
import { createFontMetrics } from './pdf/fonts.ts';
import { renderPdf } from './pdf/render.ts';

export interface DrawnDocument {
  /** A PDF. */
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Lays out a document and draws it as a PDF. The same document gives the same bytes. */
export async function drawDocument(document: ReportDocument): Promise<DrawnDocument> {
  const laidOut = layoutReport(document, createFontMetrics(), drawChart);
  return { bytes: await renderPdf(laidOut), pages: laidOut.pages.length };
}
