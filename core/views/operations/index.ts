export { findReport, pageTypes, reports } from './catalogue.ts';
export { createReportView, type ReportView } from './view.ts';
