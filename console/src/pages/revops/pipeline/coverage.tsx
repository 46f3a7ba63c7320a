import type { CoveragePlanRow } from '../../../api/generated/showroom.schemas.ts';
import { Bullets } from '../../../charts/bullet.tsx';
import { money } from '../../../format/numbers.ts';
import { useExplain } from '../../../kit/explain/explain.tsx';
import { KeptTable } from '../../../kit/kept-table.tsx';
import { Empty } from '../../../kit/states.tsx';
import type { Column } from '../../../kit/table-columns.ts';
import { type Figures, widgetOf } from '../answers.ts';
import { Below, figureColumns, textColumn } from '../figure-columns.tsx';
import { Part } from '../told.tsx';
import { type PartProps, sourceLine } from './parts.ts';
import styles from './pipeline.module.css';

type Row = CoveragePlanRow;

const compact = (value: number | null) => money(value, { compact: true });

function columnsOf(figures: Figures<'coverage_plan'>): readonly Column<Row>[] {
  const plain = figureColumns(figures, ({ quarter }) => quarter);
  const figure = (field: keyof Row & string, header: string, width: number, more: Partial<Column<Row>> = {}) => ({
    ...plain(field, header, {
      width,
      compact: true,
      window: ({ quarter }) => quarter,
      isJudged: field === 'pipeline_missing',
    }),
    ...more,
  });
  return [
    textColumn('quarter', 'Quarter', ({ quarter }) => quarter, {
      width: 112,
      cell: ({ quarter, quota_basis }) => (
        <>
          {quarter}
          {quota_basis === 'assumed' && <Below>quota assumed</Below>}
        </>
      ),
    }),
    figure('quota', 'Quota', 80),
    figure('left_to_target', 'Left', 80, { unit: 'to win' }),
    figure('conversion', 'Conversion', 100),
    figure('pipeline_needed', 'Needed', 84),
    figure('pipeline', 'Pipeline', 88),
    figure('pipeline_missing', 'Missing', 100),
    figure('coverage_ratio', 'Coverage', 92),
    figure('created_per_week', 'Created', 88, { unit: 'a week' }),
    figure('to_create_per_week', 'To create', 88, { unit: 'a week' }),
    figure('weeks_to_create', 'Weeks', 68, { unit: 'left' }),
  ];
}

function CoverageTable({ figures }: { readonly figures: Figures<'coverage_plan'> }) {
  return (
    <KeptTable
      name="cover"
      label="Coverage by quarter"
      rows={figures.rows}
      rowId={({ quarter }) => quarter}
      columns={columnsOf(figures)}
      empty={<Empty title="There is no plan" />}
    />
  );
}

/** Whether this quarter and the next two have the pipeline that their targets take. */
export function Coverage({ dashboard, source }: PartProps) {
  const explain = useExplain();
  const told = widgetOf(dashboard, 'coverage-plan', 'coverage_plan');
  return (
    <Part
      told={told}
      source={source}
      name="Coverage"
      asks="Is there enough pipeline for this quarter and the next two?"
    >
      {(figures) => (
        <>
          <Bullets
            level={3}
            title={told.drawing?.message ?? ''}
            subtitle="USD, open deals by the quarter that they are expected in, beside what is left to win by the usual conversion"
            source={sourceLine(source, 'coverage_plan')}
            alt={told.drawing?.alt ?? ''}
            names={{ value: 'Pipeline', target: 'Needed' }}
            bullets={figures.rows.map((row) => ({
              id: row.quarter,
              label: row.quarter,
              value: row.pipeline,
              display: compact(row.pipeline),
              target:
                row.pipeline_needed === null
                  ? undefined
                  : { value: row.pipeline_needed, display: compact(row.pipeline_needed) },
              max: told.drawing?.axis?.domain.max ?? 1,
            }))}
            onPick={(quarter) => {
              const row = figures.rows.find((each) => each.quarter === quarter);
              if (row) explain(figures.explain(row, 'pipeline', `Pipeline, ${quarter}`, { window: quarter }));
            }}
          />
          <div className={styles.more}>
            <CoverageTable figures={figures} />
          </div>
        </>
      )}
    </Part>
  );
}
