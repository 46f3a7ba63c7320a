import type { OperationsRule } from '../../rule.ts';
import { complianceRules } from './compliance.ts';
import { costRules } from './cost.ts';

/** Seats: idle, short, missing, and due for renewal. */
export const licenseRules: readonly OperationsRule[] = [...costRules, ...complianceRules];
