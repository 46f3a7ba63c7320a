import type { StageVelocityRow } from '../../../api/generated/showroom.schemas.ts';
import { StageBars } from '../../../charts/stage-bars.tsx';
import { money, NONE, percent } from '../../../format/numbers.ts';
import { Figure } from '../../../kit/figure.tsx';
import { Pill } from '../../../kit/status.tsx';
import { type Figures, widgetOf } from '../answers.ts';
import { type Column, FigureTable } from '../figure-table.tsx';
import { Part } from '../told.tsx';
import { type PartProps, sourceLine } from './parts.ts';
import styles from './pipeline.module.css';

const PACE = { green: 'In time', yellow: 'Slow', red: 'Too slow' } as const;
const ARROWS = { improving: '↘ faster', stable: '→ as before', worsening: '↗ slower' } as const;

const compact = (value: number) => money(value, { compact: true });
const deals = (count: number) => (count === 1 ? '1 deal' : `${count} deals`);
const onward = (rate: number | null) => (rate === null ? null : `${percent(rate * 100, 0)} go on`);

function messageOf(rows: readonly StageVelocityRow[]): string {
  const known = rows.filter(({ deviation_days, benchmark_days }) => deviation_days !== null && benchmark_days !== null);
  const [worst] = [...known].sort((a, b) => (b.deviation_days ?? 0) - (a.deviation_days ?? 0));
  const beyond = Math.round(worst?.deviation_days ?? 0);
  if (worst === undefined) return 'No deal has left a stage lately';
  return beyond < 1
    ? 'No stage takes longer than its benchmark'
    : `${worst.stage_name} takes ${beyond === 1 ? 'a day' : `${beyond} days`} longer than its benchmark`;
}

function columnsOf(figures: Figures<'stage_velocity'>): readonly Column<StageVelocityRow>[] {
  const plain = (field: keyof StageVelocityRow & string, label: string): Column<StageVelocityRow> => ({
    label,
    cell: (row) => <Figure of={figures.explain(row, field, `${label}, ${row.stage_name}`)} />,
  });
  return [
    { label: 'Stage', cell: ({ stage_name }) => stage_name },
    {
      label: 'Pace',
      align: 'left',
      cell: (row) =>
        row.status_indicator === null ? (
          '—'
        ) : (
          <Pill status={figures.status(row, 'status_indicator')}>{PACE[row.status_indicator]}</Pill>
        ),
    },
    plain('avg_duration_days', 'Mean'),
    plain('median_duration_days', 'Median'),
    plain('benchmark_days', 'Benchmark'),
    {
      label: 'Beyond it',
      cell: (row) => (
        <Figure of={figures.explain(row, 'deviation_days', `Days beyond the benchmark, ${row.stage_name}`)}>
          {row.trend_display === '✓' ? '✓ usual' : (row.trend_display ?? NONE)}
        </Figure>
      ),
    },
    plain('duration_change_pct', 'Change'),
    {
      label: 'Trend',
      align: 'left',
      cell: ({ trend_direction }) => (trend_direction === null ? '—' : ARROWS[trend_direction]),
    },
    plain('conversion_rate', 'Goes on'),
    plain('deals_in_stage', 'Deals'),
    plain('amount_in_stage', 'Value'),
  ];
}

/** The stages in their order: what is in them, what goes on, and how long it takes beside the benchmark. */
export function Stages({ dashboard, source }: PartProps) {
  return (
    <Part
      told={widgetOf(dashboard, 'stage-velocity', 'stage_velocity')}
      source={source}
      name="Stage velocity"
      asks="In which stage do deals take longer than they should?"
    >
      {(figures) => (
        <>
          <StageBars
            level={3}
            title={messageOf(figures.rows)}
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
          />
          <div className={styles.more}>
            <FigureTable
              label="Stages, with their days and conversion"
              columns={columnsOf(figures)}
              rows={figures.rows}
              keyOf={({ stage_name }) => stage_name}
              empty="There are no stages"
            />
          </div>
        </>
      )}
    </Part>
  );
}
