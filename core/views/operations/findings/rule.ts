import type { FindingRule } from '../../../print/findings/finding.ts';
import { rulesOver } from '../../../print/findings/wording.ts';
import type { CompanySnapshot } from '../snapshot.ts';

/** A rule that looks for one finding in the company's rows and measures. */
export type OperationsRule = FindingRule<CompanySnapshot>;

/** Defines such a rule, which reads its thresholds as numbers. */
export const rule = rulesOver<CompanySnapshot>();
