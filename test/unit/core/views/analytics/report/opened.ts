import { rulesNarrator } from '../../../../../../core/kernel/narrator.ts';
import { DAY } from '../../../../../../core/kernel/time.ts';
import { drawChart, layoutReport, type Paper, type ReportDocument } from '../../../../../../core/print/index.ts';
import type { LaidOutReport } from '../../../../../../core/print/layout/marks.ts';
import {
  type Compare,
  dashboard,
  type Telemetry,
  telemetryOf,
  UTC,
} from '../../../../../../core/views/analytics/index.ts';
import { academyReport } from '../../../../../../core/views/analytics/report/document.ts';
import { printedGranularity, type ReportInput } from '../../../../../../core/views/analytics/report/input.ts';
import type { Filters } from '../../../../../../core/views/analytics/telemetry/dimensions.ts';
import type { Zone } from '../../../../../../core/views/analytics/time/zone.ts';
import { academySample } from '../../../../../tools/academy-sample.ts';
import { SAMPLE_TIME } from '../../../../../tools/report-sample.ts';
import { metrics } from '../../operations/pages/checks/opened.ts';

/** Telemetry and a question to print. */
export interface Given {
  /** Of the sample; nothing where it is left out. */
  readonly telemetry?: Telemetry;
  readonly days?: number;
  /** Days from the beginning of the telemetry to that of the range. */
  readonly after?: number;
  readonly filters?: Filters;
  readonly compare?: Compare;
  readonly zone?: Zone;
  readonly paper?: Paper;
}

export const sample = academySample(20_000, 400);
export const whole = telemetryOf(sample.events, sample.memberships);
export const nothing = telemetryOf([], []);

export function inputOf({ telemetry = whole, days = 90, after = 30, zone = UTC, ...given }: Given): ReportInput {
  const start = sample.begins + after * DAY;
  const range = { start, end: start + days * DAY };
  const { filters = {}, compare = 'previous', paper = 'A4' } = given;
  const question = { ...range, zone, filters, compare, asOf: sample.ends, granularity: printedGranularity(range) };
  const asOf = { world: 'default', generation: 1, tick: 1204, time: SAMPLE_TIME, seed: 42 };
  return { data: dashboard(telemetry, question), question, asOf, paper };
}

export const documentOf = (given: Given): Promise<ReportDocument> => academyReport(inputOf(given), rulesNarrator);

export const layoutOf = (document: ReportDocument): LaidOutReport => layoutReport(document, metrics, drawChart);
