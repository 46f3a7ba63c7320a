import type { CoveragePlanRow } from '../../../api/generated/showroom.schemas.ts';
import { Bullets } from '../../../charts/bullet.tsx';
import { money } from '../../../format/numbers.ts';
import { Figure } from '../../../kit/figure.tsx';
import { StatusMark, statusWord } from '../../../kit/status.tsx';
import { type Figures, widgetOf } from '../answers.ts';
import { type Column, FigureTable } from '../figure-table.tsx';
import { Part } from '../told.tsx';
import { type PartProps, sourceLine } from './parts.ts';
import styles from './pipeline.module.css';

type Row = CoveragePlanRow;

const compact = (value: number | null) => money(value, { compact: true });

function messageOf(rows: readonly Row[]): string {
  const short = rows.find(({ pipeline_missing }) => (pipeline_missing ?? 0) > 0);
  if (short !== undefined) return `${short.quarter} lacks ${compact(short.pipeline_missing)} of pipeline`;
  return rows.some(({ pipeline_needed }) => pipeline_needed !== null)
    ? 'Each quarter has the pipeline that its target takes'
    : 'What the targets take can’t be told yet';
}

function columnsOf(figures: Figures<'coverage_plan'>): readonly Column<Row>[] {
  const plain = (field: keyof Row & string, label: string): Column<Row> => ({
    label,
    cell: (row) => <Figure of={figures.explain(row, field, `${label}, ${row.quarter}`, { window: row.quarter })} />,
  });
  return [
    {
      label: 'Quarter',
      cell: ({ quarter, quota_basis }) => (
        <>
          {quarter}
          {quota_basis === 'assumed' && <span className={styles.soft}> quota assumed</span>}
        </>
      ),
    },
    plain('quota', 'Quota'),
    plain('closed_won', 'Won'),
    plain('left_to_target', 'Left to win'),
    plain('conversion', 'Conversion'),
    plain('pipeline_needed', 'Needed'),
    plain('pipeline', 'Pipeline'),
    {
      label: 'Missing',
      cell: (row) => (
        <span className={styles.judged}>
          <Figure of={figures.explain(row, 'pipeline_missing', `Missing, ${row.quarter}`, { window: row.quarter })} />
          <StatusMark status={figures.status(row, 'pipeline_missing')} size={14} />
          <span className="visually-hidden">{statusWord(figures.status(row, 'pipeline_missing'))}</span>
        </span>
      ),
    },
    plain('coverage_ratio', 'Coverage'),
    plain('created_per_week', 'Created a week'),
    plain('to_create_per_week', 'To create a week'),
    plain('weeks_to_create', 'Weeks left for it'),
  ];
}

/** Whether this quarter and the next two have the pipeline that their targets take. */
export function Coverage({ dashboard, source }: PartProps) {
  return (
    <Part
      told={widgetOf(dashboard, 'coverage-plan', 'coverage_plan')}
      source={source}
      name="Coverage"
      asks="Is there enough pipeline for this quarter and the next two?"
    >
      {(figures) => {
        const largest = Math.max(
          ...figures.rows.flatMap(({ pipeline, pipeline_needed }) => [pipeline, pipeline_needed ?? 0]),
          1,
        );
        return (
          <>
            <Bullets
              level={3}
              title={messageOf(figures.rows)}
              subtitle="USD, open deals by the quarter that they are expected in, beside what is left to win by the usual conversion"
              source={sourceLine(source, 'coverage_plan')}
              alt={figures.rows
                .map(
                  (row) => `${row.quarter}: ${compact(row.pipeline)} of ${compact(row.pipeline_needed)} that it takes.`,
                )
                .join(' ')}
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
                max: largest * 1.02,
              }))}
            />
            <div className={styles.more}>
              <FigureTable
                label="Coverage by quarter"
                columns={columnsOf(figures)}
                rows={figures.rows}
                keyOf={({ quarter }) => quarter}
                empty="There is no plan"
              />
            </div>
          </>
        );
      }}
    </Part>
  );
}
