import type { AnalyticsTrend } from '../../api/generated/showroom.schemas.ts';

type Planned = Pick<AnalyticsTrend, 'id' | 'granularity'>;

/** Trends that answer one question together: they are counted alike, and stand on one axis. */
const TOGETHER: readonly (readonly string[])[] = [
  ['mau', 'wau', 'dau'],
  ['resurrected', 'dormant'],
  ['lessons-started', 'lessons-completed'],
  ['generator-runs', 'generator-completed'],
];

/** What happens in a period is bars from zero; what stands at its end, or is a share, is a line. */
const FLOWS: ReadonlySet<string> = new Set([
  'new-users',
  'revenue',
  'lessons-completed',
  'members-lost',
  'refunds',
  'generator-failed',
  'late-events',
]);

export interface ChartPlan<T extends Planned = AnalyticsTrend> {
  readonly trends: readonly T[];
  readonly shape: 'line' | 'bars';
}

/**
 * How the trends of a section are drawn: one chart for each question, in the order of the section. What is of one day is
 * no course where only the last day of each week or month is known, and by day it is what active users are.
 */
export function planOf<T extends Planned>(trends: readonly T[]): ChartPlan<T>[] {
  const isDaily = trends.some(({ granularity }) => granularity === 'day');
  const shown = trends.filter(({ id }) => id !== (isDaily ? 'active-users' : 'dau'));
  const placed = new Set<string>();
  return shown.flatMap((trend): ChartPlan<T>[] => {
    if (placed.has(trend.id)) return [];
    const group = TOGETHER.find((ids) => ids.includes(trend.id)) ?? [trend.id];
    const members = group.flatMap((id) => shown.find((each) => each.id === id) ?? []);
    // Alone, the completions of an executive are what happened; beside the starts they are a line.
    for (const { id } of members) placed.add(id);
    return [{ trends: members, shape: members.length === 1 && FLOWS.has(trend.id) ? 'bars' : 'line' }];
  });
}
