export { drawChart } from './charts/index.ts';
export { type Composition, composeReport, type ReportRequest } from './compose.ts';
export type { ReportDefinition } from './definition.ts';
export type * from './document.ts';
export { layoutReport } from './layout/layout-report.ts';
