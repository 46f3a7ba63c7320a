import type { OperationsRule } from '../../rule.ts';
import { churnRules } from './churn.ts';
import { concentrationRules } from './concentration.ts';
import { growthRules } from './growth.ts';

/** Who the clients are, who may leave, and who comes. */
export const clientRules: readonly OperationsRule[] = [...concentrationRules, ...churnRules, ...growthRules];
