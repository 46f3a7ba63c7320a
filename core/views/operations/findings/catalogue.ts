import { type Caps, overviewCaps } from '../../../print/findings/rank.ts';
import type { OperationsRule } from './rule.ts';
import { monthRules } from './rules/budget/month.ts';
import { trendRules } from './rules/budget/trend.ts';
import { technicianRules } from './rules/capacity/technicians.ts';
import { utilizationRules } from './rules/capacity/utilization.ts';
import { churnRules } from './rules/clients/churn.ts';
import { concentrationRules } from './rules/clients/concentration.ts';
import { growthRules } from './rules/clients/growth.ts';
import { contractRules } from './rules/contracts.ts';
import { complianceRules } from './rules/licenses/compliance.ts';
import { costRules as licenseCostRules } from './rules/licenses/cost.ts';
import { clientMarginRules } from './rules/margin/clients.ts';
import { costRules } from './rules/margin/costs.ts';
import { levelRules } from './rules/margin/level.ts';
import { coverageRules } from './rules/pipeline/coverage.ts';
import { leadRules } from './rules/pipeline/leads.ts';
import { winRules } from './rules/pipeline/wins.ts';
import { serviceRules } from './rules/service.ts';
import { deliveryRules } from './rules/vendors/delivery.ts';
import { spendRules } from './rules/vendors/spend.ts';

/** Everything worth saying of the company. Adding a finding is a record in `rules/`. */
export const findingRules: readonly OperationsRule[] = [
  ...concentrationRules,
  ...churnRules,
  ...growthRules,
  ...levelRules,
  ...clientMarginRules,
  ...costRules,
  ...licenseCostRules,
  ...complianceRules,
  ...coverageRules,
  ...winRules,
  ...leadRules,
  ...utilizationRules,
  ...technicianRules,
  ...serviceRules,
  ...monthRules,
  ...trendRules,
  ...spendRules,
  ...deliveryRules,
  ...contractRules,
];

if (new Set(findingRules.map(({ id }) => id)).size < findingRules.length) throw new Error('two findings have one id');

/** The rules of a page type, in the order of the catalogue. */
export function rulesOf(page: string): readonly OperationsRule[] {
  return findingRules.filter(({ pages }) => pages.includes(page));
}

/** How much of it the executive overview says, on paper and on the screen: eight pages hold as many. */
export const executiveCaps: Caps = { ...overviewCaps, findings: 7, recommendations: 5, risks: 5, actions: 5 };

/** @throws Error where no rule has that id */
export function ruleNamed(id: string): OperationsRule {
  const found = findingRules.find((each) => each.id === id);
  if (!found) throw new Error(`there is no finding ${id}`);
  return found;
}
