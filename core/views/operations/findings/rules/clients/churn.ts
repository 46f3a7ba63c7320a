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
import { arr, exceeds, greatest, namesOf, refs, share, sumOfMonths, wholeMonths } from '../../aggregates.ts';
import { type OperationsRule, rule } from '../../rule.ts';
import { BOTH, OWNER } from './shared.ts';

/** Who may leave, who leaves, and who has left. */
export const churnRules: readonly OperationsRule[] = [
  rule({
    id: 'client-risk-high',
    pages: BOTH,
    subject: 'clients/risk',
    label: 'Revenue at high churn risk',
    thresholds: {
      high: limit(5, 'percent of ARR', 'about what a service provider loses in half a year at 10 % annual churn'),
      severe: limit(
        20,
        'percent of ARR',
        'a fifth of the revenue at risk at once is more than a year of growth makes good',
      ),
    },
    evaluate({ rows: { clients } }, at) {
      const risky = greatest(
        clients.filter(({ churnRisk }) => churnRisk === 'High'),
        arr,
      );
      const atRisk = sumOf(risky, arr);
      const part = share(atRisk, sumOf(clients, arr));
      if (!exceeds(part, at.high)) return null;
      const who = namesOf('client', 'Client at high risk', risky);
      const value = money('revenue', 'Annual recurring revenue at high risk', atRisk);
      return finding({
        severity: 100 * part >= at.severe ? 'critical' : 'warning',
        weight: part,
        rows: refs('clients', risky),
        text: sentence`${counted('clients', 'Clients at high risk', risky.length, 'client')} at high churn risk (${who}) ${form(risky.length, 'stands', 'stand')} for ${value} of annual recurring revenue, ${figure('share', 'Share of annual recurring revenue', 'percent', 100 * part)} of the total.`,
        recommendation: sentence`Put ${who} under a retention plan with an executive sponsor before the next review.`,
        risk: {
          title: sentence`Loss of up to ${value} a year from churn`,
          likelihood: level(risky.length, 2, 3, 5, 8),
          impact: impact(part),
          mitigation: 'Executive calls, service recovery plans, early renewal offers.',
        },
        action: { title: sentence`Call the decision makers at ${who}`, owner: OWNER, days: 7 },
      });
    },
  }),
  rule({
    id: 'client-risk-low',
    pages: BOTH,
    subject: 'clients/risk',
    label: 'Little revenue at high churn risk',
    thresholds: {
      low: limit(2, 'percent of ARR', 'less than a quarter of a usual year’s churn'),
      fewest: limit(5, 'clients', 'a share of fewer says little'),
    },
    evaluate({ rows: { clients } }, at) {
      const total = sumOf(clients, arr);
      const safe = sumOf(clients, (client) => (client.churnRisk === 'High' ? 0 : client.annualRevenue));
      if (clients.length < at.fewest || total === 0 || 100 * (1 - safe / total) >= at.low) return null;
      return finding({
        severity: 'positive',
        weight: safe / total,
        rows: refs('clients', clients),
        text: sentence`${figure('share', 'Share of annual recurring revenue not at high risk', 'percent', (100 * safe) / total)} of annual recurring revenue comes from clients whose churn risk is low or medium.`,
      });
    },
  }),
  rule({
    id: 'client-leaving',
    pages: BOTH,
    subject: 'clients/leaving',
    label: 'Clients have given notice',
    thresholds: {
      any: limit(1, 'client', 'notice given is revenue lost unless it is won back'),
      severe: limit(5, 'percent of ARR', 'half of a usual year’s churn at once'),
    },
    evaluate({ rows: { clients } }, at) {
      const leaving = greatest(
        clients.filter(({ status }) => status === 'Offboarding'),
        arr,
      );
      if (leaving.length < at.any) return null;
      const lost = sumOf(leaving, arr);
      const part = share(lost, sumOf(clients, arr));
      const who = namesOf('client', 'Client that has given notice', leaving);
      const value = money('revenue', 'Their annual recurring revenue', lost);
      return finding({
        severity: part !== null && 100 * part >= at.severe ? 'critical' : 'warning',
        weight: part,
        rows: refs('clients', leaving),
        text: sentence`${who} ${form(leaving.length, 'has', 'have')} given notice and will take ${value} of annual recurring revenue (${part === null ? 'there is none' : figure('share', 'Share of annual recurring revenue', 'percent', 100 * part)}) with ${form(leaving.length, 'it', 'them')}.`,
        recommendation: sentence`Make ${who} a win-back offer, and plan capacity and licences for the departure.`,
        risk: {
          title: sentence`Departure of ${who}`,
          likelihood: 5,
          impact: impact(part),
          mitigation: 'Win-back offer; release of seats and technicians when the service ends.',
        },
        action: { title: sentence`Hold exit interviews with ${who}`, owner: OWNER, days: 10 },
      });
    },
  }),
  rule({
    id: 'client-churn-high',
    pages: BOTH,
    subject: 'clients/churn',
    label: 'Many clients left within a year',
    thresholds: {
      high: limit(15, 'percent a year', 'managed service providers usually lose 5 to 12 % of their clients a year'),
      severe: limit(25, 'percent a year', 'a quarter of the base each year outruns what sales can win'),
    },
    evaluate(snapshot, at) {
      const left = sumOfMonths(snapshot, 'clients-left', 12);
      const signed = sumOfMonths(snapshot, 'clients-signed', 12);
      const now = wholeMonths(snapshot, 'clients', 1)?.[0];
      if (left === null || signed === null || now === undefined) return null;
      const part = share(left, now - signed + left);
      if (!exceeds(part, at.high)) return null;
      return finding({
        severity: 100 * part >= at.severe ? 'critical' : 'warning',
        weight: part,
        rows: refs('clients', snapshot.rows.clients),
        text: sentence`${counted('left', 'Clients that left in twelve whole months', left, 'client')} left in the last twelve whole months, ${figure('rate', 'Share of the clients before', 'percent', 100 * part)} of the clients before; ${guide('limit', 'Upper end of what is usual', 'percent', at.high)} is the upper end of what the trade sees.`,
        recommendation: 'Find the common causes in exit interviews, and set a retention target for account management.',
        risk: {
          title: 'Churn that sales must first make good',
          likelihood: level(100 * part, 10, 15, 20, 25),
          impact: impact(part),
          mitigation: 'Retention target per account manager; quarterly reviews with every client.',
        },
        action: { title: 'Present causes of churn and a retention plan', owner: OWNER, days: 30 },
      });
    },
  }),
  rule({
    id: 'client-churn-low',
    pages: BOTH,
    subject: 'clients/churn',
    label: 'Few clients left within a year',
    thresholds: {
      low: limit(5, 'percent a year', 'the lower end of what managed service providers usually lose in a year'),
      fewest: limit(10, 'clients', 'a rate of fewer says little'),
    },
    evaluate(snapshot, at) {
      const left = sumOfMonths(snapshot, 'clients-left', 12);
      const signed = sumOfMonths(snapshot, 'clients-signed', 12);
      const now = wholeMonths(snapshot, 'clients', 1)?.[0];
      if (left === null || signed === null || now === undefined) return null;
      const before = now - signed + left;
      if (before < at.fewest || (100 * left) / before >= at.low) return null;
      return finding({
        severity: 'positive',
        weight: 1 - left / before,
        rows: refs('clients', snapshot.rows.clients),
        text: sentence`Client churn over the last twelve whole months was ${figure('rate', 'Share of the clients before that left', 'percent', (100 * left) / before)}, below the ${guide('limit', 'Lower end of what is usual', 'percent', at.low)} that well-run providers report.`,
      });
    },
  }),
];
