import type { MeasureHistory } from '../../core/measures/index.ts';
import type { Simulation } from '../../core/world/index.ts';
import type { PageType } from './page-types.ts';
import type { Missing } from './printable.ts';
import type { ReportRecord } from './record.ts';
import { tinyPdf } from './tiny-pdf.ts';

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
  /** What tells the characters of a text that its fonts lack, when they are loaded. */
  missing(): Promise<Missing>;
  make(input: ReportInput): Promise<MadeReport>;
}

/** Stands in until the real one is there. */
export function createReportMaker(): ReportMaker {
  return {
    missing: async () => (text) => [...new Set(text.match(/[^\u0020-\u04ff\u2000-\u20cf]/gu) ?? [])],
    make: async ({ pageType, asOf }) => ({
      bytes: tinyPdf(`${pageType} ${asOf.world} ${asOf.tick}`),
      pages: 1,
      narrator: 'rules',
    }),
  };
}
