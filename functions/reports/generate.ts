import type * as z from 'zod';
import type { ReportsContainer } from './container.ts';
import { keep } from './keep.ts';
import type { ReportText } from './make.ts';
import { requirePrintable } from './printable.ts';
import type { ReportRecord } from './record.ts';
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
 * Makes a report of a world's committed tick.
 * @throws DomainError `invalid` for characters that its fonts lack; those of the loader
 */
export async function generate(
  container: ReportsContainer,
  world: string,
  request: ReportRequest,
): Promise<ReportRecord> {
  const { loader, history, maker } = container;
  const text = textOf(request);
  requirePrintable(text, maker.missing);
  const { head, simulation } = await loader.load(world);
  const { pageType, paper = 'A4' } = request;
  const { generation, tick, time, seed } = head;
  const made = await maker.make({
    asOf: { world, generation, tick, time, seed },
    simulation,
    history: await history.read(head),
    pageType,
    paper,
    text,
  });
  return keep(container, { world, pageType, paper, generation, tick, time }, made);
}
