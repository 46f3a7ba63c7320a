import { figure, finding, limit, points, sentence } from '../../../../print/findings/wording.ts';
import { figureIn, moved, NO_ROWS, PAGES, percentOf, rule } from './rule.ts';

/** What happened to memberships and money. */
export const moneyRules = [
  rule({
    id: 'academy-mrr-fell',
    pages: PAGES,
    subject: 'money/mrr',
    label: 'MRR, against the range before',
    thresholds: {
      fall: limit(5, 'percent', 'a twentieth in a quarter is a fifth in a year'),
      grave: limit(15, 'percent', 'at that pace half is gone in a year'),
    },
    evaluate(data, at) {
      const mrr = moved(data, 'executive', 'mrr');
      const change = mrr && percentOf(mrr.value - mrr.previous, mrr.previous);
      if (mrr === null || change === null || change > -at.fall) return null;
      const [now, before] = [
        figure('mrr', 'MRR', 'usd', mrr.value),
        figure('mrr-before', 'MRR before', 'usd', mrr.previous),
      ];
      return finding({
        severity: change <= -at.grave ? 'critical' : 'warning',
        weight: -change / 100,
        rows: NO_ROWS,
        text: sentence`MRR fell by ${figure('fall', 'Change of MRR', 'percent', -change)}, from ${before} to ${now}.`,
      });
    },
  }),
  rule({
    id: 'academy-mrr-grew',
    pages: PAGES,
    subject: 'money/mrr',
    label: 'MRR, against the range before',
    thresholds: { rise: limit(5, 'percent', 'the same distance as for a fall, so that neither is told sooner') },
    evaluate(data, at) {
      const mrr = moved(data, 'executive', 'mrr');
      const change = mrr && percentOf(mrr.value - mrr.previous, mrr.previous);
      if (mrr === null || change === null || change < at.rise) return null;
      const [now, before] = [
        figure('mrr', 'MRR', 'usd', mrr.value),
        figure('mrr-before', 'MRR before', 'usd', mrr.previous),
      ];
      return finding({
        severity: 'positive',
        weight: change / 100,
        rows: NO_ROWS,
        text: sentence`MRR grew by ${figure('rise', 'Change of MRR', 'percent', change)}, from ${before} to ${now}.`,
      });
    },
  }),
  rule({
    id: 'academy-renewals-low',
    pages: PAGES,
    subject: 'money/renewals',
    label: 'Renewal rate and renewals due',
    thresholds: {
      rate: limit(
        75,
        'percent',
        'below three in four a monthly member stays four months on average: hardly longer than it takes to pay for winning one',
      ),
      due: limit(20, 'renewals', 'with fewer one of them is five points'),
    },
    evaluate(data, at) {
      const [rate, due] = [
        figureIn(data, 'monetization', 'renewal-rate'),
        figureIn(data, 'monetization', 'renewals-due'),
      ];
      if (rate === null || due === null || due < at.due || rate >= at.rate) return null;
      const [share, number] = [
        figure('rate', 'Renewal rate', 'percent', rate),
        figure('due', 'Renewals due', 'count', due),
      ];
      const before = moved(data, 'monetization', 'renewal-rate');
      const fell = before !== null && before.previous - before.value >= 1;
      const text = fell
        ? sentence`Of ${number} memberships that came due, ${share} were renewed: ${points('fall', 'Fall of the renewal rate', before.previous - before.value)} fewer than before.`
        : sentence`Of ${number} memberships that came due, ${share} were renewed.`;
      return finding({ severity: 'warning', weight: (100 - rate) / 100, rows: NO_ROWS, text });
    },
  }),
];
