import { DAY, SECOND } from '../../core/kernel/time.ts';
import type { ReportsContainer } from './container.ts';
import type { MadeReport } from './make.ts';
import { fileKey, newReportId, type ReportRecord } from './record.ts';

/** What a report is about, and of which tick. */
type About = Pick<ReportRecord, 'world' | 'pageType' | 'paper' | 'generation' | 'tick' | 'time'>;

/**
 * Stores a report: the file first, the record last. A crash between the two leaves a file that nothing names, and that
 * expires by the bucket's lifecycle rule.
 */
export async function keep(
  { objects, reports, keptDays, now }: ReportsContainer,
  about: About,
  { bytes, pages, narrator }: MadeReport,
): Promise<ReportRecord> {
  const createdAt = now();
  const record: ReportRecord = {
    id: newReportId(createdAt),
    ...about,
    pages,
    sizeBytes: bytes.byteLength,
    narrator,
    createdAt,
    expiresAt: Math.floor((createdAt + keptDays * DAY) / SECOND),
  };
  await objects.put(fileKey(record), bytes, 'application/pdf');
  await reports.put(record);
  return record;
}
