import { ACADEMY_REPORT } from './analytics/printing/report-kind.ts';
import { DASHBOARD_REPORT } from './prospects/printing/report-kind.ts';
import { pageTypes } from './reports/page-types.ts';
import { STRATEGY_REPORT } from './results/printing/report-kind.ts';
import { DASHBOARD_REPORTS } from './revops/printing/report-kinds.ts';

/** Every kind of report that is printed, view by view: what lists may ask for. */
export const reportKinds = [
  ...pageTypes,
  DASHBOARD_REPORT,
  ...DASHBOARD_REPORTS,
  ACADEMY_REPORT,
  STRATEGY_REPORT,
] as const;

export type ReportKind = (typeof reportKinds)[number];
