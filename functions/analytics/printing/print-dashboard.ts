import type { Narrator } from '../../../core/kernel/narrator.ts';
import type { Paper } from '../../../core/print/document.ts';
import { type Compare, dashboard } from '../../../core/views/analytics/index.ts';
import { academyReport } from '../../../core/views/analytics/report/document.ts';
import { printedGranularity } from '../../../core/views/analytics/report/input.ts';
import { requireGlyphs } from '../../print/glyph-coverage.ts';
import type { PrintServices } from '../../print/ports.ts';
import { printDocument } from '../../print/print-document.ts';
import type { ReportRecord } from '../../print/record.ts';
import type { Head } from '../../worlds/head.ts';
import { type Asked, openQuestion } from '../question.ts';
import type { AnalyticsServices } from '../services.ts';
import { ACADEMY_REPORT } from './report-kind.ts';

/** What printing the dashboard needs. */
export interface PrintingServices extends PrintServices, AnalyticsServices {
  readonly narrator: Narrator;
}

interface Printing {
  readonly world: string;
  readonly asked: Asked;
  readonly compare: Compare;
  readonly paper: Paper;
}

/**
 * Prints the dashboard of a world's academy.
 * @throws DomainErrors as reading it does, and `invalid` for characters in filters that the fonts lack
 */
export async function printAcademyDashboard(services: PrintingServices, printing: Printing): Promise<ReportRecord> {
  const { world, asked, compare, paper } = printing;
  const { telemetry, source, question: found } = await openQuestion(services, world, asked, '/');
  requireGlyphs(Object.entries(found.filters ?? {}).map(([id, value]) => [`/${id}`, value]));
  const question = { ...found, compare, granularity: printedGranularity(found) };
  const data = dashboard(telemetry, question);
  const input = { data, question, asOf: tickOf(source?.head ?? null, world), paper };
  const document = await academyReport(input, services.narrator);
  return printDocument(services, document, { pageType: ACADEMY_REPORT, narrator: services.narrator.name });
}

/** @throws Error without a world: telemetry that is sent along is not printed */
function tickOf(head: Head | null, world: string) {
  if (head === null) throw new Error('a dashboard of no world is not printed');
  const { generation, tick, time, seed } = head;
  return { world, generation, tick, time, seed };
}
