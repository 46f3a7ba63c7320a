import {
  counted,
  figure,
  finding,
  guide,
  impact,
  limit,
  named,
  sentence,
} from '../../../../../print/findings/wording.ts';
import { sumOf } from '../../../sums.ts';
import { exceeds, greatest, refs, share, sumsBy } from '../../aggregates.ts';
import { type OperationsRule, rule } from '../../rule.ts';
import { BOTH, OWNER } from './shared.ts';

/** How much hangs on one client or one industry. */
export const concentrationRules: readonly OperationsRule[] = [
  rule({
    id: 'client-concentration-high',
    pages: BOTH,
    subject: 'clients/concentration',
    label: 'One client carries much of the revenue',
    thresholds: {
      high: limit(
        20,
        'percent of MRR',
        'lenders and buyers of service providers mark down revenue of which one client brings a fifth',
      ),
      severe: limit(35, 'percent of MRR', 'the loss of a third of the revenue can’t be absorbed within a year'),
    },
    evaluate({ rows: { clients } }, at) {
      const [largest] = greatest(clients, (client) => client.monthlyRecurring);
      if (!largest) return null;
      const part = share(
        largest.monthlyRecurring,
        sumOf(clients, (client) => client.monthlyRecurring),
      );
      if (!exceeds(part, at.high)) return null;
      const name = named('client', 'Largest client', largest.name);
      return finding({
        severity: 100 * part >= at.severe ? 'critical' : 'warning',
        weight: part,
        rows: refs('clients', [largest]),
        text: sentence`${name} brings ${figure('share', 'Its share of monthly recurring revenue', 'percent', 100 * part)} of monthly recurring revenue, above the ${guide('limit', 'Usual limit for one client', 'percent', at.high)} at which one departure endangers the year.`,
        recommendation: sentence`Secure ${name} with a multi-year term and an executive sponsor, and direct new business at other clients.`,
        risk: {
          title: sentence`Dependence on ${name}`,
          likelihood: { Low: 1, Medium: 2, High: 4 }[largest.churnRisk] as 1 | 2 | 4,
          impact: impact(part),
          mitigation: 'Multi-year agreement, quarterly executive review, growth outside this account.',
        },
        action: { title: sentence`Agree an account plan for ${name}`, owner: OWNER, days: 30 },
      });
    },
  }),
  rule({
    id: 'client-concentration-low',
    pages: BOTH,
    subject: 'clients/concentration',
    label: 'Revenue is spread over many clients',
    thresholds: {
      low: limit(10, 'percent of MRR', 'half the usual limit for one client: no single departure endangers the year'),
      fewest: limit(10, 'clients', 'with fewer, shares below a tenth are not possible for all'),
    },
    evaluate({ rows: { clients } }, at) {
      const [largest] = greatest(clients, (client) => client.monthlyRecurring);
      if (!largest || clients.length < at.fewest) return null;
      const part = share(
        largest.monthlyRecurring,
        sumOf(clients, (client) => client.monthlyRecurring),
      );
      if (!part || 100 * part >= at.low) return null;
      return finding({
        severity: 'positive',
        weight: 1 - part,
        rows: refs('clients', [largest]),
        text: sentence`Revenue is well spread: the largest of ${counted('clients', 'Clients', clients.length, 'client')}, ${named('client', 'Largest client', largest.name)}, brings ${figure('share', 'Its share of monthly recurring revenue', 'percent', 100 * part)} of monthly recurring revenue.`,
      });
    },
  }),
  rule({
    id: 'client-industry-concentration',
    pages: BOTH,
    subject: 'clients/industry',
    label: 'One industry carries much of the revenue',
    thresholds: {
      high: limit(30, 'percent of MRR', 'a downturn of one industry would reach a third of the revenue'),
      fewest: limit(5, 'clients', 'with fewer, any industry is a large share'),
    },
    evaluate({ rows: { clients } }, at) {
      const [first] = sumsBy(
        clients,
        (client) => client.industry,
        (client) => client.monthlyRecurring,
      );
      if (!first || clients.length < at.fewest) return null;
      const [industry, value] = first;
      const part = share(
        value,
        sumOf(clients, (client) => client.monthlyRecurring),
      );
      if (!exceeds(part, at.high)) return null;
      const members = greatest(
        clients.filter((client) => client.industry === industry),
        (client) => client.monthlyRecurring,
      );
      const name = named('industry', 'Industry', industry);
      return finding({
        severity: 'notice',
        weight: part / 2,
        rows: refs('clients', members),
        text: sentence`${name} brings ${figure('share', 'Its share of monthly recurring revenue', 'percent', 100 * part)} of monthly recurring revenue, from ${counted('clients', 'Clients in it', members.length, 'client')}.`,
        recommendation: sentence`Weigh new-business campaigns towards industries other than ${name}.`,
        risk: {
          title: sentence`A downturn in ${name}`,
          likelihood: 2,
          impact: impact(part / 2),
          mitigation: 'Campaigns in other industries; references outside the main one.',
        },
      });
    },
  }),
];
