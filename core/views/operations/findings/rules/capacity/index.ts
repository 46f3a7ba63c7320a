import type { OperationsRule } from '../../rule.ts';
import { technicianRules } from './technicians.ts';
import { utilizationRules } from './utilization.ts';

/** Whether the team has time for its work, and who has too much of it. */
export const capacityRules: readonly OperationsRule[] = [...utilizationRules, ...technicianRules];
