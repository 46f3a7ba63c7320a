import { DASHBOARD_REPORT } from './prospects/printing/report-kind.ts';
import { pageTypes } from './reports/page-types.ts';

/** Every kind of report that is printed, view by view: what lists may ask for. */
export const reportKinds = [...pageTypes, DASHBOARD_REPORT] as const;

export type ReportKind = (typeof reportKinds)[number];
