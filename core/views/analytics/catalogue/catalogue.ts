import { DomainError } from '../../../kernel/errors.ts';
import { executive } from './executive.ts';
import { growth } from './growth.ts';
import { learning } from './learning.ts';
import type { Metric } from './metric.ts';
import { monetization } from './monetization.ts';
import { ops } from './ops.ts';

/** All metrics of the view: ids are checked as it loads. */
export const metrics: readonly Metric[] = [...executive, ...growth, ...monetization, ...learning, ...ops];

const byId = new Map(metrics.map((metric) => [metric.id, metric]));
if (byId.size !== metrics.length) throw new Error('two metrics have one id');

/** @throws DomainError `not-found` */
export function findMetric(id: string): Metric {
  const metric = byId.get(id);
  if (!metric) throw new DomainError('not-found', `There is no metric ${id}: see the list of metrics.`);
  return metric;
}
