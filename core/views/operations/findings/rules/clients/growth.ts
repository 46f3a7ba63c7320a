import { DAY } from '../../../../../kernel/time.ts';
import {
  counted,
  date,
  figure,
  finding,
  form,
  impact,
  level,
  limit,
  money,
  month,
  sentence,
} from '../../../../../print/findings/wording.ts';
import { sumOf } from '../../../sums.ts';
import { arr, exceeds, greatest, namesOf, refs, share, sumOfMonths, wholeMonths } from '../../aggregates.ts';
import { type OperationsRule, rule } from '../../rule.ts';
import { BOTH, OWNER } from './shared.ts';

/** Whether the clients become more, pay more and stay. */
export const growthRules: readonly OperationsRule[] = [
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
    evaluate(snapshot, at) {
      const point = snapshot.lastMonth('net-revenue-retention');
      if (!point || point.value === null || point.value >= at.low) return null;
      const lost = (100 - point.value) / 100;
      return finding({
        severity: 'warning',
        weight: lost * 4,
        rows: refs('clients', snapshot.rows.clients),
        text: sentence`Net revenue retention was ${figure('retention', 'Net revenue retention', 'percent', point.value)} in ${month(point.period)}: departures and reductions took away more than expansions brought.`,
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
    evaluate(snapshot, at) {
      const point = snapshot.lastMonth('net-revenue-retention');
      if (!point || point.value === null || Math.round(point.value * 10) <= at.high * 10) return null;
      return finding({
        severity: 'positive',
        weight: (point.value - 100) / 5,
        rows: refs('clients', snapshot.rows.clients),
        text: sentence`Existing clients grew: net revenue retention was ${figure('retention', 'Net revenue retention', 'percent', point.value)} in ${month(point.period)}.`,
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
    evaluate(snapshot, at) {
      const net = sumOfMonths(snapshot, 'net-new-clients', 3);
      const now = wholeMonths(snapshot, 'clients', 1)?.[0];
      if (net === null || now === undefined || now - net <= 0 || net <= 0) return null;
      if ((100 * net) / (now - net) < at.growth) return null;
      return finding({
        severity: 'positive',
        weight: net / (now - net),
        rows: refs('clients', snapshot.rows.clients),
        text: sentence`The client base grew by ${counted('net', 'Net new clients in three whole months', net, 'client')} net in the last three whole months, ${figure('growth', 'Growth in three months', 'percent', (100 * net) / (now - net))} of the base before.`,
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
    evaluate(snapshot, at) {
      const net = sumOfMonths(snapshot, 'net-new-clients', 3);
      const now = wholeMonths(snapshot, 'clients', 1)?.[0];
      if (net === null || now === undefined || -net < at.loss) return null;
      const part = -net / (now - net);
      return finding({
        severity: 'warning',
        weight: part,
        rows: refs('clients', snapshot.rows.clients),
        text: sentence`The client base shrank by ${counted('net', 'Net loss of clients in three whole months', -net, 'client')} in the last three whole months, ${figure('loss', 'Loss in three months', 'percent', 100 * part)} of the base before.`,
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
        arr,
      );
      const value = sumOf(ending, arr);
      const part = share(value, sumOf(clients, arr));
      if (!exceeds(part, at.high)) return null;
      const first = Math.min(...ending.map(({ id }) => agreement(id)?.agreement.end ?? asOf.time));
      const who = namesOf('client', 'Client whose agreement ends', ending);
      return finding({
        severity: 'warning',
        weight: part,
        rows: refs('clients', ending),
        text: sentence`${form(ending.length, 'The agreement', 'Agreements')} with ${who}, worth ${money('value', 'Their annual recurring revenue', value)} a year, ${form(ending.length, 'ends', 'end')} within ${figure('horizon', 'Days ahead', 'days', at.horizon)} and no renewal is open; ${form(ending.length, 'it ends', 'the first ends')} on ${date('first', 'First end', first)}.`,
        recommendation: sentence`Open the ${form(ending.length, 'renewal', 'renewals')} with ${who} now, before competing offers arrive.`,
        risk: {
          title: sentence`Agreements worth ${money('value', 'Their annual recurring revenue', value)} a year lapse`,
          likelihood: level(ending.length, 2, 3, 5, 8),
          impact: impact(part),
          mitigation: 'Renewal proposals two months ahead of every end.',
        },
        action: { title: sentence`Send renewal proposals to ${who}`, owner: OWNER, days: 10 },
      });
    },
  }),
];
