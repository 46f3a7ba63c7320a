import type { OperationsRule } from '../../rule.ts';
import { deliveryRules } from './delivery.ts';
import { spendRules } from './spend.ts';

/** Whom the company buys from, how well they deliver, and on what terms. */
export const vendorRules: readonly OperationsRule[] = [...spendRules, ...deliveryRules];
