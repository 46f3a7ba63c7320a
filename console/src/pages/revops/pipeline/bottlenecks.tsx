import type { ProcessBottlenecksRow } from '../../../api/generated/showroom.schemas.ts';
import { getDataset } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { count } from '../../../format/numbers.ts';
import { Figure } from '../../../kit/figure.tsx';
import type { Figures } from '../answers.ts';
import { type Column, FigureTable } from '../figure-table.tsx';
import { queryOf } from '../filters.ts';
import { DatasetFigures, Panel } from '../told.tsx';
import type { PartProps } from './parts.ts';
import styles from './pipeline.module.css';

type Row = ProcessBottlenecksRow;

/** Reasons of losses that are told in the table. */
const REASONS = 2;

function messageOf(rows: readonly Row[]): string {
  const [worst] = [...rows].sort((a, b) => a.delay_rank - b.delay_rank);
  if (worst === undefined || worst.delay_days < 1) return 'No day was lost beyond the benchmarks in 90 days';
  const all = rows.reduce((sum, { delay_days }) => sum + delay_days, 0);
  return `${worst.stage} holds deals up most: ${count(worst.delay_days)} of ${count(all)} days beyond the benchmarks in 90 days`;
}

const reasonsOf = ({ loss_reasons }: Row): string =>
  loss_reasons
    .slice(0, REASONS)
    .map(({ reason, deal_count }) => `${reason.replaceAll('-', ' ')} (${deal_count})`)
    .join(', ') || '—';

function columnsOf(figures: Figures<'process_bottlenecks'>): readonly Column<Row>[] {
  const plain = (field: keyof Row & string, label: string): Column<Row> => ({
    label,
    cell: (row) => <Figure of={figures.explain(row, field, `${label}, ${row.stage}`)} />,
  });
  return [
    { label: 'Stage', cell: ({ stage }) => stage },
    plain('delay_days', 'Days lost'),
    plain('time_share', 'Share of time'),
    plain('visits', 'Left it'),
    plain('lost', 'Lost from it'),
    { label: 'Why lost', align: 'left', wraps: true, cell: reasonsOf },
    plain('deals_waiting', 'Waiting too long'),
    plain('amount_waiting', 'Their value'),
  ];
}

/** Where in the process time and deals are lost. */
export function Bottlenecks({ source }: PartProps) {
  const read = useRead(() => getDataset('process_bottlenecks', queryOf(source.filters)));
  return (
    <Panel name="Process bottlenecks" asks="Where are time and deals lost? Of deals that left a stage in 90 days">
      <DatasetFigures read={read} dataset="process_bottlenecks" source={source}>
        {(figures) => (
          <>
            <h3 className={styles.lead}>{messageOf(figures.rows)}</h3>
            <FigureTable
              label="Stages, with what is lost in them"
              columns={columnsOf(figures)}
              rows={figures.rows}
              keyOf={({ stage }) => stage}
              empty="There are no stages"
            />
          </>
        )}
      </DatasetFigures>
    </Panel>
  );
}
