import type { AnalyticsTrend } from '../../api/generated/showroom.schemas.ts';
import { figure } from '../../format/numbers.ts';

/** What an axis writes where two ranges share it, whose own axes reach to different ends: `$1.2K`, `80%`. */
export const axisWriter =
  ({ unit, decimals }: Pick<AnalyticsTrend, 'unit' | 'decimals'>) =>
  (value: number): string =>
    unit === 'percent' ? figure(value, unit, { decimals: 0 }) : figure(value, unit, { compact: true, decimals });
