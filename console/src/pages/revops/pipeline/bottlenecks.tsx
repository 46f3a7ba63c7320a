import type { ProcessBottlenecksRow } from '../../../api/generated/showroom.schemas.ts';
import { getDataset } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { count } from '../../../format/numbers.ts';
import { KeptTable } from '../../../kit/kept-table.tsx';
import type { Column } from '../../../kit/table-columns.ts';
import type { Figures } from '../answers.ts';
import { figureColumns, textColumn } from '../figure-columns.tsx';
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

function columnsOf(figures: Figures<'process_bottlenecks'>, window: string): readonly Column<Row>[] {
  const figure = figureColumns(figures, ({ stage }) => stage);
  const past = { window: () => window };
  return [
    textColumn('stage', 'Stage', ({ stage }) => stage, { width: 128 }),
    figure('delay_days', 'Days lost', { ...past, width: 92 }),
    figure('time_share', 'Of the time', { ...past, width: 100 }),
    figure('visits', 'Left it', { ...past, width: 80 }),
    figure('lost', 'Lost', { ...past, width: 72 }),
    textColumn('loss_reasons', 'Why lost', reasonsOf, { width: 240, sortable: false }),
    figure('deals_waiting', 'Wait too long', { width: 116 }),
    figure('amount_waiting', 'Their value', { width: 112 }),
  ];
}

function BottleneckTable({
  figures,
  window,
}: {
  readonly figures: Figures<'process_bottlenecks'>;
  readonly window: string;
}) {
  return (
    <KeptTable
      name="lost"
      label="Stages, with what is lost in them"
      rows={figures.rows}
      rowId={({ stage }) => stage}
      columns={columnsOf(figures, window)}
    />
  );
}

/** Where in the process time and deals are lost. */
export function Bottlenecks({ source }: PartProps) {
  const read = useRead(() => getDataset('process_bottlenecks', queryOf(source.filters)));
  return (
    <Panel name="Process bottlenecks" asks="Where are time and deals lost?">
      <DatasetFigures read={read} dataset="process_bottlenecks" source={source}>
        {(figures) => (
          <>
            <h3>{messageOf(figures.rows)}</h3>
            <p className={styles.under}>Of deals that left a stage in 90 days; those that wait are open</p>
            <BottleneckTable figures={figures} window={`90 days to ${source.now}`} />
          </>
        )}
      </DatasetFigures>
    </Panel>
  );
}
