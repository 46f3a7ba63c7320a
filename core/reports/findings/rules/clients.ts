import { DAY } from '../../../kernel/time.ts';
import { greatest, refs, share, sum, sumOfMonths, sumsBy, wholeMonths } from '../facts.ts';
import type { FindingRule } from '../finding.ts';
import {
  counted,
  date,
  figure,
  form,
  found,
  guide,
  impact,
  level,
  limit,
  money,
  month,
  named,
  names,
  rule,
  say,
} from '../wording.ts';

const OWNER = 'Account management';
const BOTH = ['client-profitability', 'executive-overview'] as const;

/** Who the clients are, who may leave, and who comes. */
export const clientRules: readonly FindingRule[] = [
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
        sum(clients, (client) => client.monthlyRecurring),
      );
      if (100 * part <= at.high) return null;
      const name = named('client', 'Largest client', largest.name);
      return found({
        severity: 100 * part >= at.severe ? 'critical' : 'warning',
        weight: part,
        rows: refs('clients', [largest]),
        text: say`${name} brings ${figure('share', 'Its share of monthly recurring revenue', 'percent', 100 * part)} of monthly recurring revenue, above the ${guide('limit', 'Usual limit for one client', 'percent', at.high)} at which one departure endangers the year.`,
        recommendation: say`Secure ${name} with a multi-year term and an executive sponsor, and direct new business at other clients.`,
        risk: {
          title: say`Dependence on ${name}`,
          likelihood: { Low: 1, Medium: 2, High: 4 }[largest.churnRisk] as 1 | 2 | 4,
          impact: impact(part),
          mitigation: 'Multi-year agreement, quarterly executive review, growth outside this account.',
        },
        action: { title: say`Agree an account plan for ${name}`, owner: OWNER, days: 30 },
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
        sum(clients, (client) => client.monthlyRecurring),
      );
      if (part === 0 || 100 * part >= at.low) return null;
      return found({
        severity: 'positive',
        weight: 1 - part,
        rows: refs('clients', [largest]),
        text: say`Revenue is well spread: the largest of ${counted('clients', 'Clients', clients.length, 'client')}, ${named('client', 'Largest client', largest.name)}, brings ${figure('share', 'Its share of monthly recurring revenue', 'percent', 100 * part)} of monthly recurring revenue.`,
      });
    },
  }),
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
        (client) => client.annualRevenue,
      );
      const atRisk = sum(risky, (client) => client.annualRevenue);
      const part = share(
        atRisk,
        sum(clients, (client) => client.annualRevenue),
      );
      if (100 * part <= at.high) return null;
      const who = names(
        'client',
        'Client at high risk',
        risky.map(({ name }) => name),
      );
      const value = money('revenue', 'Annual recurring revenue at high risk', atRisk);
      return found({
        severity: 100 * part >= at.severe ? 'critical' : 'warning',
        weight: part,
        rows: refs('clients', risky),
        text: say`${counted('clients', 'Clients at high risk', risky.length, 'client')} at high churn risk (${who}) ${form(risky.length, 'stands', 'stand')} for ${value} of annual recurring revenue, ${figure('share', 'Share of annual recurring revenue', 'percent', 100 * part)} of the total.`,
        recommendation: say`Put ${who} under a retention plan with an executive sponsor before the next review.`,
        risk: {
          title: say`Loss of up to ${value} a year from churn`,
          likelihood: level(risky.length, 2, 3, 5, 8),
          impact: impact(part),
          mitigation: 'Executive calls, service recovery plans, early renewal offers.',
        },
        action: { title: say`Call the decision makers at ${who}`, owner: OWNER, days: 7 },
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
      const total = sum(clients, (client) => client.annualRevenue);
      const safe = sum(clients, (client) => (client.churnRisk === 'High' ? 0 : client.annualRevenue));
      if (clients.length < at.fewest || total === 0 || 100 * (1 - safe / total) >= at.low) return null;
      return found({
        severity: 'positive',
        weight: safe / total,
        rows: refs('clients', clients),
        text: say`${figure('share', 'Share of annual recurring revenue not at high risk', 'percent', (100 * safe) / total)} of annual recurring revenue comes from clients whose churn risk is low or medium.`,
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
        (client) => client.annualRevenue,
      );
      if (leaving.length < at.any) return null;
      const lost = sum(leaving, (client) => client.annualRevenue);
      const part = share(
        lost,
        sum(clients, (client) => client.annualRevenue),
      );
      const who = names(
        'client',
        'Client that has given notice',
        leaving.map(({ name }) => name),
      );
      const value = money('revenue', 'Their annual recurring revenue', lost);
      return found({
        severity: 100 * part >= at.severe ? 'critical' : 'warning',
        weight: part,
        rows: refs('clients', leaving),
        text: say`${who} ${form(leaving.length, 'has', 'have')} given notice and will take ${value} of annual recurring revenue (${figure('share', 'Share of annual recurring revenue', 'percent', 100 * part)}) with ${form(leaving.length, 'it', 'them')}.`,
        recommendation: say`Make ${who} a win-back offer, and plan capacity and licences for the departure.`,
        risk: {
          title: say`Departure of ${who}`,
          likelihood: 5,
          impact: impact(part),
          mitigation: 'Win-back offer; release of seats and technicians when the service ends.',
        },
        action: { title: say`Hold exit interviews with ${who}`, owner: OWNER, days: 10 },
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
    evaluate(view, at) {
      const left = sumOfMonths(view, 'clients-left', 12);
      const signed = sumOfMonths(view, 'clients-signed', 12);
      const now = wholeMonths(view, 'clients', 1)?.[0];
      if (left === null || signed === null || now === undefined) return null;
      const part = share(left, now - signed + left);
      if (100 * part <= at.high) return null;
      return found({
        severity: 100 * part >= at.severe ? 'critical' : 'warning',
        weight: part,
        rows: refs('clients', view.rows.clients),
        text: say`${counted('left', 'Clients that left in twelve whole months', left, 'client')} left in the last twelve whole months, ${figure('rate', 'Share of the clients before', 'percent', 100 * part)} of the clients before; ${guide('limit', 'Upper end of what is usual', 'percent', at.high)} is the upper end of what the trade sees.`,
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
    evaluate(view, at) {
      const left = sumOfMonths(view, 'clients-left', 12);
      const signed = sumOfMonths(view, 'clients-signed', 12);
      const now = wholeMonths(view, 'clients', 1)?.[0];
      if (left === null || signed === null || now === undefined) return null;
      const before = now - signed + left;
      if (before < at.fewest || (100 * left) / before >= at.low) return null;
      return found({
        severity: 'positive',
        weight: 1 - left / before,
        rows: refs('clients', view.rows.clients),
        text: say`Client churn over the last twelve whole months was ${figure('rate', 'Share of the clients before that left', 'percent', (100 * left) / before)}, below the ${guide('limit', 'Lower end of what is usual', 'percent', at.low)} that well-run providers report.`,
      });
    },
  }),
  rule({
    id: 'revenue-retention-low',
    pages: BOTH,
    subject: 'clients/retention',
    label: 'Existing clients pay less than a month before',
    thresholds: {
      low: limit(
        99,
        'percent in a month',
        'one percent a month is eleven a year: the base shrinks faster than prices rise',
      ),
    },
    evaluate(view, at) {
      const point = view.lastMonth('net-revenue-retention');
      if (!point || point.value === null || point.value >= at.low) return null;
      const lost = (100 - point.value) / 100;
      return found({
        severity: 'warning',
        weight: lost * 4,
        rows: refs('clients', view.rows.clients),
        text: say`Net revenue retention was ${figure('retention', 'Net revenue retention', 'percent', point.value)} in ${month(point.period)}: departures and reductions took away more than expansions brought.`,
        recommendation:
          'Bring an expansion proposal to every quarterly review, and review price reductions before they are granted.',
        risk: {
          title: 'Shrinking revenue from existing clients',
          likelihood: level(100 * lost, 1, 2, 4, 6),
          impact: impact(lost * 4),
          mitigation: 'Expansion targets per account; approval of every reduction.',
        },
        action: { title: 'List reductions of the month with their causes', owner: OWNER, days: 14 },
      });
    },
  }),
  rule({
    id: 'revenue-retention-high',
    pages: BOTH,
    subject: 'clients/retention',
    label: 'Existing clients pay more than a month before',
    thresholds: {
      high: limit(100, 'percent in a month', 'above 100, existing clients grow by more than what leaves'),
    },
    evaluate(view, at) {
      const point = view.lastMonth('net-revenue-retention');
      if (!point || point.value === null || Math.round(point.value * 10) <= at.high * 10) return null;
      return found({
        severity: 'positive',
        weight: (point.value - 100) / 5,
        rows: refs('clients', view.rows.clients),
        text: say`Existing clients grew: net revenue retention was ${figure('retention', 'Net revenue retention', 'percent', point.value)} in ${month(point.period)}.`,
      });
    },
  }),
  rule({
    id: 'client-base-growing',
    pages: BOTH,
    subject: 'clients/growth',
    label: 'More clients than a quarter ago',
    thresholds: {
      growth: limit(3, 'percent in three months', 'about 12 % a year, what growing service providers report'),
    },
    evaluate(view, at) {
      const net = sumOfMonths(view, 'net-new-clients', 3);
      const now = wholeMonths(view, 'clients', 1)?.[0];
      if (net === null || now === undefined || now - net <= 0 || net <= 0) return null;
      if ((100 * net) / (now - net) < at.growth) return null;
      return found({
        severity: 'positive',
        weight: net / (now - net),
        rows: refs('clients', view.rows.clients),
        text: say`The client base grew by ${counted('net', 'Net new clients in three whole months', net, 'client')} net in the last three whole months, ${figure('growth', 'Growth in three months', 'percent', (100 * net) / (now - net))} of the base before.`,
      });
    },
  }),
  rule({
    id: 'client-base-shrinking',
    pages: BOTH,
    subject: 'clients/growth',
    label: 'Fewer clients than a quarter ago',
    thresholds: {
      loss: limit(1, 'client in three months', 'a base that shrinks over a whole quarter is more than chance'),
    },
    evaluate(view, at) {
      const net = sumOfMonths(view, 'net-new-clients', 3);
      const now = wholeMonths(view, 'clients', 1)?.[0];
      if (net === null || now === undefined || -net < at.loss) return null;
      const part = share(-net, now - net);
      return found({
        severity: 'warning',
        weight: part,
        rows: refs('clients', view.rows.clients),
        text: say`The client base shrank by ${counted('net', 'Net loss of clients in three whole months', -net, 'client')} in the last three whole months, ${figure('loss', 'Loss in three months', 'percent', 100 * part)} of the base before.`,
        recommendation: 'Shift sales capacity to new business until departures are made good.',
        action: {
          title: 'Set a new-business target that makes good the departures',
          owner: 'Sales management',
          days: 14,
        },
      });
    },
  }),
  rule({
    id: 'client-agreements-ending',
    pages: BOTH,
    subject: 'clients/renewals',
    label: 'Agreements end soon without a renewal under way',
    thresholds: {
      horizon: limit(60, 'days', 'a renewal takes about two months from proposal to signature'),
      high: limit(5, 'percent of ARR', 'about half of a usual year’s churn falls due at once'),
    },
    evaluate({ rows: { clients }, simulation, asOf }, at) {
      const agreement = (id: string) => simulation.state.clients.get(id);
      const ending = greatest(
        clients.filter(({ id, status }) => {
          const record = agreement(id);
          const soon =
            record && record.agreement.end >= asOf.time && record.agreement.end - asOf.time <= at.horizon * DAY;
          return soon === true && !record.renewing && status !== 'Offboarding';
        }),
        (client) => client.annualRevenue,
      );
      const value = sum(ending, (client) => client.annualRevenue);
      const part = share(
        value,
        sum(clients, (client) => client.annualRevenue),
      );
      if (100 * part <= at.high) return null;
      const first = Math.min(...ending.map(({ id }) => agreement(id)?.agreement.end ?? asOf.time));
      const who = names(
        'client',
        'Client whose agreement ends',
        ending.map(({ name }) => name),
      );
      return found({
        severity: 'warning',
        weight: part,
        rows: refs('clients', ending),
        text: say`${form(ending.length, 'The agreement', 'Agreements')} with ${who}, worth ${money('value', 'Their annual recurring revenue', value)} a year, ${form(ending.length, 'ends', 'end')} within ${figure('horizon', 'Days ahead', 'days', at.horizon)} and no renewal is open; ${form(ending.length, 'it ends', 'the first ends')} on ${date('first', 'First end', first)}.`,
        recommendation: say`Open the ${form(ending.length, 'renewal', 'renewals')} with ${who} now, before competing offers arrive.`,
        risk: {
          title: say`Agreements worth ${money('value', 'Their annual recurring revenue', value)} a year lapse`,
          likelihood: level(ending.length, 2, 3, 5, 8),
          impact: impact(part),
          mitigation: 'Renewal proposals two months ahead of every end.',
        },
        action: { title: say`Send renewal proposals to ${who}`, owner: OWNER, days: 10 },
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
        sum(clients, (client) => client.monthlyRecurring),
      );
      if (100 * part <= at.high) return null;
      const members = greatest(
        clients.filter((client) => client.industry === industry),
        (client) => client.monthlyRecurring,
      );
      const name = named('industry', 'Industry', industry);
      return found({
        severity: 'notice',
        weight: part / 2,
        rows: refs('clients', members),
        text: say`${name} brings ${figure('share', 'Its share of monthly recurring revenue', 'percent', 100 * part)} of monthly recurring revenue, from ${counted('clients', 'Clients in it', members.length, 'client')}.`,
        recommendation: say`Weigh new-business campaigns towards industries other than ${name}.`,
        risk: {
          title: say`A downturn in ${name}`,
          likelihood: 2,
          impact: impact(part / 2),
          mitigation: 'Campaigns in other industries; references outside the main one.',
        },
      });
    },
  }),
];
