import { DAY } from '../../../../kernel/time.ts';
import type { Table } from '../../../../print/document.ts';
import { formatDate } from '../../../../print/format.ts';
import { type LeadRow, stages } from '../../../../world/index.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { grouped, largestFirst, percentOf } from '../../sums.ts';
import {
  closingThisQuarter,
  openValue,
  opportunityType,
  quarterName,
  weightedOf,
  weightedSum,
} from '../parts/pipeline.ts';
import { type ColumnOf, tableOf } from '../parts/table.ts';
import { count, percent, sourceOf, usd } from '../parts/text.ts';

const company: ColumnOf<LeadRow> = {
  label: 'Company',
  weight: 2.3,
  cell: ({ companyName }) => ({ text: companyName, strong: true }),
};
const stage: ColumnOf<LeadRow> = { label: 'Stage', weight: 1.3, cell: (row) => row.stage };
const value: ColumnOf<LeadRow> = {
  label: 'Value',
  weight: 1.1,
  align: 'right',
  cell: (row) => usd(row.value),
  of: (rows) => usd(openValue(rows)),
};
const weighted: ColumnOf<LeadRow> = {
  label: 'Weighted',
  weight: 1.1,
  align: 'right',
  cell: (row) => usd(weightedOf(row)),
  of: (rows) => usd(weightedSum(rows)),
};
const probability: ColumnOf<LeadRow> = {
  label: 'Chance',
  weight: 0.8,
  align: 'right',
  cell: (row) => `${row.probability}%`,
};

/** What should be signed before the quarter ends, the largest weighted value first. */
export function closingTable(snapshot: CompanySnapshot): Table {
  const { time } = snapshot.asOf;
  return tableOf({
    title: `Open deals that close in ${quarterName(time)}, the weightiest first`,
    source: sourceOf(snapshot, 'leads: value, probability, expectedCloseDate'),
    columns: [
      company,
      { label: 'Type', weight: 1.3, cell: (row) => opportunityType(snapshot, row) },
      stage,
      {
        label: 'Closes',
        weight: 1.2,
        align: 'right',
        cell: ({ expectedCloseDate: at }) => (at < time - DAY ? { text: formatDate(at), tone: 'bad' } : formatDate(at)),
      },
      value,
      probability,
      weighted,
    ],
    rows: largestFirst(closingThisQuarter(snapshot), weightedOf),
    noun: 'deals',
    empty: 'No open opportunity is expected to close this quarter.',
  });
}

interface StageRow {
  readonly label: string;
  readonly rows: readonly LeadRow[];
}

interface Breakdown {
  readonly title: string;
  readonly from: string;
  /** What a group is, as its column and the total name it: `Stage`, `stages`. */
  readonly names: readonly [column: string, noun: string];
  readonly groups: readonly StageRow[];
}

function breakdown(snapshot: CompanySnapshot, { title, from, names, groups }: Breakdown): Table {
  const [name, noun] = names;
  const all = (some: readonly StageRow[]): readonly LeadRow[] => some.flatMap(({ rows }) => rows);
  const column = (label: string, text: (rows: readonly LeadRow[]) => string): ColumnOf<StageRow> => ({
    label,
    weight: 1,
    align: 'right',
    cell: ({ rows }) => text(rows),
    of: (some) => text(all(some)),
  });
  return tableOf({
    title,
    source: sourceOf(snapshot, from),
    columns: [
      { label: name, weight: 1.8, cell: ({ label }) => ({ text: label, strong: true }) },
      column('Deals', (rows) => count(rows.length)),
      column('Value', (rows) => usd(openValue(rows))),
      column('Weighted', (rows) => usd(weightedSum(rows))),
      column('Mean chance', (rows) => percent(percentOf(weightedSum(rows), openValue(rows)))),
      column('Share of value', (rows) => percent(percentOf(openValue(rows), openValue(snapshot.rows.leads)))),
    ],
    rows: groups,
    noun,
    empty: 'There is no open opportunity.',
  });
}

export function stageTable(snapshot: CompanySnapshot): Table {
  const { leads } = snapshot.rows;
  const groups = stages.map((label) => ({ label, rows: leads.filter((row) => row.stage === label) }));
  return breakdown(snapshot, {
    title: 'What is open, by stage',
    from: 'leads: stage, value, probability',
    names: ['Stage', 'stages'],
    groups: groups.filter(({ rows }) => rows.length > 0),
  });
}

export function sourceTable(snapshot: CompanySnapshot): Table {
  const groups = grouped(
    snapshot.rows.leads,
    ({ source }) => source,
    ({ value }) => value,
  );
  return breakdown(snapshot, {
    title: 'Where it comes from, the largest source first',
    from: 'leads: source, value, probability',
    names: ['Source', 'sources'],
    groups,
  });
}

/** Opportunities that nobody has spoken to for the longest time. */
export function quietTable(snapshot: CompanySnapshot, leads: readonly LeadRow[]): Table {
  const days = ({ lastContact }: LeadRow) => Math.floor((snapshot.asOf.time - lastContact) / DAY);
  return tableOf({
    title: 'Gone quiet: no contact for a week and more',
    source: sourceOf(snapshot, 'leads: lastContact'),
    columns: [
      company,
      stage,
      { label: 'Contact', weight: 1.6, cell: ({ contactName }) => contactName },
      { label: 'Days quiet', weight: 1, align: 'right', cell: (row) => count(days(row)) },
      value,
      weighted,
    ],
    rows: leads,
    noun: 'deals',
    limit: 10,
    empty: 'Every open opportunity was contacted within the last week.',
  });
}
