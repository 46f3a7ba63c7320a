import type { MovedBy } from '../../charts/causes/placing.ts';
import { ALL, type View } from './filters.ts';

/** Datasets whose figures are sums over deals; those of one deal or of quarters that are over are moved by other things. */
const OF_DEALS: ReadonlySet<string> = new Set([
  'dashboard_kpis',
  'forecast_confidence',
  'health_distribution',
  'pipeline_health_summary',
  'coverage_plan',
  'rep_performance',
  'rep_performance_view',
]);

/**
 * What marks the causes of a figure at the ends of weeks: the deals of the rep, segment or region that it is of. Causes
 * know one of these at a time, and teams by their manager’s id: where more is filtered there are no marks.
 */
export function movedByOf(dataset: string, { filters, onlyRep }: View): MovedBy | undefined {
  const parts = [filters.segment, filters.region].filter((part) => part !== ALL);
  const isOneRep = dataset.startsWith('rep_');
  if (!OF_DEALS.has(dataset) || (isOneRep && onlyRep === undefined)) return undefined;
  if (!isOneRep && (filters.team !== ALL || parts.length > 1)) return undefined;
  return {
    kinds: ['deal-opened', 'deal-won', 'deal-lost', 'quotas-set'],
    key: isOneRep ? onlyRep : parts[0],
    isAtEnd: true,
  };
}
