export { findReport, pageTypes, reports } from './catalogue.ts';
export { composePage } from './compose.ts';
export { type CompanyAtTick, createReportView, type ReportView } from './view.ts';
