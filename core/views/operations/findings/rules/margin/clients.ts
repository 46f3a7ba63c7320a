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
  named,
  sentence,
} from '../../../../../print/findings/wording.ts';
import { sumOf } from '../../../sums.ts';
import { arr, exceeds, greatest, marginOf, namesOf, refs, share, shareOf, sumsBy } from '../../aggregates.ts';
import { type OperationsRule, rule } from '../../rule.ts';
import { BOTH, OWNER } from './shared.ts';

/** Which clients and agreements earn it, and which lose it. */
export const clientMarginRules: readonly OperationsRule[] = [
  rule({
    id: 'clients-at-loss',
    pages: BOTH,
    subject: 'margin/loss',
    label: 'Clients that cost more than they pay',
    thresholds: {
      any: limit(1, 'client', 'a client served at a loss is paid for by the others'),
      severe: limit(10, 'percent of ARR', 'a tenth of the revenue earned at a loss is no exception any more'),
    },
    evaluate({ rows: { clients } }, at) {
      const losing = greatest(
        clients.filter((client) => client.annualCosts > client.annualRevenue),
        (client) => client.annualCosts - client.annualRevenue,
      );
      const total = sumOf(clients, arr);
      if (losing.length < at.any) return null;
      const part = share(sumOf(losing, arr), total);
      const loss = sumOf(losing, (client) => client.annualCosts - client.annualRevenue);
      const who = namesOf('client', 'Client served at a loss', losing);
      return finding({
        severity: part !== null && 100 * part >= at.severe ? 'critical' : 'warning',
        weight: part === null ? null : Math.max(part, loss / total),
        rows: refs('clients', losing),
        text: sentence`${who} ${form(losing.length, 'costs', 'cost')} more to serve than ${form(losing.length, 'it pays', 'they pay')}: ${money('loss', 'Loss a year at today’s costs', loss)} a year at today’s seats and the labour of the last four weeks.`,
        recommendation: sentence`Reprice ${who}, or cut the effort: review tickets, seats and scope before renewal.`,
        risk: {
          title: sentence`Continued losses on ${who}`,
          likelihood: 4,
          impact: level(share(loss, total), 0.002, 0.005, 0.01, 0.03),
          mitigation: 'New price or narrower scope at renewal; root causes of tickets removed.',
        },
        action: { title: sentence`Prepare repricing of ${who}`, owner: 'Account management', days: 21 },
      });
    },
  }),
  rule({
    id: 'clients-margin-thin',
    pages: BOTH,
    subject: 'margin/thin',
    label: 'Much revenue at thin margins',
    thresholds: {
      thin: limit(20, 'percent', 'below a fifth, a client does not earn its share of selling and administration'),
      share: limit(10, 'percent of ARR', 'below a tenth of the revenue it is the tail that every provider has'),
    },
    evaluate({ rows: { clients } }, at) {
      const thin = greatest(
        clients.filter((client) => {
          const margin = marginOf(client.annualRevenue, client.annualCosts);
          return margin !== null && margin >= 0 && margin < at.thin;
        }),
        arr,
      );
      const part = shareOf(thin, clients, arr);
      if (!exceeds(part, at.share)) return null;
      const who = namesOf('client', 'Client with a thin margin', thin);
      return finding({
        severity: 'warning',
        weight: part / 2,
        rows: refs('clients', thin),
        text: sentence`${figure('share', 'Share of annual recurring revenue', 'percent', 100 * part)} of annual recurring revenue is earned at margins below ${guide('thin', 'Thin margin', 'percent', at.thin)}, with ${who}.`,
        recommendation: sentence`Set a floor of ${guide('thin', 'Thin margin', 'percent', at.thin)} for every renewal, beginning with ${who}.`,
        risk: {
          title: 'Thin margins turn into losses',
          likelihood: level(thin.length, 2, 3, 5, 8),
          impact: impact(part / 4),
          mitigation: 'A margin floor in every renewal; monthly review of effort per client.',
        },
        action: { title: 'Introduce a margin floor for renewals', owner: OWNER, days: 30 },
      });
    },
  }),
  rule({
    id: 'profit-concentration',
    pages: BOTH,
    subject: 'margin/concentration',
    label: 'Few clients earn much of the profit',
    thresholds: {
      high: limit(
        40,
        'percent of profit',
        'two in five dollars of profit from three clients outweigh all others in a negotiation',
      ),
      fewest: limit(8, 'clients', 'with fewer, three are a large share anyway'),
    },
    evaluate({ rows: { clients } }, at) {
      const profit = (client: (typeof clients)[number]) => client.annualRevenue - client.annualCosts;
      const total = sumOf(clients, profit);
      const top = greatest(clients, profit).slice(0, 3);
      const part = total <= 0 ? 0 : sumOf(top, profit) / total;
      if (clients.length < at.fewest || 100 * part <= at.high) return null;
      const who = namesOf('client', 'Most profitable client', top);
      const beyond = part > 1;
      return finding({
        severity: 'notice',
        weight: part / 2,
        rows: refs('clients', top),
        text: beyond
          ? sentence`${who} earn more than the whole gross profit between them: all other clients together lose money.`
          : sentence`${who} earn ${figure('share', 'Their share of gross profit', 'percent', 100 * part)} of gross profit between them.`,
        recommendation: sentence`Give ${who} an executive sponsor and a yearly plan each: their renewal decides the result.`,
        risk: {
          title: 'Loss of one of the most profitable clients',
          likelihood: level(top.filter(({ churnRisk }) => churnRisk !== 'Low').length, 1, 2, 3, 4),
          impact: impact(part / 3),
          mitigation: 'Executive sponsors and multi-year terms for the most profitable accounts.',
        },
      });
    },
  }),
  rule({
    id: 'agreement-type-weak',
    pages: BOTH,
    subject: 'margin/agreement',
    label: 'One plan earns much less than the others',
    thresholds: {
      gap: limit(8, 'percent points', 'beyond the spread that client mix explains'),
      fewest: limit(2, 'clients', 'a plan with one client is that client'),
    },
    evaluate({ rows: { clients } }, at) {
      const overall = marginOf(
        sumOf(clients, arr),
        sumOf(clients, (c) => c.annualCosts),
      );
      const plans = sumsBy(clients, (client) => client.contractType, arr).flatMap(([type]) => {
        const members = clients.filter((client) => client.contractType === type);
        const margin = marginOf(
          sumOf(members, arr),
          sumOf(members, (c) => c.annualCosts),
        );
        return margin === null || members.length < at.fewest ? [] : [{ type, members, margin }];
      });
      const [weakest] = plans.sort((a, b) => a.margin - b.margin);
      if (overall === null || !weakest || overall - weakest.margin < at.gap) return null;
      const part = sumOf(weakest.members, arr) / sumOf(clients, arr);
      const plan = named('plan', 'Plan', weakest.type);
      return finding({
        severity: 'notice',
        weight: part / 2,
        rows: refs('clients', weakest.members),
        text: sentence`The ${plan} plan earns ${figure('margin', 'Margin of the plan at run rate', 'percent', weakest.margin)} from ${counted('clients', 'Clients on it', weakest.members.length, 'client')}, against ${figure('overall', 'Margin of all clients at run rate', 'percent', overall)} over all clients.`,
        recommendation: sentence`Review what the ${plan} plan includes and its list price per seat.`,
        action: { title: sentence`Recalculate the ${plan} plan`, owner: OWNER, days: 45 },
      });
    },
  }),
];
