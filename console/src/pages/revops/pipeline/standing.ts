import type { DashboardKpisRow } from '../../../api/generated/showroom.schemas.ts';
import { count, money, percent } from '../../../format/numbers.ts';
import { spanOf } from '../filters.ts';

type Kpis = Pick<
  DashboardKpisRow,
  | 'quarter'
  | 'snapshot_date'
  | 'quarter_target'
  | 'ai_forecast'
  | 'closed_won_amount'
  | 'gap_to_target'
  | 'coverage_ratio'
>;

const compact = (value: number) => money(value, { compact: true });

/** `5% short of the $1.56M target`, `on the $1.56M target`. */
function besideTarget(target: number, gap: number): string {
  const share = Math.round((Math.abs(gap) / target) * 100);
  const side = share === 0 ? 'on' : `${percent(share, 0)} ${gap < 0 ? 'short of' : 'above'}`;
  return `${side} the ${compact(target)} target`;
}

/** Whether a quarter is over on a day. */
export const isOver = (quarter: string, on: string): boolean => on >= spanOf(quarter).until;

/** One sentence or two that say how the quarter stands: forecast, target, what is won, and what covers the rest. */
export function standingOf(kpis: Kpis): string {
  const { quarter, quarter_target: target, ai_forecast: forecast, closed_won_amount: won } = kpis;
  const { gap_to_target: gap, coverage_ratio: cover } = kpis;
  if (isOver(quarter, kpis.snapshot_date)) {
    const beside = target === null || target === 0 ? '' : `, ${besideTarget(target, won - target)}`;
    return `${quarter} brought ${compact(won)}${beside}.`;
  }
  if (target === null || target === 0) return `${quarter} has no quota here: ${compact(won)} is won so far.`;
  const first =
    forecast === null || gap === null
      ? `${quarter} can’t be forecast yet: no quarter has ended that would tell.`
      : `${quarter} is forecast at ${compact(forecast)}, ${besideTarget(target, gap)}.`;
  const rest = cover === null ? 'nothing is left to win' : `the pipeline covers what is left ${count(cover, 1)} times`;
  return `${first} ${compact(won)} is won, and ${rest}.`;
}

/** Whether there is nothing to look at: no quota, nothing won, and no forecast of anything. */
export const isIdle = (kpis: Pick<Kpis, 'quarter_target' | 'ai_forecast' | 'closed_won_amount'>): boolean =>
  kpis.quarter_target === null && kpis.closed_won_amount === 0 && (kpis.ai_forecast ?? 0) === 0;
