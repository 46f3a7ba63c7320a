import { clamp } from '../../../kernel/math.ts';
import type { Cents } from '../../../kernel/money.ts';
import { quarterStart, type Time } from '../../../kernel/time.ts';
import { OPENING_SPREAD } from './calibration-settings.ts';
import { BACKTEST_QUARTERS } from './thresholds.ts';
import { type Quarter, quarterOf } from './weeks.ts';
import type { WinModel } from './win-model.ts';

/** What is expected of deals that are not open yet, for formulas of datasets that read the closed ones and the probabilities. */
export const UNOPENED_FORMULA = `Σ round([closed_opportunities.amount] × s) of deals opened and won within one of the last whole quarters, up to ${BACKTEST_QUARTERS}, those that have [win_probabilities]; s = share ÷ quarters, share: 1 of a deal opened later in its quarter than now, 0 of one opened earlier, and evenly between over the fortnight about its opening`;

interface Closed {
  readonly outcome: 'Won' | 'Lost';
  readonly openedAt: Time;
  readonly closedAt: Time;
  readonly amount: Cents;
}

/** A deal that was opened and won within one quarter, by the time that was left of the quarter when it was opened. */
interface Fresh {
  readonly left: Time;
  readonly amount: Cents;
}

/** Whether a deal was opened in the quarter in which it was won. */
export function isFreshWin({ outcome, openedAt, closedAt }: Omit<Closed, 'amount'>): boolean {
  return outcome === 'Won' && openedAt >= quarterStart(closedAt);
}

/**
 * First days of the quarters that tell what is still opened and won: up to the last four that are over and whole. The quarter in which
 * history begins is not whole: it has no model, as no quarter lies before it.
 */
export function tellingQuarters(models: ReadonlyMap<Time, WinModel>, quarter: Quarter): readonly Time[] {
  return [...models.keys()]
    .filter((start) => start < quarter.start)
    .sort((a, b) => b - a)
    .slice(0, BACKTEST_QUARTERS);
}

/** What deals bring in a quarter that are not open yet: what past quarters brought of deals that were opened as late in them or later. */
export class UnopenedWins {
  readonly #quarters = new Map<Time, Fresh[]>();

  /** @param closed of a team, or of all */
  constructor(closed: readonly Closed[]) {
    for (const deal of closed) {
      if (!isFreshWin(deal)) continue;
      const { start, end } = quarterOf(deal.closedAt);
      const ofQuarter = this.#quarters.get(start);
      const fresh = { left: end - deal.openedAt, amount: deal.amount };
      if (ofQuarter) ofQuarter.push(fresh);
      else this.#quarters.set(start, [fresh]);
    }
  }

  /**
   * What is expected at a time of a quarter: Σ round(amount × share opened later ÷ quarters) over the fresh wins of the telling
   * quarters, in whole cents so that teams add up; and the variance of it, if they come independently of each other. The
   * share goes from 0 to 1 over some days about the day on which the deal was opened, so that it moves steadily with time; it is
   * 0 at the quarter's end. 0 where no quarter tells.
   */
  expected(
    at: Time,
    { end }: Quarter,
    telling: readonly Time[],
  ): { readonly amount: Cents; readonly variance: number } {
    let [amount, variance] = [0, 0];
    for (const fresh of telling.flatMap((start) => this.#quarters.get(start) ?? [])) {
      const share = shareAhead(Math.max(0, end - at), fresh.left) / telling.length;
      amount += Math.round(fresh.amount * share);
      variance += fresh.amount * fresh.amount * share;
    }
    return { amount, variance };
  }
}

/** Whether so much time before a quarter's end a deal is still ahead that was opened so much before it: 0 to 1. */
export function shareAhead(left: Time, opened: Time): number {
  const spread = Math.min(OPENING_SPREAD, 2 * opened);
  return spread === 0 ? 0 : clamp((left - opened) / spread + 0.5, 0, 1);
}
