import { getDataset } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { percent } from '../../../format/numbers.ts';
import { Figure } from '../../../kit/figure.tsx';
import { StatusMark, statusWord } from '../../../kit/status.tsx';
import type { Figures, RowOf } from '../answers.ts';
import { type Column, FigureTable } from '../figure-table.tsx';
import { ALL, queryOf } from '../filters.ts';
import { DatasetFigures, Panel } from '../told.tsx';
import type { PartProps } from './parts.ts';
import styles from './pipeline.module.css';

type Row = RowOf<'forecast_confidence'>;

function columnsOf(figures: Figures<'forecast_confidence'>): readonly Column<Row>[] {
  const teamOf = ({ team_filter }: Row) => (team_filter === ALL ? 'All teams' : team_filter);
  const plain = (field: keyof Row & string, label: string): Column<Row> => ({
    label,
    cell: (row) => <Figure of={figures.explain(row, field, `${label}, ${teamOf(row)}`)} />,
  });
  const judged = (field: 'ai_forecast_confidence' | 'commit_confidence', label: string): Column<Row> => ({
    label,
    cell: (row) => (
      <span className={styles.judged}>
        <Figure of={figures.explain(row, field, `${label}, ${teamOf(row)}`)} />
        {figures.status(row, field) !== 'none' && (
          <>
            <StatusMark status={figures.status(row, field)} size={14} />
            <span className="visually-hidden">{statusWord(figures.status(row, field))}</span>
          </>
        )}
      </span>
    ),
  });
  return [
    { label: 'Team', cell: teamOf },
    plain('ai_forecast', 'Forecast'),
    plain('low', 'Low'),
    plain('high', 'High'),
    judged('ai_forecast_confidence', 'Confidence'),
    plain('commit_amount', 'Commit'),
    judged('commit_confidence', 'Its confidence'),
    plain('backtest_quarters', 'Quarters'),
  ];
}

function messageOf(rows: readonly Row[]): string {
  const [all] = rows;
  const confidence = all?.ai_forecast_confidence ?? null;
  if (all === undefined || confidence === null)
    return 'No quarter that is over tells how far this forecast can be trusted';
  return `Forecasts of week ${all.week_number} were off by ${percent(Math.round((1 - confidence) * 100), 0)} in past quarters`;
}

/** How far forecast and commit can be trusted, by team: how near those of the same week came in past quarters. */
export function Confidence({ source }: PartProps) {
  const read = useRead(() => getDataset('forecast_confidence', queryOf(source.filters)));
  return (
    <Panel
      name="Confidence"
      asks="How near forecasts and commits of this week of the quarter came in the last four quarters"
    >
      <DatasetFigures read={read} dataset="forecast_confidence" source={source}>
        {(figures) => (
          <>
            <h3 className={styles.lead}>{messageOf(figures.rows)}</h3>
            <FigureTable
              label="Forecast and its confidence, by team"
              columns={columnsOf(figures)}
              rows={figures.rows}
              keyOf={({ quarter, team_filter }) => `${quarter} ${team_filter}`}
              empty="No team has a forecast here"
            />
          </>
        )}
      </DatasetFigures>
    </Panel>
  );
}
