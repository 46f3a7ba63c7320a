import type { FindingRule } from '../../../../../print/findings/finding.ts';
import { complianceRules } from './compliance.ts';
import { costRules } from './cost.ts';

/** Seats: idle, short, missing, and due for renewal. */
export const licenseRules: readonly FindingRule[] = [...costRules, ...complianceRules];
