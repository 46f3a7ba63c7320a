import type { OperationsRule } from '../../rule.ts';
import { clientMarginRules } from './clients.ts';
import { costRules } from './costs.ts';
import { levelRules } from './level.ts';

/** What is left of the revenue, where it is earned and where it is lost. */
export const marginRules: readonly OperationsRule[] = [...levelRules, ...clientMarginRules, ...costRules];
