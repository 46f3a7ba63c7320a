import type { OperationsRule } from '../../rule.ts';
import { coverageRules } from './coverage.ts';
import { leadRules } from './leads.ts';
import { winRules } from './wins.ts';

/** Whether the pipeline is full, moving and won. */
export const pipelineRules: readonly OperationsRule[] = [...coverageRules, ...winRules, ...leadRules];
