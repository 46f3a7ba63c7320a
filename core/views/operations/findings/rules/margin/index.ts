import type { FindingRule } from '../../../../../print/findings/finding.ts';
import { clientMarginRules } from './clients.ts';
import { costRules } from './costs.ts';
import { levelRules } from './level.ts';

/** What is left of the revenue, where it is earned and where it is lost. */
export const marginRules: readonly FindingRule[] = [...levelRules, ...clientMarginRules, ...costRules];
