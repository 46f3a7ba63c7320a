import { DAY, SECOND } from '../../core/kernel/time.ts';
import type { ReportDocument } from '../../core/print/document.ts';
import { drawDocument } from './draw-document.ts';
import type { PrintServices } from './ports.ts';
import { fileKey, newReportId, type ReportRecord } from './record.ts';

/** What of a printed report its document doesn't say: which kind it is, and who put it into words. */
type About = Pick<ReportRecord, 'pageType' | 'narrator'>;

/**
 * Draws a document as a PDF and stores it: the file first, the record last. A crash between the two leaves a file that
 * no record names, and that expires by the bucket's lifecycle rule.
 */
export async function printDocument(
  { objects, reports, tell, keptDays, now }: PrintServices,
  document: ReportDocument,
  about: About,
): Promise<ReportRecord> {
  const { bytes, pages } = await drawDocument(document);
  const { world, generation, tick, time } = document.asOf;
  const createdAt = now();
  const record: ReportRecord = {
    id: newReportId(createdAt),
    world,
    pageType: about.pageType,
    paper: document.paper,
    generation,
    tick,
    time,
    pages,
    sizeBytes: bytes.byteLength,
    narrator: about.narrator,
    createdAt,
    expiresAt: Math.floor((createdAt + keptDays * DAY) / SECOND),
  };
  await objects.put(fileKey(record), bytes, 'application/pdf');
  await reports.put(record);
  const { id, pageType, paper } = record;
  await tell(world, 'report.made', { report: { id, pageType, paper, pages, generation, tick } });
  return record;
}
