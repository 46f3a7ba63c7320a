import { DAY } from '../../../../kernel/time.ts';
import { type MeasureId, needMeasure } from '../../../../measures/index.ts';
import type { Cell, Table } from '../../../../print/document.ts';
import { formatDate, formatFigure } from '../../../../print/format.ts';
import { decisionsOf } from '../../decisions.ts';
import { figureOf } from '../../figures.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { largestFirst } from '../../sums.ts';
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

/** What has to be decided within ninety days, in order. */
export function calendarTable(snapshot: CompanySnapshot): Table {
  const { time } = snapshot.asOf;
  return tableOf({
    title: 'Decisions of the next ninety days, in order',
    source: sourceOf(snapshot, 'clients’ agreements, contracts, licenses'),
    columns: [
      { label: 'What', weight: 1.4, cell: ({ what }) => what },
      { label: 'With', weight: 3.2, cell: ({ label }) => ({ text: label, strong: true }) },
      { label: 'Decide by', weight: 1.1, align: 'right', cell: ({ by }) => formatDate(by) },
      { label: 'In', weight: 0.8, align: 'right', cell: ({ by }) => `${count(Math.ceil((by - time) / DAY))} days` },
      { label: 'Worth', weight: 1.4, align: 'right', cell: ({ worth, per }) => `${usd(worth)} a ${per}` },
    ],
    rows: decisionsOf(snapshot),
    noun: 'decisions',
    limit: 8,
    empty: 'Nothing ends and nothing renews in the next ninety days.',
  });
}
