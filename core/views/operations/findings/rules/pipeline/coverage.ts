import { DAY } from '../../../../../kernel/time.ts';
import {
  counted,
  figure,
  finding,
  form,
  guide,
  impact,
  level,
  limit,
  money,
  sentence,
} from '../../../../../print/findings/wording.ts';
import { sumOf } from '../../../sums.ts';
import { exceeds, greatest, moved, refs, shareOf, sumOfMonths } from '../../aggregates.ts';
import { type OperationsRule, rule } from '../../rule.ts';
import { BOTH, companies, OWNER, value } from './shared.ts';

/** Whether the pipeline is full, grows, and will bring something soon. */
export const coverageRules: readonly OperationsRule[] = [
  rule({
    id: 'pipeline-coverage-low',
    pages: BOTH,
    subject: 'pipeline/coverage',
    label: 'The pipeline covers too few quarters of winning',
    thresholds: {
      low: limit(3, 'times a quarter’s wins', 'sales teams plan with three times what they want to win in a quarter'),
    },
    evaluate(snapshot, at) {
      const won = sumOfMonths(snapshot, 'value-won', 3);
      const open = sumOf(snapshot.rows.leads, value) / 100;
      if (won === null || won <= 0 || open / won >= at.low) return null;
      const times = {
        id: 'times',
        label: 'Pipeline over the wins of three months',
        text: `${(open / won).toFixed(1)} times`,
      };
      return finding({
        severity: open / won < at.low / 2 ? 'critical' : 'warning',
        weight: 1 - open / won / at.low,
        rows: refs('leads', snapshot.rows.leads),
        text: sentence`The open pipeline of ${figure('pipeline', 'Pipeline', 'usd', open)} is ${times} the ${figure('won', 'Value won in three whole months', 'usd', won)} won in the last three whole months; sales teams plan with ${guide('guide', 'Guide', 'count', at.low)} times.`,
        recommendation:
          'Open more opportunities: give prospecting fixed hours and marketing a target for qualified leads.',
        risk: {
          title: 'Too few opportunities for the next quarter',
          likelihood: level(at.low - open / won, 0.5, 1, 1.5, 2),
          impact: 3,
          mitigation: 'Prospecting hours, campaigns to existing clients, partner referrals.',
        },
        action: { title: 'Set weekly targets for new opportunities', owner: OWNER, days: 10 },
      });
    },
  }),
  rule({
    id: 'pipeline-coverage-good',
    pages: BOTH,
    subject: 'pipeline/coverage',
    label: 'The pipeline covers the next quarter',
    thresholds: {
      good: limit(3, 'times a quarter’s wins', 'sales teams plan with three times what they want to win in a quarter'),
    },
    evaluate(snapshot, at) {
      const won = sumOfMonths(snapshot, 'value-won', 3);
      const open = sumOf(snapshot.rows.leads, value) / 100;
      if (won === null || won <= 0 || open / won < at.good) return null;
      const times = {
        id: 'times',
        label: 'Pipeline over the wins of three months',
        text: `${(open / won).toFixed(1)} times`,
      };
      return finding({
        severity: 'positive',
        weight: (open / won - at.good) / 10 + 0.2,
        rows: refs('leads', snapshot.rows.leads),
        text: sentence`The open pipeline of ${figure('pipeline', 'Pipeline', 'usd', open)} is ${times} what was won in the last three whole months (${figure('won', 'Value won in three whole months', 'usd', won)}): the next quarter is covered.`,
      });
    },
  }),
  rule({
    id: 'pipeline-shrinking',
    pages: BOTH,
    subject: 'pipeline/trend',
    label: 'The pipeline shrank within a quarter',
    thresholds: { fall: limit(10, 'percent in three months', 'beyond the swing of single large opportunities') },
    evaluate(snapshot, at) {
      const change = moved(snapshot, 'pipeline', 3);
      if (!change || change.percent > -at.fall) return null;
      const fall = -change.percent;
      return finding({
        severity: 'warning',
        weight: fall / 100,
        rows: refs('leads', snapshot.rows.leads),
        text: sentence`The pipeline shrank by ${figure('fall', 'Fall in three months', 'percent', fall)} in three months, from ${figure('from', 'Pipeline then', 'usd', change.from)} to ${figure('to', 'Pipeline now', 'usd', change.to)}.`,
        recommendation:
          'Replace what was decided: open opportunities at existing clients first, where cycles are short.',
        risk: {
          title: 'Fewer wins in the coming quarter',
          likelihood: level(fall, 10, 20, 30, 45),
          impact: impact(fall / 300),
          mitigation: 'Campaign to existing clients; partner referrals.',
        },
        action: { title: 'Plan a campaign to existing clients', owner: 'Marketing', days: 21 },
      });
    },
  }),
  rule({
    id: 'pipeline-growing',
    pages: BOTH,
    subject: 'pipeline/trend',
    label: 'The pipeline grew within a quarter',
    thresholds: { rise: limit(10, 'percent in three months', 'beyond the swing of single large opportunities') },
    evaluate(snapshot, at) {
      const change = moved(snapshot, 'pipeline', 3);
      if (!change || change.percent < at.rise) return null;
      return finding({
        severity: 'positive',
        weight: change.percent / 100,
        rows: refs('leads', snapshot.rows.leads),
        text: sentence`The pipeline grew by ${figure('rise', 'Rise in three months', 'percent', change.percent)} in three months, to ${figure('to', 'Pipeline now', 'usd', change.to)}.`,
      });
    },
  }),
  rule({
    id: 'pipeline-early',
    pages: BOTH,
    subject: 'pipeline/shape',
    label: 'Much of the pipeline is in its first stages',
    thresholds: {
      high: limit(60, 'percent of pipeline', 'what is not past qualification will hardly close this quarter'),
      fewest: limit(5, 'opportunities', 'a shape of fewer is chance'),
    },
    evaluate({ rows: { leads } }, at) {
      const early = greatest(
        leads.filter(({ stage }) => stage === 'Prospecting' || stage === 'Qualification'),
        value,
      );
      const part = shareOf(early, leads, value);
      if (leads.length < at.fewest || !exceeds(part, at.high)) return null;
      return finding({
        severity: 'notice',
        weight: part / 2,
        rows: refs('leads', early),
        text: sentence`${figure('share', 'Share of the pipeline', 'percent', 100 * part)} of the pipeline’s value is still in prospecting or qualification and will hardly close this quarter.`,
        recommendation: 'Move qualified opportunities to discovery with a dated next step, and close the others.',
        risk: {
          title: 'The quarter closes short',
          likelihood: level(100 * part, 55, 65, 75, 85),
          impact: 2,
          mitigation: 'Stage criteria with dates; renewals and expansions brought forward.',
        },
        action: { title: 'Review every opportunity in qualification', owner: OWNER, days: 10 },
      });
    },
  }),
  rule({
    id: 'pipeline-closing-soon',
    pages: BOTH,
    subject: 'pipeline/closing',
    label: 'Negotiations close soon',
    thresholds: {
      horizon: limit(30, 'days', 'what is to close this month deserves the team’s time now'),
      share: limit(10, 'percent of pipeline', 'less does not change the quarter'),
    },
    evaluate({ rows: { leads }, asOf }, at) {
      const closing = greatest(
        leads.filter(({ stage, expectedCloseDate: close }) => {
          return stage === 'Negotiation' && close >= asOf.time && close - asOf.time <= at.horizon * DAY;
        }),
        value,
      );
      const part = shareOf(closing, leads, value);
      if (!exceeds(part, at.share)) return null;
      const who = companies('Opportunity in negotiation', closing);
      return finding({
        severity: 'positive',
        weight: part,
        rows: refs('leads', closing),
        text: sentence`${counted('leads', 'Negotiations that close soon', closing.length, 'negotiation')} worth ${money('value', 'Their value', sumOf(closing, value))} ${form(closing.length, 'is', 'are')} due to close within ${figure('horizon', 'Days ahead', 'days', at.horizon)}: ${who}.`,
        recommendation: sentence`Clear terms and approvals for ${who} now, so that signatures do not wait.`,
        action: { title: sentence`Clear contract terms for ${who}`, owner: 'Legal and sales', days: 7 },
      });
    },
  }),
];
