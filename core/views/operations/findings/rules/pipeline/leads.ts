import { DAY } from '../../../../../kernel/time.ts';
import {
  counted,
  figure,
  finding,
  form,
  impact,
  level,
  limit,
  money,
  named,
  sentence,
} from '../../../../../print/findings/wording.ts';
import { sumOf } from '../../../sums.ts';
import { exceeds, greatest, refs, share, shareOf, sumsBy } from '../../aggregates.ts';
import { type OperationsRule, rule } from '../../rule.ts';
import { BOTH, companies, OWNER, value } from './shared.ts';

/** Leads that wait, and how much hangs on one of them or on one source. */
export const leadRules: readonly OperationsRule[] = [
  rule({
    id: 'lead-overdue',
    pages: BOTH,
    subject: 'pipeline/overdue',
    label: 'Expected close dates have passed',
    thresholds: {
      high: limit(10, 'percent of pipeline', 'a tenth slips in any pipeline'),
      severe: limit(25, 'percent of pipeline', 'with a quarter past its date the forecast can’t be trusted'),
    },
    evaluate({ rows: { leads }, asOf }, at) {
      const late = greatest(
        leads.filter((lead) => lead.expectedCloseDate < asOf.time),
        value,
      );
      const part = shareOf(late, leads, value);
      if (!exceeds(part, at.high)) return null;
      const worth = money('value', 'Their value', sumOf(late, value));
      return finding({
        severity: 100 * part >= at.severe ? 'critical' : 'warning',
        weight: part,
        rows: refs('leads', late),
        text: sentence`${counted('leads', 'Opportunities past their date', late.length, 'opportunity', 'opportunities')} worth ${worth} (${figure('share', 'Share of the pipeline', 'percent', 100 * part)} of the pipeline) ${form(late.length, 'is', 'are')} past the expected close date, the largest with ${companies('Largest opportunity past its date', late.slice(0, 1))}.`,
        recommendation: 'Set a new date or close each opportunity whose date has passed, the largest first.',
        risk: {
          title: sentence`Forecast overstated by up to ${worth}`,
          likelihood: level(100 * part, 10, 20, 30, 40),
          impact: impact(part / 2),
          mitigation: 'Weekly review of dates; an opportunity put off twice goes back a stage.',
        },
        action: { title: 'Clear expected close dates that have passed', owner: OWNER, days: 5 },
      });
    },
  }),
  rule({
    id: 'lead-stale',
    pages: BOTH,
    subject: 'pipeline/contact',
    label: 'Opportunities without contact',
    thresholds: {
      silence: limit(14, 'days', 'after two weeks of silence a buyer has moved on or chosen another'),
      high: limit(10, 'percent of pipeline', 'some buyers ask for time'),
    },
    evaluate({ rows: { leads }, asOf }, at) {
      const stale = greatest(
        leads.filter((lead) => asOf.time - lead.lastContact > at.silence * DAY),
        value,
      );
      const part = shareOf(stale, leads, value);
      if (!exceeds(part, at.high)) return null;
      const who = companies('Opportunity without contact', stale);
      return finding({
        severity: 'warning',
        weight: part,
        rows: refs('leads', stale),
        text: sentence`${counted('leads', 'Opportunities without contact', stale.length, 'opportunity', 'opportunities')} worth ${money('value', 'Their value', sumOf(stale, value))} ${form(stale.length, 'has', 'have')} had no contact for more than ${figure('silence', 'Silence', 'days', at.silence)}: ${who}.`,
        recommendation: sentence`Call ${who} this week, or close the ${form(stale.length, 'opportunity', 'opportunities')}.`,
        risk: {
          title: 'Silent opportunities are lost',
          likelihood: level(100 * part, 10, 20, 30, 50),
          impact: impact(part / 2),
          mitigation: 'A next step with a date for every opportunity.',
        },
        action: { title: sentence`Contact ${who}`, owner: 'Sales representatives', days: 5 },
      });
    },
  }),
  rule({
    id: 'lead-concentration',
    pages: BOTH,
    subject: 'pipeline/concentration',
    label: 'One opportunity is much of the pipeline',
    thresholds: { high: limit(20, 'percent of pipeline', 'the forecast then turns on one decision') },
    evaluate({ rows: { leads } }, at) {
      const [largest] = greatest(leads, value);
      const part = largest ? share(largest.value, sumOf(leads, value)) : null;
      if (!largest || !exceeds(part, at.high)) return null;
      const name = named('lead', 'Largest opportunity', largest.companyName);
      return finding({
        severity: 'notice',
        weight: part,
        rows: refs('leads', [largest]),
        text: sentence`${name} is ${figure('share', 'Its share of the pipeline', 'percent', 100 * part)} of the pipeline: ${money('value', 'Its value', largest.value)} in ${named('stage', 'Its stage', largest.stage)}, at a probability of ${figure('probability', 'Its probability', 'percent', largest.probability)}.`,
        recommendation: sentence`Plan the quarter with and without ${name}.`,
        risk: {
          title: sentence`${name} is lost or slips`,
          likelihood: level(100 - largest.probability, 20, 40, 60, 80),
          impact: impact(part / 2),
          mitigation: 'Executive sponsor on the opportunity; a forecast without it.',
        },
      });
    },
  }),
  rule({
    id: 'pipeline-source-dependence',
    pages: BOTH,
    subject: 'pipeline/sources',
    label: 'One source brings most of the pipeline',
    thresholds: {
      high: limit(60, 'percent of pipeline', 'when one source dries up, more than half of the pipeline does'),
      fewest: limit(5, 'opportunities', 'a mix of fewer is chance'),
    },
    evaluate({ rows: { leads } }, at) {
      const [first] = sumsBy(leads, (lead) => lead.source, value);
      if (!first || leads.length < at.fewest) return null;
      const [source, worth] = first;
      const part = share(worth, sumOf(leads, value));
      if (!exceeds(part, at.high)) return null;
      const name = named('source', 'Source', source);
      return finding({
        severity: 'notice',
        weight: part / 3,
        rows: refs(
          'leads',
          greatest(
            leads.filter((lead) => lead.source === source),
            value,
          ),
        ),
        text: sentence`${figure('share', 'Its share of the pipeline', 'percent', 100 * part)} of the pipeline’s value comes from one source, ${name}.`,
        recommendation: sentence`Build a second source beside ${name}, with a target of its own.`,
        action: { title: 'Propose a second source of leads with a budget', owner: 'Marketing', days: 45 },
      });
    },
  }),
];
