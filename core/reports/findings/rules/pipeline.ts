import { DAY } from '../../../kernel/time.ts';
import type { LeadRow } from '../../../world/index.ts';
import { greatest, moved, refs, share, sum, sumOfMonths, sumsBy } from '../facts.ts';
import type { FindingRule } from '../finding.ts';
import {
  counted,
  figure,
  form,
  found,
  guide,
  impact,
  level,
  limit,
  money,
  named,
  names,
  rule,
  say,
} from '../wording.ts';

const BOTH = ['sales-pipeline', 'executive-overview'] as const;
const OWNER = 'Sales management';
const value = (lead: LeadRow): number => lead.value;
const companies = (label: string, rows: readonly LeadRow[]) =>
  names(
    'lead',
    label,
    rows.map(({ companyName }) => companyName),
  );

/** Whether the pipeline is full, moving and won. */
export const pipelineRules: readonly FindingRule[] = [
  rule({
    id: 'pipeline-coverage-low',
    pages: BOTH,
    subject: 'pipeline/coverage',
    label: 'The pipeline covers too few quarters of winning',
    thresholds: {
      low: limit(3, 'times a quarter’s wins', 'sales teams plan with three times what they want to win in a quarter'),
    },
    evaluate(view, at) {
      const won = sumOfMonths(view, 'value-won', 3);
      const open = sum(view.rows.leads, value) / 100;
      if (won === null || won <= 0 || open / won >= at.low) return null;
      const times = {
        id: 'times',
        label: 'Pipeline over the wins of three months',
        text: `${(open / won).toFixed(1)} times`,
      };
      return found({
        severity: open / won < at.low / 2 ? 'critical' : 'warning',
        weight: 1 - open / won / at.low,
        rows: refs('leads', view.rows.leads),
        text: say`The open pipeline of ${figure('pipeline', 'Pipeline', 'usd', open)} is ${times} the ${figure('won', 'Value won in three whole months', 'usd', won)} won in the last three whole months; sales teams plan with ${guide('guide', 'Guide', 'count', at.low)} times.`,
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
    evaluate(view, at) {
      const won = sumOfMonths(view, 'value-won', 3);
      const open = sum(view.rows.leads, value) / 100;
      if (won === null || won <= 0 || open / won < at.good) return null;
      const times = {
        id: 'times',
        label: 'Pipeline over the wins of three months',
        text: `${(open / won).toFixed(1)} times`,
      };
      return found({
        severity: 'positive',
        weight: (open / won - at.good) / 10 + 0.2,
        rows: refs('leads', view.rows.leads),
        text: say`The open pipeline of ${figure('pipeline', 'Pipeline', 'usd', open)} is ${times} what was won in the last three whole months (${figure('won', 'Value won in three whole months', 'usd', won)}): the next quarter is covered.`,
      });
    },
  }),
  rule({
    id: 'win-rate-low',
    pages: BOTH,
    subject: 'pipeline/win-rate',
    label: 'Few opportunities are won',
    thresholds: {
      low: limit(25, 'percent', 'with expansions and renewals among them, one in four is the least to expect'),
      fewest: limit(10, 'decisions', 'a rate of fewer is chance'),
    },
    evaluate(view, at) {
      const won = sumOfMonths(view, 'leads-won', 3);
      const closed = sumOfMonths(view, 'leads-closed', 3);
      if (won === null || closed === null || closed < at.fewest || (100 * won) / closed >= at.low) return null;
      const rate = (100 * won) / closed;
      return found({
        severity: 'warning',
        weight: (at.low - rate) / at.low,
        rows: refs('leads', view.rows.leads),
        text: say`${counted('won', 'Opportunities won', won, 'opportunity', 'opportunities')} of ${figure('closed', 'Opportunities decided', 'count', closed)} decided in the last three whole months ${form(won, 'was', 'were')} won, a rate of ${figure('rate', 'Win rate', 'percent', rate)}.`,
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
    evaluate(view, at) {
      const won = sumOfMonths(view, 'leads-won', 3);
      const closed = sumOfMonths(view, 'leads-closed', 3);
      if (won === null || closed === null || closed < at.fewest || (100 * won) / closed < at.high) return null;
      return found({
        severity: 'positive',
        weight: won / closed,
        rows: refs('leads', view.rows.leads),
        text: say`Sales won ${figure('won', 'Opportunities won', 'count', won)} of ${counted('closed', 'Opportunities decided', closed, 'opportunity', 'opportunities')} decided in the last three whole months, a rate of ${figure('rate', 'Win rate', 'percent', (100 * won) / closed)}.`,
      });
    },
  }),
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
      const part = share(sum(late, value), sum(leads, value));
      if (100 * part <= at.high) return null;
      const worth = money('value', 'Their value', sum(late, value));
      return found({
        severity: 100 * part >= at.severe ? 'critical' : 'warning',
        weight: part,
        rows: refs('leads', late),
        text: say`${counted('leads', 'Opportunities past their date', late.length, 'opportunity', 'opportunities')} worth ${worth} (${figure('share', 'Share of the pipeline', 'percent', 100 * part)} of the pipeline) ${form(late.length, 'is', 'are')} past the expected close date, the largest with ${companies('Largest opportunity past its date', late.slice(0, 1))}.`,
        recommendation: 'Set a new date or close each opportunity whose date has passed, the largest first.',
        risk: {
          title: say`Forecast overstated by up to ${worth}`,
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
      const part = share(sum(stale, value), sum(leads, value));
      if (100 * part <= at.high) return null;
      const who = companies('Opportunity without contact', stale);
      return found({
        severity: 'warning',
        weight: part,
        rows: refs('leads', stale),
        text: say`${counted('leads', 'Opportunities without contact', stale.length, 'opportunity', 'opportunities')} worth ${money('value', 'Their value', sum(stale, value))} ${form(stale.length, 'has', 'have')} had no contact for more than ${figure('silence', 'Silence', 'days', at.silence)}: ${who}.`,
        recommendation: say`Call ${who} this week, or close the ${form(stale.length, 'opportunity', 'opportunities')}.`,
        risk: {
          title: 'Silent opportunities are lost',
          likelihood: level(100 * part, 10, 20, 30, 50),
          impact: impact(part / 2),
          mitigation: 'A next step with a date for every opportunity.',
        },
        action: { title: say`Contact ${who}`, owner: 'Sales representatives', days: 5 },
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
      const part = largest ? share(largest.value, sum(leads, value)) : 0;
      if (!largest || 100 * part <= at.high) return null;
      const name = named('lead', 'Largest opportunity', largest.companyName);
      return found({
        severity: 'notice',
        weight: part,
        rows: refs('leads', [largest]),
        text: say`${name} is ${figure('share', 'Its share of the pipeline', 'percent', 100 * part)} of the pipeline: ${money('value', 'Its value', largest.value)} in ${named('stage', 'Its stage', largest.stage)}, at a probability of ${figure('probability', 'Its probability', 'percent', largest.probability)}.`,
        recommendation: say`Plan the quarter with and without ${name}.`,
        risk: {
          title: say`${name} is lost or slips`,
          likelihood: level(100 - largest.probability, 20, 40, 60, 80),
          impact: impact(part / 2),
          mitigation: 'Executive sponsor on the opportunity; a forecast without it.',
        },
      });
    },
  }),
  rule({
    id: 'pipeline-shrinking',
    pages: BOTH,
    subject: 'pipeline/trend',
    label: 'The pipeline shrank within a quarter',
    thresholds: { fall: limit(10, 'percent in three months', 'beyond the swing of single large opportunities') },
    evaluate(view, at) {
      const change = moved(view, 'pipeline', 3);
      if (!change || change.percent > -at.fall) return null;
      const fall = -change.percent;
      return found({
        severity: 'warning',
        weight: fall / 100,
        rows: refs('leads', view.rows.leads),
        text: say`The pipeline shrank by ${figure('fall', 'Fall in three months', 'percent', fall)} in three months, from ${figure('from', 'Pipeline then', 'usd', change.from)} to ${figure('to', 'Pipeline now', 'usd', change.to)}.`,
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
    evaluate(view, at) {
      const change = moved(view, 'pipeline', 3);
      if (!change || change.percent < at.rise) return null;
      return found({
        severity: 'positive',
        weight: change.percent / 100,
        rows: refs('leads', view.rows.leads),
        text: say`The pipeline grew by ${figure('rise', 'Rise in three months', 'percent', change.percent)} in three months, to ${figure('to', 'Pipeline now', 'usd', change.to)}.`,
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
      const part = share(sum(early, value), sum(leads, value));
      if (leads.length < at.fewest || 100 * part <= at.high) return null;
      return found({
        severity: 'notice',
        weight: part / 2,
        rows: refs('leads', early),
        text: say`${figure('share', 'Share of the pipeline', 'percent', 100 * part)} of the pipeline’s value is still in prospecting or qualification and will hardly close this quarter.`,
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
      const part = share(sum(closing, value), sum(leads, value));
      if (100 * part <= at.share) return null;
      const who = companies('Opportunity in negotiation', closing);
      return found({
        severity: 'positive',
        weight: part,
        rows: refs('leads', closing),
        text: say`${counted('leads', 'Negotiations that close soon', closing.length, 'negotiation')} worth ${money('value', 'Their value', sum(closing, value))} ${form(closing.length, 'is', 'are')} due to close within ${figure('horizon', 'Days ahead', 'days', at.horizon)}: ${who}.`,
        recommendation: say`Clear terms and approvals for ${who} now, so that signatures do not wait.`,
        action: { title: say`Clear contract terms for ${who}`, owner: 'Legal and sales', days: 7 },
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
      const part = share(worth, sum(leads, value));
      if (100 * part <= at.high) return null;
      const name = named('source', 'Source', source);
      return found({
        severity: 'notice',
        weight: part / 3,
        rows: refs(
          'leads',
          greatest(
            leads.filter((lead) => lead.source === source),
            value,
          ),
        ),
        text: say`${figure('share', 'Its share of the pipeline', 'percent', 100 * part)} of the pipeline’s value comes from one source, ${name}.`,
        recommendation: say`Build a second source beside ${name}, with a target of its own.`,
        action: { title: 'Propose a second source of leads with a budget', owner: 'Marketing', days: 45 },
      });
    },
  }),
  rule({
    id: 'sales-cycle-long',
    pages: BOTH,
    subject: 'pipeline/cycle',
    label: 'Winning takes long',
    thresholds: { long: limit(90, 'days', 'B2B services of this size are usually signed within a quarter') },
    evaluate(view, at) {
      const won = sumOfMonths(view, 'leads-won', 3);
      const days = sumOfMonths(view, 'days-to-win', 3);
      if (won === null || days === null || won === 0 || days / won <= at.long) return null;
      const cycle = Math.round(days / won);
      return found({
        severity: 'notice',
        weight: (cycle - at.long) / at.long,
        rows: refs('leads', view.rows.leads),
        text: say`Opportunities won in the last three whole months took ${figure('cycle', 'Mean days to win', 'days', cycle)} on average; a quarter, ${figure('guide', 'Guide', 'days', at.long)}, is usual.`,
        recommendation: 'Shorten proposals: fixed packages, standard terms, one approval.',
        action: { title: 'Introduce standard packages for common proposals', owner: OWNER, days: 45 },
      });
    },
  }),
];
