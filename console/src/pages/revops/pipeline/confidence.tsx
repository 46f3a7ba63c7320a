import { getDataset } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { percent } from '../../../format/numbers.ts';
import { KeptTable } from '../../../kit/kept-table.tsx';
import { Empty } from '../../../kit/states.tsx';
import type { Column } from '../../../kit/table-columns.ts';
import type { Figures, RowOf } from '../answers.ts';
import { figureColumns, textColumn } from '../figure-columns.tsx';
import { ALL, queryOf } from '../filters.ts';
import { DatasetFigures, Panel } from '../told.tsx';
import type { PartProps } from './parts.ts';
import styles from './pipeline.module.css';

type Row = RowOf<'forecast_confidence'>;

const teamOf = ({ team_filter }: Row) => (team_filter === ALL ? 'All teams' : team_filter);

function columnsOf(figures: Figures<'forecast_confidence'>): readonly Column<Row>[] {
  const figure = figureColumns(figures, teamOf);
  const quarter = { window: (row: Row) => row.quarter };
  return [
    textColumn('team_filter', 'Team', teamOf, { width: 160 }),
    figure('ai_forecast', 'Forecast', { ...quarter, width: 116 }),
    figure('low', 'Low', { ...quarter, width: 116 }),
    figure('high', 'High', { ...quarter, width: 116 }),
    figure('ai_forecast_confidence', 'Confidence', { isJudged: true, width: 116 }),
    figure('commit_amount', 'Commit', { ...quarter, width: 116 }),
    figure('commit_confidence', 'Its confidence', { isJudged: true, width: 124 }),
    figure('backtest_quarters', 'Quarters', { width: 96 }),
  ];
}

function messageOf(rows: readonly Row[]): string {
  const [all] = rows;
  const confidence = all?.ai_forecast_confidence ?? null;
  if (all === undefined || confidence === null)
    return 'No quarter that is over tells how far this forecast can be trusted';
  return `Forecasts of week ${all.week_number} were off by ${percent(Math.round((1 - confidence) * 100), 0)} in past quarters`;
}

function ConfidenceTable({ figures }: { readonly figures: Figures<'forecast_confidence'> }) {
  return (
    <KeptTable
      name="teams"
      label="Forecast and its confidence, by team"
      rows={figures.rows}
      rowId={({ quarter, team_filter }) => `${quarter} ${team_filter}`}
      columns={columnsOf(figures)}
      empty={<Empty title="No team has a forecast here" />}
    />
  );
}

/** How far forecast and commit can be trusted, by team: how near those of the same week came in past quarters. */
export function Confidence({ source }: PartProps) {
  const read = useRead(() => getDataset('forecast_confidence', queryOf(source.filters)));
  return (
    <Panel name="Confidence" asks="How far can forecast and commit be trusted?">
      <DatasetFigures read={read} dataset="forecast_confidence" source={source}>
        {(figures) => (
          <>
            <h3>{messageOf(figures.rows)}</h3>
            <p className={styles.under}>By team: how near those of the same week came in the last four quarters</p>
            <ConfidenceTable figures={figures} />
          </>
        )}
      </DatasetFigures>
    </Panel>
  );
}
