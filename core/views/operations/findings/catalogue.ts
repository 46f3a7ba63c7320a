import type { OperationsRule } from './rule.ts';
import { budgetRules } from './rules/budget/index.ts';
import { capacityRules } from './rules/capacity/index.ts';
import { clientRules } from './rules/clients/index.ts';
import { contractRules } from './rules/contracts.ts';
import { licenseRules } from './rules/licenses/index.ts';
import { marginRules } from './rules/margin/index.ts';
import { pipelineRules } from './rules/pipeline/index.ts';
import { serviceRules } from './rules/service.ts';
import { vendorRules } from './rules/vendors/index.ts';

/** Everything worth saying of the company. Adding a finding is a record in `rules/`. */
export const findingRules: readonly OperationsRule[] = [
  ...clientRules,
  ...marginRules,
  ...licenseRules,
  ...pipelineRules,
  ...capacityRules,
  ...serviceRules,
  ...budgetRules,
  ...vendorRules,
  ...contractRules,
];

if (new Set(findingRules.map(({ id }) => id)).size < findingRules.length) throw new Error('two findings have one id');

/** The rules of a page type, in the order of the catalogue. */
export function rulesOf(page: string): readonly OperationsRule[] {
  return findingRules.filter(({ pages }) => pages.includes(page));
}
