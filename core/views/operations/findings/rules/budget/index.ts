import type { OperationsRule } from '../../rule.ts';
import { monthRules } from './month.ts';
import { trendRules } from './trend.ts';

/** Whether departments keep to their budgets. */
export const budgetRules: readonly OperationsRule[] = [...monthRules, ...trendRules];
