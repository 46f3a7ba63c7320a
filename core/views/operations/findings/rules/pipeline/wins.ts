import { counted, figure, finding, form, level, limit, sentence } from '../../../../../print/findings/wording.ts';
import { refs, sumOfMonths } from '../../aggregates.ts';
import { type OperationsRule, rule } from '../../rule.ts';
import { BOTH, OWNER } from './shared.ts';

/** How many leads are won, and how fast. */
export const winRules: readonly OperationsRule[] = [
  rule({
    id: 'win-rate-low',
    pages: BOTH,
    subject: 'pipeline/win-rate',
    label: 'Few opportunities are won',
    thresholds: {
      low: limit(25, 'percent', 'with expansions and renewals among them, one in four is the least to expect'),
      fewest: limit(10, 'decisions', 'a rate of fewer is chance'),
    },
    evaluate(snapshot, at) {
      const won = sumOfMonths(snapshot, 'leads-won', 3);
      const closed = sumOfMonths(snapshot, 'leads-closed', 3);
      if (won === null || closed === null || closed < at.fewest || (100 * won) / closed >= at.low) return null;
      const rate = (100 * won) / closed;
      return finding({
        severity: 'warning',
        weight: (at.low - rate) / at.low,
        rows: refs('leads', snapshot.rows.leads),
        text: sentence`${counted('won', 'Opportunities won', won, 'opportunity', 'opportunities')} of ${figure('closed', 'Opportunities decided', 'count', closed)} decided in the last three whole months ${form(won, 'was', 'were')} won, a rate of ${figure('rate', 'Win rate', 'percent', rate)}.`,
        recommendation:
          'Qualify harder: ask for budget, need and date before a proposal is written, and review every loss.',
        risk: {
          title: 'Sales effort without return',
          likelihood: level(at.low - rate, 1, 5, 10, 15),
          impact: 3,
          mitigation: 'Qualification criteria per stage; loss reviews with service management.',
        },
        action: { title: 'Review the losses of the quarter by reason', owner: OWNER, days: 14 },
      });
    },
  }),
  rule({
    id: 'win-rate-high',
    pages: BOTH,
    subject: 'pipeline/win-rate',
    label: 'Many opportunities are won',
    thresholds: {
      high: limit(35, 'percent', 'B2B surveys put the upper quarter of sales teams from about a third'),
      fewest: limit(10, 'decisions', 'a rate of fewer is chance'),
    },
    evaluate(snapshot, at) {
      const won = sumOfMonths(snapshot, 'leads-won', 3);
      const closed = sumOfMonths(snapshot, 'leads-closed', 3);
      if (won === null || closed === null || closed < at.fewest || (100 * won) / closed < at.high) return null;
      return finding({
        severity: 'positive',
        weight: won / closed,
        rows: refs('leads', snapshot.rows.leads),
        text: sentence`Sales won ${figure('won', 'Opportunities won', 'count', won)} of ${counted('closed', 'Opportunities decided', closed, 'opportunity', 'opportunities')} decided in the last three whole months, a rate of ${figure('rate', 'Win rate', 'percent', (100 * won) / closed)}.`,
      });
    },
  }),
  rule({
    id: 'sales-cycle-long',
    pages: BOTH,
    subject: 'pipeline/cycle',
    label: 'Winning takes long',
    thresholds: { long: limit(90, 'days', 'B2B services of this size are usually signed within a quarter') },
    evaluate(snapshot, at) {
      const won = sumOfMonths(snapshot, 'leads-won', 3);
      const days = sumOfMonths(snapshot, 'days-to-win', 3);
      if (won === null || days === null || won === 0 || days / won <= at.long) return null;
      const cycle = Math.round(days / won);
      return finding({
        severity: 'notice',
        weight: (cycle - at.long) / at.long,
        rows: refs('leads', snapshot.rows.leads),
        text: sentence`Opportunities won in the last three whole months took ${figure('cycle', 'Mean days to win', 'days', cycle)} on average; a quarter, ${figure('guide', 'Guide', 'days', at.long)}, is usual.`,
        recommendation: 'Shorten proposals: fixed packages, standard terms, one approval.',
        action: { title: 'Introduce standard packages for common proposals', owner: OWNER, days: 45 },
      });
    },
  }),
];
