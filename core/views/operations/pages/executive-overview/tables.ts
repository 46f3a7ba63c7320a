import { DAY, type Time } from '../../../../kernel/time.ts';
import { type MeasureId, needMeasure } from '../../../../measures/index.ts';
import type { Cell, Table } from '../../../../print/document.ts';
import { formatDate, formatFigure } from '../../../../print/format.ts';
import { figureOf } from '../../figures.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { largestFirst, smallestFirst } from '../../sums.ts';
import { agreementEnd } from '../client-profitability/agreements.ts';
import { clientColumns } from '../parts/clients.ts';
import { tableOf } from '../parts/table.ts';
import { count, sourceOf, usd } from '../parts/text.ts';

/** What a board asks for, in the order in which it asks. */
const SCORECARD: readonly MeasureId[] = [
  'arr',
  'clients',
  'gross-profit',
  'operating-profit',
  'pipeline',
  'win-rate',
  'open-tickets',
  'license-waste',
  'vendor-spend',
  'budget-variance',
];

/** Figures of all parts of the company: now or last month, and a year before. */
export function scorecard(snapshot: CompanySnapshot): Table {
  const rows = SCORECARD.map((id) => ({ measure: needMeasure(id), figure: figureOf(snapshot, id) }));
  return tableOf<(typeof rows)[number]>({
    title: 'The company in ten figures',
    source: sourceOf(snapshot, 'measures; amounts of a month are of the last whole one'),
    columns: [
      { label: 'Figure', weight: 2.4, cell: ({ measure }) => ({ text: measure.label, strong: true }) },
      { label: 'Of', weight: 1.1, cell: ({ figure }) => figure.when },
      {
        label: 'Value',
        weight: 1.2,
        align: 'right',
        cell: ({ measure, figure }) => formatFigure(measure.unit, figure.value),
      },
      { label: 'Change', weight: 1.9, align: 'right', cell: ({ figure }) => changeCell(figure) },
      {
        label: 'A year before',
        weight: 1.2,
        align: 'right',
        cell: ({ measure, figure }) => formatFigure(measure.unit, figure.yearBefore),
      },
    ],
    rows,
    noun: 'figures',
    empty: '',
  });
}

function changeCell({ change, judgement }: ReturnType<typeof figureOf>): Cell {
  if (judgement === 'better') return { text: change, tone: 'good' };
  return judgement === 'worse' ? { text: change, tone: 'bad' } : { text: change };
}

export function clientTable(snapshot: CompanySnapshot): Table {
  return tableOf({
    title: 'The largest clients',
    source: sourceOf(snapshot, 'clients, at a year’s run rate'),
    columns: clientColumns(snapshot),
    rows: largestFirst(snapshot.rows.clients, ({ annualRevenue }) => annualRevenue),
    noun: 'clients',
    limit: 9,
    empty: 'The company has no client.',
  });
}

interface Due {
  readonly what: string;
  readonly label: string;
  readonly at: Time;
  readonly worth: string;
}

/** What ends or is due within ninety days, in order. */
export function calendarTable(snapshot: CompanySnapshot): Table {
  const { time } = snapshot.asOf;
  const until = time + 90 * DAY;
  const all: readonly Due[] = [
    ...snapshot.rows.clients.map((row) => ({
      what: 'Client agreement',
      label: row.name,
      at: agreementEnd(snapshot, row),
      worth: `${usd(row.monthlyRecurring)} a month`,
    })),
    ...snapshot.rows.contracts.map((row) => ({
      what: 'Vendor contract',
      label: `${row.vendor}: ${row.type}`,
      at: row.endDate,
      worth: `${usd(row.annualValue)} a year`,
    })),
    ...snapshot.rows.licenses.map((row) => ({
      what: 'Licence renewal',
      label: `${row.vendor} ${row.product}`,
      at: row.renewalDate,
      worth: `${usd(row.totalCost)} a month`,
    })),
  ];
  return tableOf({
    title: 'Decisions of the next ninety days, in order',
    source: sourceOf(snapshot, 'clients’ agreements, contracts, licenses'),
    columns: [
      { label: 'What', weight: 1.4, cell: ({ what }) => what },
      { label: 'With', weight: 3.2, cell: ({ label }) => ({ text: label, strong: true }) },
      { label: 'Due', weight: 1.1, align: 'right', cell: ({ at }) => formatDate(at) },
      { label: 'In', weight: 0.8, align: 'right', cell: ({ at }) => `${count(Math.ceil((at - time) / DAY))} days` },
      { label: 'Worth', weight: 1.4, align: 'right', cell: ({ worth }) => worth },
    ],
    rows: smallestFirst(
      all.filter(({ at }) => at >= time && at <= until),
      ({ at }) => at,
    ),
    noun: 'decisions',
    limit: 8,
    empty: 'Nothing ends and nothing renews in the next ninety days.',
  });
}
