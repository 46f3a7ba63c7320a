import { rulesNarrator } from '../../../../../../../core/kernel/narrator.ts';
import { drawChart, layoutReport, type Paper, type ReportDocument } from '../../../../../../../core/print/index.ts';
import type { LaidOutReport } from '../../../../../../../core/print/layout/marks.ts';
import { composePage, reports } from '../../../../../../../core/views/operations/index.ts';
import type { Counts } from '../../../../../../../core/world/index.ts';
import { createFontMetrics } from '../../../../../../../functions/print/pdf/fonts.ts';
import { type ReportSample, reportSample } from '../../../../../../tools/report-sample.ts';

/** A world to make reports of. */
export interface Given {
  readonly seed: number;
  readonly counts?: Partial<Counts>;
  /** A4 where nothing is said. */
  readonly paper?: Paper;
}

/** A report of a world as far as there are no bytes. */
export interface Opened {
  readonly page: string;
  readonly sample: ReportSample;
  readonly document: ReportDocument;
  readonly layout: LaidOutReport;
}

export const metrics = createFontMetrics();

export async function compose({ seed, counts, paper = 'A4' }: Given, page: string): Promise<ReportDocument> {
  const definition = reports.find(({ id }) => id === page);
  if (!definition) throw new Error(`no report ${page}`);
  const { snapshot } = reportSample(seed, counts);
  return composePage({ definition, snapshot, request: { paper }, narrator: rulesNarrator });
}

async function make(given: Given, page: string): Promise<Opened> {
  const document = await compose(given, page);
  const layout = layoutReport(document, metrics, drawChart);
  return { page, sample: reportSample(given.seed, given.counts), document, layout };
}

const kept = new Map<string, Promise<Opened>>();

/** Composed and laid out once, however many tests look at it. */
export function open(given: Given, page: string): Promise<Opened> {
  const key = JSON.stringify([given.seed, given.counts, given.paper, page]);
  const opened = kept.get(key) ?? make(given, page);
  kept.set(key, opened);
  return opened;
}
