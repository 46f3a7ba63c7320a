import type { StageVelocityRow } from '../../../api/generated/showroom.schemas.ts';
import { StageBars } from '../../../charts/stage-bars.tsx';
import { money, percent } from '../../../format/numbers.ts';
import { useExplain } from '../../../kit/explain/explain.tsx';
import { Figure } from '../../../kit/figure.tsx';
import { KeptTable } from '../../../kit/kept-table.tsx';
import { Pill } from '../../../kit/status.tsx';
import type { Column } from '../../../kit/table-columns.ts';
import { type Figures, widgetOf } from '../answers.ts';
import { figureColumns, textColumn } from '../figure-columns.tsx';
import { Part } from '../told.tsx';
import { type PartProps, sourceLine } from './parts.ts';
import styles from './pipeline.module.css';

const PACE = { green: 'In time', yellow: 'Slow', red: 'Too slow' } as const;
const ARROWS = { improving: '↘ faster', stable: '→ as before', worsening: '↗ slower' } as const;

const compact = (value: number) => money(value, { compact: true });
const deals = (count: number) => (count === 1 ? '1 deal' : `${count} deals`);
const onward = (rate: number | null) => (rate === null ? null : `${percent(rate * 100, 0)} go on`);

function columnsOf(figures: Figures<'stage_velocity'>, window: string): readonly Column<StageVelocityRow>[] {
  const figure = figureColumns(figures, ({ stage_name }) => stage_name);
  const left = { window: () => window };
  return [
    textColumn('stage_name', 'Stage', ({ stage_name }) => stage_name, { width: 116 }),
    figure('deals_in_stage', 'Deals', { width: 68 }),
    figure('amount_in_stage', 'Value', { width: 108 }),
    figure('conversion_rate', 'Go on', { ...left, width: 72 }),
    {
      id: 'pace',
      header: 'Pace',
      width: 116,
      value: ({ deviation_days }) => deviation_days,
      write: ({ status_indicator: pace }) => (pace === null ? '—' : PACE[pace]),
      cell: (row) =>
        row.status_indicator === null ? (
          '—'
        ) : (
          <Figure of={figures.explain(row, 'status_indicator', `Pace, ${row.stage_name}`, { window })}>
            <Pill status={figures.status(row, 'status_indicator')}>{PACE[row.status_indicator]}</Pill>
          </Figure>
        ),
    },
    figure('avg_duration_days', 'Mean', { ...left, width: 84 }),
    figure('median_duration_days', 'Median', { ...left, width: 84 }),
    figure('benchmark_days', 'Benchmark', { width: 104 }),
    figure('deviation_days', 'Beyond it', { ...left, width: 92 }),
    figure('duration_change_pct', 'Change', {
      ...left,
      width: 112,
      below: ({ trend_direction: trend }) => (trend === null ? '' : ARROWS[trend]),
    }),
  ];
}

interface TableProps {
  readonly figures: Figures<'stage_velocity'>;
  readonly window: string;
}

function StageTable({ figures, window }: TableProps) {
  return (
    <KeptTable
      name="stages"
      label="Stages, with their days and conversion"
      rows={figures.rows}
      rowId={({ stage_name }) => stage_name}
      columns={columnsOf(figures, window)}
    />
  );
}

/** The stages in their order: what is in them, what goes on, and how long it takes beside the benchmark. */
export function Stages({ dashboard, source }: PartProps) {
  const explain = useExplain();
  const told = widgetOf(dashboard, 'stage-velocity', 'stage_velocity');
  const window = `90 days to ${source.now}`;
  return (
    <Part
      told={told}
      source={source}
      name="Stage velocity"
      asks="In which stage do deals take longer than they should?"
    >
      {(figures) => (
        <>
          <StageBars
            level={3}
            title={told.drawing?.message ?? ''}
            subtitle="Annual value of open deals by stage, and the share of deals that went on, of those that left it in 90 days"
            source={sourceLine(source, 'stage_velocity')}
            alt={figures.rows
              .map((row) => `${row.stage_name}: ${compact(row.amount_in_stage)} in ${deals(row.deals_in_stage)}.`)
              .join(' ')}
            heads={['Value', 'Goes on']}
            stages={figures.rows.map((row) => ({
              id: row.stage_name,
              label: row.stage_name,
              value: row.amount_in_stage,
              display: `${compact(row.amount_in_stage)}, ${deals(row.deals_in_stage)}`,
              onward: onward(row.conversion_rate),
            }))}
            onPick={(stage) => {
              const row = figures.rows.find(({ stage_name }) => stage_name === stage);
              if (row) explain(figures.explain(row, 'amount_in_stage', `Value, ${stage}`));
            }}
          />
          <div className={styles.more}>
            <StageTable figures={figures} window={window} />
          </div>
        </>
      )}
    </Part>
  );
}
