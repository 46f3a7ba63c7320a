import type { FindingRule } from '../../../../../print/findings/finding.ts';
import { monthRules } from './month.ts';
import { trendRules } from './trend.ts';

/** Whether departments keep to their budgets. */
export const budgetRules: readonly FindingRule[] = [...monthRules, ...trendRules];
