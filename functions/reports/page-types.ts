/** Kinds of report that there are: the ids of the definitions in core/views/operations. A test compares the two. */
export const pageTypes = [
  'client-profitability',
  'license-optimization',
  'sales-pipeline',
  'resource-allocation',
  'budget-analysis',
  'vendor-management',
  'executive-overview',
] as const;

export type PageType = (typeof pageTypes)[number];

/** The same, and the dashboards of prospects that were printed. */
export const reportKinds = [...pageTypes, 'prospect-dashboard'] as const;

export type ReportKind = (typeof reportKinds)[number];
