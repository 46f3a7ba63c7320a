import type { Narrator } from '../../core/kernel/narrator.ts';
import type { MeasureHistory } from '../../core/measures/index.ts';
import type { ReportDocument } from '../../core/print/document.ts';
import { composeReport, drawChart, layoutReport } from '../../core/print/index.ts';
import type { FontMetrics } from '../../core/print/layout/marks.ts';
import { createReportView, findReport } from '../../core/views/operations/index.ts';
import type { Simulation } from '../../core/world/index.ts';
import { createFontMetrics } from '../print/pdf/fonts.ts';
import { renderPdf } from '../print/pdf/render.ts';
import type { PageType } from './page-types.ts';
import type { Missing } from './printable.ts';
import type { ReportRecord } from './record.ts';

/** What a request brings along, to join what the figures say. */
export interface ReportText {
  readonly summary: string | undefined;
  readonly keyFindings: readonly string[];
  readonly recommendations: readonly string[];
}

/** One company at one tick, and what is to be said of it. */
export interface ReportInput {
  readonly asOf: Pick<ReportRecord, 'world' | 'generation' | 'tick' | 'time'> & { readonly seed: number };
  readonly simulation: Simulation;
  readonly history: MeasureHistory;
  readonly pageType: PageType;
  readonly paper: ReportRecord['paper'];
  readonly text: ReportText;
}

export interface MadeReport {
  /** A PDF. */
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Who put its findings into words. */
  readonly narrator: string;
}

/** Makes reports. The same input gives the same bytes, as long as the rules narrate. */
export interface ReportMaker {
  /** The characters of a text that its fonts lack, each once. */
  readonly missing: Missing;
  make(input: ReportInput): Promise<MadeReport>;
  /** Lays out and draws a document whose words are said. */
  print(document: ReportDocument): Promise<Omit<MadeReport, 'narrator'>>;
}

/** The real one: what a report says, where it stands, and its PDF. Its fonts are read with the first report. */
export function createReportMaker(narrator: Narrator): ReportMaker {
  let metrics: FontMetrics | undefined;
  const loaded = (): FontMetrics => {
    metrics ??= createFontMetrics();
    return metrics;
  };

  async function print(document: ReportDocument): Promise<Omit<MadeReport, 'narrator'>> {
    const laidOut = layoutReport(document, loaded(), drawChart);
    return { bytes: await renderPdf(laidOut), pages: laidOut.pages.length };
  }

  return {
    print,
    missing: (text) => loaded().missing(text),

    async make({ asOf, simulation, history, pageType, paper, text }) {
      const definition = findReport(pageType);
      const view = createReportView(simulation, history, asOf);
      const document = await composeReport({ definition, view, request: { ...text, paper }, narrator });
      return { ...(await print(document)), narrator: narrator.name };
    },
  };
}
