import type { FindingRule } from '../../../../../print/findings/finding.ts';
import { technicianRules } from './technicians.ts';
import { utilizationRules } from './utilization.ts';

/** Whether the team has time for its work, and who has too much of it. */
export const capacityRules: readonly FindingRule[] = [...utilizationRules, ...technicianRules];
