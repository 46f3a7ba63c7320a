/** Kinds of report on the company: the ids of the definitions in core/views/operations. A test compares the two. */
export const pageTypes = [
  'client-profitability',
  'license-optimization',
  'sales-pipeline',
  'resource-allocation',
  'budget-analysis',
  'vendor-management',
  'executive-overview',
] as const;
