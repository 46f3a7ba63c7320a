import { DAY, isoMonth } from '../../../../kernel/time.ts';
import {
  counted,
  date,
  figure,
  finding,
  form,
  guide,
  impact,
  level,
  limit,
  money,
  month,
  names,
  sentence,
} from '../../../../print/findings/wording.ts';
import type { ContractRow } from '../../../../world/index.ts';
import { noticeDate as notice } from '../../decisions.ts';
import { sumOf } from '../../sums.ts';
import { exceeds, greatest, refs, share, shareOf, sumsBy } from '../aggregates.ts';
import { type OperationsRule, rule } from '../rule.ts';

const PAGES = ['vendor-management', 'budget-analysis', 'executive-overview'] as const;
const OWNER = 'Vendor management';
const value = (row: ContractRow): number => row.annualValue;
const within = (time: number, from: number, days: number): boolean => time >= from && time - from <= days * DAY;
const vendorsOf = (label: string, rows: readonly ContractRow[]) =>
  names(
    'vendor',
    label,
    rows.map(({ vendor }) => vendor),
  );
const first = (rows: readonly ContractRow[], of: (row: ContractRow) => number) => Math.min(...rows.map(of));

/** What is signed with vendors, and what must be decided when. */
export const contractRules: readonly OperationsRule[] = [
  rule({
    id: 'contract-notice-soon',
    pages: PAGES,
    subject: 'contracts/notice',
    label: 'Notice dates are near',
    thresholds: { horizon: limit(45, 'days', 'comparing offers takes about six weeks') },
    evaluate({ rows: { contracts }, asOf }, at) {
      const due = greatest(
        contracts.filter((row) => row.autoRenewal && within(notice(row), asOf.time, at.horizon)),
        value,
      );
      if (due.length === 0) return null;
      const part = shareOf(due, contracts, value);
      const by = date('first', 'First notice date', first(due, notice));
      const who = vendorsOf('Vendor of a contract whose notice date is near', due);
      return finding({
        severity: 'warning',
        weight: part,
        rows: refs('contracts', due),
        text: sentence`${counted('contracts', 'Contracts whose notice date is near', due.length, 'contract')} worth ${money('value', 'Their annual value', sumOf(due, value))} a year (${who}) ${form(due.length, 'renews', 'renew')} automatically unless notice is given within ${figure('horizon', 'Days ahead', 'days', at.horizon)}, ${form(due.length, 'by', 'first by')} ${by}.`,
        recommendation: sentence`Decide on ${who} before the notice ${form(due.length, 'date', 'dates')}: keep, renegotiate or leave.`,
        risk: {
          title: sentence`Contracts with ${who} renew by default`,
          likelihood: level(due.length, 1, 2, 4, 6),
          impact: level(part, 0.05, 0.1, 0.2, 0.4),
          mitigation: 'A decision per contract a month before its notice date.',
        },
        action: { title: sentence`Decide on renewal with ${who}`, owner: OWNER, days: 14 },
      });
    },
  }),
  rule({
    id: 'contract-notice-missed',
    pages: PAGES,
    subject: 'contracts/missed',
    label: 'Contracts will renew automatically',
    thresholds: { any: limit(1, 'contract', 'its notice date has passed: only talks can still change the terms') },
    evaluate({ rows: { contracts }, asOf }, at) {
      const bound = greatest(
        contracts.filter((row) => row.autoRenewal && notice(row) < asOf.time && row.endDate >= asOf.time),
        value,
      );
      if (bound.length < at.any) return null;
      const part = shareOf(bound, contracts, value);
      const who = vendorsOf('Vendor of a contract past its notice date', bound);
      return finding({
        severity: 'notice',
        weight: part,
        rows: refs('contracts', bound),
        text: sentence`The notice ${form(bound.length, 'date', 'dates')} of ${counted('contracts', 'Contracts past their notice date', bound.length, 'contract')} with ${who} ${form(bound.length, 'has', 'have')} passed: ${money('value', 'Their annual value', sumOf(bound, value))} a year ${form(bound.length, 'renews', 'renew')} automatically, ${form(bound.length, 'on', 'first on')} ${date(
          'first',
          'First renewal',
          first(bound, ({ endDate }) => endDate),
        )}.`,
        recommendation: sentence`Ask ${who} for better terms while the renewal is open.`,
        action: { title: sentence`Negotiate the renewal with ${who}`, owner: OWNER, days: 21 },
      });
    },
  }),
  rule({
    id: 'contract-lapse',
    pages: PAGES,
    subject: 'contracts/lapse',
    label: 'Contracts end without renewal',
    thresholds: {
      horizon: limit(60, 'days', 'a successor takes about two months from tender to signature'),
      severe: limit(21, 'days', 'too short for a tender'),
    },
    evaluate({ rows: { contracts }, asOf }, at) {
      const ending = greatest(
        contracts.filter((row) => !row.autoRenewal && within(row.endDate, asOf.time, at.horizon)),
        value,
      );
      if (ending.length === 0) return null;
      const end = first(ending, ({ endDate }) => endDate);
      const part = shareOf(ending, contracts, value);
      const who = vendorsOf('Vendor of a contract that ends', ending);
      return finding({
        severity: end - asOf.time <= at.severe * DAY ? 'critical' : 'warning',
        weight: part,
        rows: refs('contracts', ending),
        text: sentence`${counted('contracts', 'Contracts that end', ending.length, 'contract')} with ${who}, worth ${money('value', 'Their annual value', sumOf(ending, value))} a year, ${form(ending.length, 'ends', 'end')} within ${figure('horizon', 'Days ahead', 'days', at.horizon)} and ${form(ending.length, 'does', 'do')} not renew automatically; ${form(ending.length, 'it ends', 'the first ends')} on ${date('first', 'First end', end)}.`,
        recommendation: sentence`Sign a successor to the ${form(ending.length, 'contract', 'contracts')} with ${who} in time.`,
        risk: {
          title: sentence`Service from ${who} stops`,
          likelihood: level(at.horizon - (end - asOf.time) / DAY, 10, 25, 40, 50),
          impact: level(part, 0.03, 0.06, 0.12, 0.25),
          mitigation: 'Extension agreed in writing until a successor is signed.',
        },
        action: {
          title: sentence`Extend or replace the ${form(ending.length, 'contract', 'contracts')} with ${who}`,
          owner: OWNER,
          days: 10,
        },
      });
    },
  }),
  rule({
    id: 'contract-cover',
    pages: PAGES,
    subject: 'contracts/lapse',
    label: 'No contract ends soon',
    thresholds: {
      horizon: limit(60, 'days', 'a successor takes about two months from tender to signature'),
      fewest: limit(5, 'contracts', 'with fewer it is no achievement'),
    },
    evaluate({ rows: { contracts }, asOf }, at) {
      if (contracts.length < at.fewest) return null;
      if (contracts.some((row) => !row.autoRenewal && row.endDate - asOf.time <= at.horizon * DAY)) return null;
      return finding({
        severity: 'positive',
        weight: 0.3,
        rows: refs('contracts', contracts),
        text: sentence`No contract lapses within ${figure('horizon', 'Days ahead', 'days', at.horizon)}: each of ${counted('contracts', 'Contracts', contracts.length, 'contract')} runs on or renews by itself.`,
      });
    },
  }),
  rule({
    id: 'contract-weak-vendor',
    pages: PAGES,
    subject: 'contracts/weak-vendor',
    label: 'Contracts with weak vendors end soon',
    thresholds: {
      horizon: limit(180, 'days', 'half a year is time for a tender and a change'),
      score: limit(78, 'of 100', 'below this score a vendor counts as a medium risk'),
    },
    evaluate({ rows: { contracts, vendors }, asOf }, at) {
      const score = new Map(vendors.map((row) => [row.id, row.performanceScore]));
      const ending = greatest(
        contracts.filter(
          (row) => within(row.endDate, asOf.time, at.horizon) && (score.get(row.vendorId) ?? 100) < at.score,
        ),
        value,
      );
      if (ending.length === 0) return null;
      const who = vendorsOf('Vendor with a middling score', ending);
      return finding({
        severity: 'notice',
        weight: (shareOf(ending, contracts, value) ?? 0) / 2,
        rows: refs('contracts', ending),
        text: sentence`${counted('contracts', 'Contracts', ending.length, 'contract')} with ${who}, scored below ${guide('limit', 'Limit', 'count', at.score)} of ${guide('most', 'Best score', 'count', 100)}, ${form(ending.length, 'ends', 'end')} within ${figure('horizon', 'Days ahead', 'days', at.horizon)}: a chance to renegotiate ${money('value', 'Their annual value', sumOf(ending, value))} a year.`,
        recommendation: sentence`Invite offers to compete with ${who}.`,
        action: { title: sentence`Invite offers against ${who}`, owner: OWNER, days: 30 },
      });
    },
  }),
  rule({
    id: 'contract-ends-cluster',
    pages: PAGES,
    subject: 'contracts/calendar',
    label: 'Many contracts end in the same month',
    thresholds: {
      high: limit(25, 'percent of contract value', 'three times an even share of the year’s months'),
      fewest: limit(6, 'contracts', 'with fewer, one contract is a large share'),
    },
    evaluate({ rows: { contracts }, asOf }, at) {
      const coming = contracts.filter((row) => within(row.endDate, asOf.time, 365));
      const [top] = sumsBy(coming, (row) => isoMonth(row.endDate), value);
      const part = top ? share(top[1], sumOf(contracts, value)) : null;
      if (!top || contracts.length < at.fewest || !exceeds(part, at.high)) return null;
      const rows = greatest(
        coming.filter((row) => isoMonth(row.endDate) === top[0]),
        value,
      );
      return finding({
        severity: 'notice',
        weight: part,
        rows: refs('contracts', rows),
        text: sentence`${counted('contracts', 'Contracts that end then', rows.length, 'contract')} worth ${money('value', 'Their annual value', top[1])} a year, ${figure('share', 'Share of contract value', 'percent', 100 * part)} of the total, ${form(rows.length, 'ends', 'end')} in the same month, ${month(top[0])}.`,
        recommendation: 'Stagger the ends at the next renewal, so that negotiations do not coincide.',
        risk: {
          title: sentence`Negotiations coincide in ${month(top[0])}`,
          likelihood: level(rows.length, 2, 3, 5, 7),
          impact: impact(part / 3),
          mitigation: 'Staggered ends; negotiations begun a quarter ahead.',
        },
      });
    },
  }),
];
