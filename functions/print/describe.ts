import { isoDate, isoTime, SECOND } from '../../core/kernel/time.ts';
import type { PrintServices } from './ports.ts';
import { fileKey, type ReportRecord } from './record.ts';

/** A record as lists show it. */
export function describeReport(record: ReportRecord) {
  const { id, pageType, paper, world, generation, tick, time, pages, sizeBytes, narrator } = record;
  return {
    id,
    pageType,
    paper,
    asOf: { world, generation, tick, time: isoTime(time) },
    pages,
    sizeBytes,
    createdAt: isoTime(record.createdAt),
    expiresAt: isoTime(record.expiresAt * SECOND),
    narrator,
  };
}

/** What its file is downloaded as. */
export const fileName = ({ pageType, time }: Pick<ReportRecord, 'pageType' | 'time'>): string =>
  `${pageType}-${isoDate(time)}.pdf`;

/** The same with a link to its file, which is downloaded under a name that says what it is. */
export async function describeWithLink({ objects }: Pick<PrintServices, 'objects'>, record: ReportRecord) {
  const { url, endsAt } = await objects.link(fileKey(record), fileName(record));
  return { ...describeReport(record), downloadUrl: url, downloadUrlExpiresAt: isoTime(endsAt) };
}
