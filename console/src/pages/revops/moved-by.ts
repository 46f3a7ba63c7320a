import type { MovedBy, Stretch } from '../../charts/causes/placing.ts';
import type { RowOf } from './answers.ts';
import { ALL, type View } from './filters.ts';

type Week = Pick<RowOf<'forecast_history'>, 'quarter' | 'week_number' | 'snapshot_date'>;

const WEEK = 7 * 86_400_000;

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

/** The weeks behind a chart whose axis is of their numbers, each from the snapshot before it to its own. */
export function weekStretches(weeks: readonly Week[], periodOf: (week: Week) => string | null): Stretch[] {
  return weeks.flatMap((week, index) => {
    const period = periodOf(week);
    const end = Date.parse(week.snapshot_date);
    const before = weeks[index - 1];
    return period === null
      ? []
      : [{ period, start: before === undefined ? end - WEEK : Date.parse(before.snapshot_date), end }];
  });
}

type Moving = Pick<MovedBy, 'measures' | 'kinds' | 'stretches'>;

/**
 * What marks the causes of figures of deals: those of the team, segment and region that are looked at, or of one rep. Causes
 * know teams by their manager’s id: as long as that is not known there are no marks.
 */
export function movedByDeals({ filters, managerId, onlyRep }: View, by: Moving): MovedBy | undefined {
  const { team, segment, region } = filters;
  if (onlyRep !== undefined) return { ...by, key: onlyRep, isAtEnd: true };
  if (team !== ALL && managerId === undefined) return undefined;
  const [key, ...alsoOf] = [team === ALL ? ALL : (managerId ?? ALL), segment, region].filter((part) => part !== ALL);
  return { ...by, key, alsoOf, isAtEnd: true };
}

/** What marks the causes of a figure of a dataset at the ends of weeks, or within the periods that are given. */
export function movedByOf(dataset: string, view: View, stretches?: readonly Stretch[]): MovedBy | undefined {
  const isOneRep = dataset.startsWith('rep_');
  if (!OF_DEALS.has(dataset) || isOneRep !== (view.onlyRep !== undefined)) return undefined;
  return movedByDeals(view, {
    kinds: ['deal-opened', 'deal-won', 'deal-lost', 'quotas-set'],
    ...(stretches && { stretches }),
  });
}
