import { DomainError } from '../../kernel/errors.ts';
import type { PageDefinition } from './definition.ts';
import { budgetAnalysis } from './pages/budget-analysis/index.ts';
import { clientProfitability } from './pages/client-profitability/index.ts';
import { executiveOverview } from './pages/executive-overview/index.ts';
import { licenseOptimization } from './pages/license-optimization/index.ts';
import { resourceAllocation } from './pages/resource-allocation/index.ts';
import { salesPipeline } from './pages/sales-pipeline/index.ts';
import { vendorManagement } from './pages/vendor-management/index.ts';

/** The reports on the company's operations. Adding one is a record in `pages/`. */
export const reports: readonly PageDefinition[] = [
  clientProfitability,
  licenseOptimization,
  salesPipeline,
  resourceAllocation,
  budgetAnalysis,
  vendorManagement,
  executiveOverview,
];

export const pageTypes: readonly string[] = reports.map(({ id }) => id);

/** The report of a page type. @throws DomainError `not-found` */
export function findReport(pageType: string): PageDefinition {
  const report = reports.find(({ id }) => id === pageType);
  if (!report) throw new DomainError('not-found', `There is no report ${pageType}; there are ${pageTypes.join(', ')}.`);
  return report;
}
