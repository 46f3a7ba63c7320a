import type * as z from 'zod';
import type { ReportDocument } from '../../core/print/document.ts';
import { composePage, createCompanySnapshot, findReport } from '../../core/views/operations/index.ts';
import { rowSets } from '../../core/world/index.ts';
import { requireGlyphs } from '../print/glyph-coverage.ts';
import type { ReportsContainer } from './container.ts';
import type { reportRequest } from './schemas.ts';

type ReportRequest = z.output<typeof reportRequest>;

/** The texts of a request; letters and their accents as one character, where there is one. */
function textsOf({ summary, insights }: ReportRequest) {
  const composed = (entries: readonly string[] = []) => entries.map((entry) => entry.normalize('NFC'));
  return {
    summary: summary?.normalize('NFC'),
    keyFindings: composed(insights?.keyFindings),
    recommendations: composed(insights?.recommendations),
  };
}

/** Each text with its place in the request. */
function placesOf({ summary, keyFindings, recommendations }: ReturnType<typeof textsOf>) {
  const listed = (name: string, texts: readonly string[]) =>
    texts.map((text, index) => [`/insights/${name}/${index}`, text] as const);
  return [
    ...(summary === undefined ? [] : [['/summary', summary] as const]),
    ...listed('keyFindings', keyFindings),
    ...listed('recommendations', recommendations),
  ];
}

/**
 * Composes a report of a world's committed tick.
 * @throws DomainError `invalid` for characters that the fonts lack; those of the loader
 */
export async function composeReport(
  { loader, history, narrator }: ReportsContainer,
  worldId: string,
  request: ReportRequest,
): Promise<ReportDocument> {
  const { head, simulation, rows } = await loader.load(worldId);
  const texts = textsOf(request);
  requireGlyphs(placesOf(texts));
  const { generation, tick, time, seed } = head;
  const snapshot = createCompanySnapshot({
    simulation,
    rows: rowSets(simulation, rows),
    history: await history.read(head),
    asOf: { world: worldId, generation, tick, time, seed },
  });
  const { pageType, paper = 'A4' } = request;
  return composePage({ definition: findReport(pageType), snapshot, request: { ...texts, paper }, narrator });
}
