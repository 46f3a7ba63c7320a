import { formatShort } from '../../../print/format.ts';
import type { WireRecord } from '../graph/wire.ts';
import { numberIn, textIn } from './read.ts';

const usd = (value: number): string => formatShort('usd', value);

/** `5% short of the $1.56M target`, `on the $1.56M target`. */
function besideTarget(target: number, gap: number): string {
  const share = Math.round((Math.abs(gap) / target) * 100);
  const side = share === 0 ? 'on' : `${share}% ${gap < 0 ? 'short of' : 'above'}`;
  return `${side} the ${usd(target)} target`;
}

/**
 * How a quarter stands, in one sentence: forecast, target, what is won, and what covers the rest.
 * @param row of `dashboard_kpis`
 * @param isOver whether the quarter has ended: what is won is what it brought then
 */
export function standingMessage(row: WireRecord | undefined, isOver: boolean): string {
  if (!row) return 'The quarter has no figures';
  const quarter = textIn(row, 'quarter');
  const [target, forecast] = [numberIn(row, 'quarter_target'), numberIn(row, 'ai_forecast')];
  const [won, gap] = [numberIn(row, 'closed_won_amount') ?? 0, numberIn(row, 'gap_to_target')];
  const hasTarget = target !== null && target > 0;
  if (isOver) return `${quarter} brought ${usd(won)}${hasTarget ? `, ${besideTarget(target, won - target)}` : ''}`;
  if (!hasTarget) return `${quarter} has no quota here: ${usd(won)} is won so far`;
  const cover = numberIn(row, 'coverage_ratio');
  const first =
    forecast === null || gap === null
      ? `${quarter} can’t be forecast yet, as no quarter has ended that would tell`
      : `${quarter} is forecast at ${usd(forecast)}, ${besideTarget(target, gap)}`;
  const rest = cover === null ? 'nothing is left to win' : `the pipeline covers what is left ${cover.toFixed(1)} times`;
  return `${first}; ${usd(won)} is won, and ${rest}`;
}
