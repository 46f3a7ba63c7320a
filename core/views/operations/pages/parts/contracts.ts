import { DAY, type Time } from '../../../../kernel/time.ts';
import type { TimelineChart, Tone } from '../../../../print/charts/chart.ts';
import type { Cell, Table } from '../../../../print/document.ts';
import { formatDate } from '../../../../print/format.ts';
import type { ContractRow } from '../../../../world/index.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { smallestFirst, sumOf } from '../../sums.ts';
import { type ColumnOf, tableOf } from './table.ts';
import { count, listed, sourceOf, usd, usdShort } from './text.ts';

/** What marks of contracts say: see `noticeTone`. */
export const NOTICE_KEY = {
  warn: 'triangle: notice within 30 days, or in negotiation',
  bad: 'diamond: notice date has passed',
} as const;

/** Something that ends or comes on a day. */
export interface Ending {
  readonly label: string;
  readonly at: Time;
  readonly note: string;
  readonly tone: Tone;
}

/** Lines that a timeline has room for. */
const LINES = 12;

export interface TimelineOf {
  readonly title: string;
  readonly from: string;
  readonly days: number;
  readonly endings: readonly Ending[];
  /** What marks say, by their shapes; only of those that are there. */
  readonly key?: Partial<Record<Tone, string>>;
}

/** What comes up within so many days, the next first; null where nothing does. */
export function timeline(
  snapshot: CompanySnapshot,
  { title, from, days, endings, key = {} }: TimelineOf,
): TimelineChart | null {
  const today = snapshot.asOf.time;
  const until = today + days * DAY;
  const coming = smallestFirst(
    endings.filter(({ at }) => at >= today && at <= until),
    ({ at }) => at,
  );
  const shown = coming.slice(0, LINES);
  if (shown.length === 0) return null;
  const next = shown.slice(0, 3).map(({ label, at, note }) => `${label} on ${formatDate(at)} (${note})`);
  const keys = [...new Set(shown.map(({ tone }) => tone))].flatMap((tone) => key[tone] ?? []);
  const more = coming.length > shown.length ? `, the next ${shown.length} of ${count(coming.length)}` : '';
  return {
    kind: 'timeline',
    title,
    subtitle: `${formatDate(today)} to ${formatDate(until)}${more}${keys.map((text) => `; ${text}`).join('')}`,
    source: sourceOf(snapshot, from),
    alt: `Timeline of ${count(coming.length)} dates to ${formatDate(until)}. Next: ${listed(next)}.`,
    height: Math.max(48, 30 + 13 * shown.length),
    today,
    until,
    entries: shown.map(({ label, at, note, tone }) => ({ label, from: null, at, note, tone })),
  };
}

/** The last day on which notice can be given. */
export const noticeBy = ({ endDate, noticePeriodDays }: ContractRow): Time => endDate - noticePeriodDays * DAY;

/** A contract by its decision: no notice can be given any more, or soon. */
export function noticeTone(contract: ContractRow, now: Time): 'bad' | 'warn' | 'plain' {
  const days = (noticeBy(contract) - now) / DAY;
  if (days < 0 && contract.autoRenewal) return 'bad';
  return days < 30 || contract.status !== 'Active' ? 'warn' : 'plain';
}

/** Contracts that end within so many days, the next to end first. */
export function endingContracts({ rows, asOf }: CompanySnapshot, days: number): readonly ContractRow[] {
  const until = asOf.time + days * DAY;
  return smallestFirst(
    rows.contracts.filter(({ endDate }) => endDate <= until),
    ({ endDate }) => endDate,
  );
}

export const contractEndings = (snapshot: CompanySnapshot): readonly Ending[] =>
  snapshot.rows.contracts.map((row) => ({
    label: `${row.vendor}: ${row.type}`,
    at: row.endDate,
    note: `${usdShort(row.annualValue)} a year`,
    tone: noticeTone(row, snapshot.asOf.time),
  }));

function noticeCell(snapshot: CompanySnapshot, row: ContractRow): Cell {
  const text = formatDate(noticeBy(row));
  const tone = noticeTone(row, snapshot.asOf.time);
  if (noticeBy(row) < snapshot.asOf.time) return { text: `${text} (past)`, tone: tone === 'plain' ? 'muted' : tone };
  return tone === 'plain' ? { text } : { text, tone };
}

export function contractsTable(snapshot: CompanySnapshot, contracts: readonly ContractRow[], title: string): Table {
  const columns: readonly ColumnOf<ContractRow>[] = [
    { label: 'Vendor', weight: 2.2, cell: ({ vendor }) => ({ text: vendor, strong: true }) },
    { label: 'Contract', weight: 2.2, cell: ({ type }) => type },
    { label: 'Status', weight: 1.5, cell: ({ status }) => status },
    { label: 'Ends', weight: 1.3, align: 'right', cell: ({ endDate }) => formatDate(endDate) },
    { label: 'Notice by', weight: 1.9, align: 'right', cell: (row) => noticeCell(snapshot, row) },
    { label: 'Renewal', weight: 1, cell: ({ autoRenewal }) => (autoRenewal ? 'Auto' : 'Manual') },
    {
      label: 'A year',
      weight: 1.1,
      align: 'right',
      cell: ({ annualValue }) => usd(annualValue),
      of: (rows) => usd(sumOf(rows, ({ annualValue }) => annualValue)),
    },
  ];
  return tableOf({
    title,
    source: sourceOf(snapshot, 'contracts'),
    columns,
    rows: contracts,
    noun: 'contracts',
    empty: 'No contract ends in this time.',
  });
}
