import type { DashboardKpisRow } from '../../../api/generated/showroom.schemas.ts';

type Kpis = Pick<DashboardKpisRow, 'quarter_target' | 'ai_forecast' | 'closed_won_amount'>;

/** Whether there is nothing to look at: no quota, nothing won, and no forecast of anything. */
export const isIdle = (kpis: Kpis): boolean =>
  kpis.quarter_target === null && kpis.closed_won_amount === 0 && (kpis.ai_forecast ?? 0) === 0;
