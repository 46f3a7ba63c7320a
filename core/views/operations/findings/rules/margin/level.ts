import {
  figure,
  finding,
  guide,
  level,
  limit,
  month,
  points,
  sentence,
} from '../../../../../print/findings/wording.ts';
import { refs } from '../../aggregates.ts';
import { type OperationsRule, rule } from '../../rule.ts';
import { BOTH, OWNER } from './shared.ts';

/** How high the margin is, and where it is going. */
export const levelRules: readonly OperationsRule[] = [
  rule({
    id: 'margin-low',
    pages: BOTH,
    subject: 'margin/level',
    label: 'Gross margin below the trade’s range',
    thresholds: {
      low: limit(30, 'percent', 'managed service providers run at 30 to 50 % (Service Leadership Index)'),
      severe: limit(20, 'percent', 'below a fifth, overheads of selling and administration are not earned'),
    },
    evaluate(snapshot, at) {
      const point = snapshot.lastMonth('margin');
      if (!point || point.value === null || point.value >= at.low) return null;
      const missing = at.low - point.value;
      return finding({
        severity: point.value < at.severe ? 'critical' : 'warning',
        weight: 0.5 + missing / 60,
        rows: refs('clients', snapshot.rows.clients),
        text: sentence`Gross margin was ${figure('margin', 'Gross margin', 'percent', point.value)} in ${month(point.period)}, ${points('gap', 'Distance to the range', missing)} below the ${guide('floor', 'Lower end of the trade’s range', 'percent', at.low)} at which the trade’s range begins.`,
        recommendation:
          'Reprice agreements at renewal where the cost of service has outgrown the price, the lowest margins first.',
        risk: {
          title: 'Margin too thin to fund growth',
          likelihood: level(missing, 2, 5, 10, 15),
          impact: level(missing, 1, 4, 8, 12),
          mitigation: 'Repricing at renewal, licence review, tickets cut at their source.',
        },
        action: { title: 'Bring a repricing list for the lowest margins', owner: OWNER, days: 21 },
      });
    },
  }),
  rule({
    id: 'margin-healthy',
    pages: BOTH,
    subject: 'margin/level',
    label: 'Gross margin well within the trade’s range',
    thresholds: {
      good: limit(35, 'percent', 'well within the 30 to 50 % of the trade'),
      floor: limit(30, 'percent', 'managed service providers run at 30 to 50 % (Service Leadership Index)'),
    },
    evaluate(snapshot, at) {
      const point = snapshot.lastMonth('margin');
      if (!point || point.value === null || point.value < at.good) return null;
      return finding({
        severity: 'positive',
        weight: 0.4 + (point.value - at.good) / 50,
        rows: refs('clients', snapshot.rows.clients),
        text: sentence`Gross margin was ${figure('margin', 'Gross margin', 'percent', point.value)} in ${month(point.period)}, comfortably above the ${guide('floor', 'Lower end of the trade’s range', 'percent', at.floor)} at which the trade’s range begins.`,
      });
    },
  }),
  rule({
    id: 'margin-falling',
    pages: BOTH,
    subject: 'margin/trend',
    label: 'Gross margin fell within a month',
    thresholds: { fall: limit(2, 'percent points a month', 'more than a month’s count of working days explains') },
    evaluate(snapshot, at) {
      const change = snapshot.change('margin');
      if (!change || change.absolute === null || change.from.value === null || change.to.value === null) return null;
      const fall = -change.absolute;
      if (fall < at.fall) return null;
      return finding({
        severity: 'warning',
        weight: fall / 10,
        rows: refs('clients', snapshot.rows.clients),
        text: sentence`Gross margin fell by ${points('fall', 'Fall', fall)} to ${figure('margin', 'Gross margin', 'percent', change.to.value)} in ${month(change.to.period)}.`,
        recommendation: 'Trace the fall to labour, licences or price before the next close.',
        risk: {
          title: 'The fall of the margin goes on',
          likelihood: level(fall, 2, 3, 5, 8),
          impact: level(fall, 1, 2, 4, 6),
          mitigation: 'Monthly margin review per client; limits on unbilled work.',
        },
        action: { title: 'Explain the change of margin by client', owner: OWNER, days: 10 },
      });
    },
  }),
  rule({
    id: 'margin-rising',
    pages: BOTH,
    subject: 'margin/trend',
    label: 'Gross margin rose within a month',
    thresholds: {
      rise: limit(1, 'percent points a month', 'a point a month is visible beyond the count of working days'),
    },
    evaluate(snapshot, at) {
      const change = snapshot.change('margin');
      if (!change || change.absolute === null || change.to.value === null || change.absolute < at.rise) return null;
      return finding({
        severity: 'positive',
        weight: change.absolute / 10,
        rows: refs('clients', snapshot.rows.clients),
        text: sentence`Gross margin rose by ${points('rise', 'Rise', change.absolute)} to ${figure('margin', 'Gross margin', 'percent', change.to.value)} in ${month(change.to.period)}.`,
      });
    },
  }),
];
