import type * as z from 'zod';
import { DAY, SECOND } from '../../core/kernel/time.ts';
import type { ReportsContainer } from './container.ts';
import type { ReportText } from './make.ts';
import { requirePrintable } from './printable.ts';
import { fileKey, newReportId, type ReportRecord } from './record.ts';
import type { reportRequest } from './schemas.ts';

type ReportRequest = z.output<typeof reportRequest>;

/** Letters and their accents as one character, where there is one. */
function textOf({ summary, insights }: ReportRequest): ReportText {
  const composed = (entries: readonly string[] = []) => entries.map((entry) => entry.normalize('NFC'));
  return {
    summary: summary?.normalize('NFC'),
    keyFindings: composed(insights?.keyFindings),
    recommendations: composed(insights?.recommendations),
  };
}

/**
 * Makes a report of a world's committed tick: the file is stored first, the record last. A crash between the two
 * leaves a file that nothing names, and that expires by the bucket's lifecycle rule.
 * @throws DomainError `invalid` for characters that its fonts lack; those of the loader
 */
export async function generate(
  { loader, history, maker, objects, reports, keptDays, now }: ReportsContainer,
  world: string,
  request: ReportRequest,
): Promise<ReportRecord> {
  const text = textOf(request);
  requirePrintable(text, maker.missing);
  const { head, simulation } = await loader.load(world);
  const { pageType, paper = 'A4' } = request;
  const { generation, tick, time, seed } = head;
  const { bytes, pages, narrator } = await maker.make({
    asOf: { world, generation, tick, time, seed },
    simulation,
    history: await history.read(head),
    pageType,
    paper,
    text,
  });
  const createdAt = now();
  const record: ReportRecord = {
    id: newReportId(createdAt),
    world,
    pageType,
    paper,
    generation,
    tick,
    time,
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
