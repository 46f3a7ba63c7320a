import {
  counted,
  figure,
  finding,
  form,
  guide,
  impact,
  level,
  limit,
  month,
  sentence,
} from '../../../../print/findings/wording.ts';
import { arr, exceeds, greatest, namesOf, refs, share, shareOf } from '../aggregates.ts';
import { type OperationsRule, rule } from '../rule.ts';

const PAGES = ['resource-allocation', 'client-profitability', 'executive-overview'] as const;
const OWNER = 'Service management';
const WORKING_DAYS = 21;

/** What clients think of the service, and whether the desk keeps up. */
export const serviceRules: readonly OperationsRule[] = [
  rule({
    id: 'satisfaction-low',
    pages: PAGES,
    subject: 'service/satisfaction',
    label: 'Clients are not satisfied',
    thresholds: {
      low: limit(4.2, 'of 5', 'service desk surveys report about 84 % satisfied (MetricNet), which is 4.2 of 5'),
      severe: limit(4, 'of 5', 'below 4 the typical answer is no longer “satisfied”'),
      fewest: limit(10, 'answers', 'a mean of fewer says little'),
    },
    evaluate(snapshot, at) {
      const score = snapshot.lastMonth('satisfaction');
      const answers = snapshot.lastMonth('surveys')?.value ?? 0;
      if (!score || score.value === null || answers < at.fewest || score.value >= at.low) return null;
      return finding({
        severity: score.value < at.severe ? 'critical' : 'warning',
        weight: 0.4 + (at.low - score.value) / 2,
        rows: refs('clients', snapshot.rows.clients),
        text: sentence`Customer satisfaction was ${figure('score', 'Customer satisfaction', 'score', score.value)} of ${guide('most', 'Best score', 'count', 5)} in ${month(score.period)}, from ${counted('answers', 'Surveys answered', answers, 'answer')}; the trade’s mean is near ${guide('guide', 'Mean of the trade', 'score', at.low)}.`,
        recommendation:
          'Call every client that gave a low score within two working days, and fix the causes by frequency.',
        risk: {
          title: 'Dissatisfaction turns into churn',
          likelihood: level(at.low - score.value, 0.05, 0.1, 0.2, 0.4),
          impact: 4,
          mitigation: 'Call-backs on low scores; response times per plan under watch.',
        },
        action: { title: 'Start call-backs on low scores', owner: OWNER, days: 7 },
      });
    },
  }),
  rule({
    id: 'satisfaction-high',
    pages: PAGES,
    subject: 'service/satisfaction',
    label: 'Clients are satisfied',
    thresholds: {
      high: limit(4.4, 'of 5', 'clearly above the 4.2 that service desk surveys report (MetricNet)'),
      fewest: limit(10, 'answers', 'a mean of fewer says little'),
    },
    evaluate(snapshot, at) {
      const score = snapshot.lastMonth('satisfaction');
      const answers = snapshot.lastMonth('surveys')?.value ?? 0;
      if (!score || score.value === null || answers < at.fewest || score.value < at.high) return null;
      return finding({
        severity: 'positive',
        weight: 0.5 + (score.value - at.high) / 2,
        rows: refs('clients', snapshot.rows.clients),
        text: sentence`Clients are satisfied: ${figure('score', 'Customer satisfaction', 'score', score.value)} of ${guide('most', 'Best score', 'count', 5)} in ${month(score.period)}, from ${counted('answers', 'Surveys answered', answers, 'answer')}.`,
      });
    },
  }),
  rule({
    id: 'client-dissatisfied',
    pages: ['client-profitability', 'resource-allocation', 'executive-overview'],
    subject: 'service/clients',
    label: 'Single clients are dissatisfied',
    thresholds: {
      low: limit(4.1, 'of 5', 'below, half of the clients look for another provider'),
      high: limit(3, 'percent of ARR', 'less is no danger to the year'),
    },
    evaluate({ rows: { clients }, simulation }, at) {
      const score = (id: string): number => simulation.state.clients.get(id)?.satisfaction ?? 5;
      const unhappy = greatest(
        clients.filter(({ id }) => score(id) < at.low),
        arr,
      );
      const part = shareOf(unhappy, clients, arr);
      if (!exceeds(part, at.high)) return null;
      const who = namesOf('client', 'Dissatisfied client', unhappy);
      return finding({
        severity: 'warning',
        weight: part,
        rows: refs('clients', unhappy),
        text: sentence`${who} ${form(unhappy.length, 'rates', 'rate')} the service below ${guide('limit', 'Limit', 'score', at.low)} of ${guide('most', 'Best score', 'count', 5)} and ${form(unhappy.length, 'pays', 'pay')} ${figure('share', 'Share of annual recurring revenue', 'percent', 100 * part)} of annual recurring revenue.`,
        recommendation: sentence`Assign ${who} a named technician, and review open tickets weekly with the client.`,
        risk: {
          title: sentence`${who} ${form(unhappy.length, 'looks', 'look')} for another provider`,
          likelihood: level(unhappy.length, 1, 2, 4, 6),
          impact: impact(part),
          mitigation: 'Service recovery plan with dates; executive follow-up.',
        },
        action: { title: sentence`Agree a service recovery plan with ${who}`, owner: OWNER, days: 10 },
      });
    },
  }),
  rule({
    id: 'backlog-growing',
    pages: PAGES,
    subject: 'service/backlog',
    label: 'More tickets come than are closed',
    thresholds: { gap: limit(3, 'percent of tickets opened', 'beyond what the days at a month’s ends explain') },
    evaluate(snapshot, at) {
      const opened = snapshot.lastMonth('tickets-opened');
      const closed = snapshot.lastMonth('tickets-closed');
      if (!opened || opened.value === null || !closed || closed.value === null) return null;
      const gap = opened.value - closed.value;
      const part = share(gap, opened.value);
      if (!exceeds(part, at.gap)) return null;
      return finding({
        severity: 'warning',
        weight: part * 5,
        rows: refs('technicians', snapshot.rows.technicians),
        text: sentence`The backlog grew in ${month(opened.period)}: ${counted('opened', 'Tickets opened', opened.value, 'ticket')} came in and ${figure('closed', 'Tickets closed', 'count', closed.value)} were closed, ${figure('gap', 'Difference', 'count', gap)} fewer.`,
        recommendation: 'Clear the backlog with a dedicated shift, oldest tickets first.',
        risk: {
          title: 'Clients wait longer each week',
          likelihood: level(100 * part, 3, 5, 8, 12),
          impact: 3,
          mitigation: 'A dedicated shift for the backlog; overflow to contractors.',
        },
        action: { title: 'Staff a backlog shift', owner: OWNER, days: 7 },
      });
    },
  }),
  rule({
    id: 'backlog-long',
    pages: PAGES,
    subject: 'service/backlog',
    label: 'Open tickets are days of work',
    thresholds: {
      high: limit(1.5, 'working days', 'a client that calls in the morning should be served by the next evening'),
    },
    evaluate(snapshot, at) {
      const closed = snapshot.lastMonth('tickets-closed')?.value ?? 0;
      const open = snapshot.now('open-tickets').value ?? 0;
      if (closed <= 0) return null;
      const days = open / (closed / WORKING_DAYS);
      if (days <= at.high) return null;
      return finding({
        severity: 'warning',
        weight: days / 10,
        rows: refs(
          'technicians',
          greatest(
            snapshot.rows.technicians.filter((row) => row.openTickets > 0),
            (row) => row.openTickets,
          ),
        ),
        text: sentence`${counted('open', 'Open tickets', open, 'ticket')} ${form(open, 'is', 'are')} open, ${figure('days', 'Working days of backlog', 'days', Number(days.toFixed(1)))} of work at last month’s pace.`,
        recommendation: 'Triage the queue daily, and bring in contractors until it is below a day of work.',
        risk: {
          title: 'Agreed response times are missed',
          likelihood: level(days, 1.5, 2, 3, 5),
          impact: level(days, 1, 2, 4, 8),
          mitigation: 'Daily triage; overflow to contractors.',
        },
        action: { title: 'Begin daily triage of the queue', owner: OWNER, days: 3 },
      });
    },
  }),
  rule({
    id: 'backlog-short',
    pages: PAGES,
    subject: 'service/backlog',
    label: 'The desk keeps up',
    thresholds: { low: limit(1, 'working day', 'less than a day of work waits') },
    evaluate(snapshot, at) {
      const closed = snapshot.lastMonth('tickets-closed')?.value ?? 0;
      const open = snapshot.now('open-tickets').value;
      if (closed <= 0 || open === null || open / (closed / WORKING_DAYS) >= at.low) return null;
      return finding({
        severity: 'positive',
        weight: 0.4,
        rows: refs('technicians', snapshot.rows.technicians),
        text: sentence`The service desk keeps up: ${counted('open', 'Open tickets', open, 'ticket')} ${form(open, 'is', 'are')} open, less than a working day’s closures at last month’s pace.`,
      });
    },
  }),
  rule({
    id: 'ticket-cost-high',
    pages: PAGES,
    subject: 'service/cost',
    label: 'Tickets cost much',
    thresholds: {
      high: limit(50, 'USD a ticket', 'service desks report 15 to 50 dollars a ticket at the first level (MetricNet)'),
    },
    evaluate(snapshot, at) {
      const cost = snapshot.lastMonth('cost-per-ticket');
      if (!cost || cost.value === null || cost.value <= at.high) return null;
      return finding({
        severity: 'notice',
        weight: cost.value / at.high - 1,
        rows: refs('technicians', snapshot.rows.technicians),
        text: sentence`A ticket cost ${figure('cost', 'Cost per ticket', 'usd', cost.value)} of labour in ${month(cost.period)}, above the ${guide('limit', 'Upper end of the trade’s range', 'usd', at.high)} at the upper end of the trade’s range.`,
        recommendation: 'Route first contacts to level one, and write procedures for the most frequent tickets.',
        action: { title: 'Write procedures for the most frequent tickets', owner: OWNER, days: 30 },
      });
    },
  }),
  rule({
    id: 'ticket-demand-rising',
    pages: PAGES,
    subject: 'service/demand',
    label: 'More tickets than the month before',
    thresholds: { rise: limit(10, 'percent a month', 'beyond what the count of working days explains') },
    evaluate(snapshot, at) {
      const change = snapshot.change('tickets-opened');
      if (!change || change.percent === null || change.to.value === null || change.percent <= at.rise) return null;
      return finding({
        severity: 'notice',
        weight: change.percent / 100,
        rows: refs('clients', snapshot.rows.clients),
        text: sentence`Tickets rose by ${figure('rise', 'Rise within a month', 'percent', change.percent)} to ${figure('tickets', 'Tickets opened', 'count', change.to.value)} in ${month(change.to.period)}.`,
        recommendation: 'Find the clients and causes behind the rise, and remove the most frequent one.',
        risk: {
          title: 'Demand outgrows the team',
          likelihood: level(change.percent, 10, 15, 25, 40),
          impact: 3,
          mitigation: 'Root causes removed; contractors for peaks.',
        },
        action: { title: 'Explain the rise in tickets by client and cause', owner: OWNER, days: 14 },
      });
    },
  }),
];
