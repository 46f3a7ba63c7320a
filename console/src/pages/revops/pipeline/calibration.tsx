import type { ForecastCalibrationRow } from '../../../api/generated/showroom.schemas.ts';
import { getDataset } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { Bullets } from '../../../charts/bullet.tsx';
import { count, percent } from '../../../format/numbers.ts';
import { Figure } from '../../../kit/figure.tsx';
import { Empty } from '../../../kit/states.tsx';
import { FigureTable } from '../figure-table.tsx';
import { ALL, queryOf } from '../filters.ts';
import { DatasetFigures, Panel } from '../told.tsx';
import { type PartProps, sourceLine } from './parts.ts';
import styles from './pipeline.module.css';

type Row = ForecastCalibrationRow;

const whole = (share: number | null) => percent(share === null ? null : share * 100, 0);

function messageOf({ mean_given, won_share, cases }: Row): string {
  if (mean_given === null || won_share === null) return 'No chance has been put to the test yet';
  return `Of ${count(cases)} chances given, ${whole(mean_given)} were to be won, and ${whole(won_share)} were`;
}

/** Whether deals that were given a chance are won as often as it says. */
export function Calibration({ source }: PartProps) {
  const read = useRead(() => getDataset('forecast_calibration', queryOf(source.filters)));
  return (
    <Panel
      name="Calibration"
      asks="Are deals won as often as their chance says? Of the whole company, whatever the filters"
      span={5}
    >
      <DatasetFigures read={read} dataset="forecast_calibration" source={source}>
        {(figures) => {
          const all = figures.rows.find(({ decile }) => decile === ALL);
          const tenths = figures.rows.filter(({ decile, cases }) => decile !== ALL && cases > 0);
          if (all === undefined || tenths.length === 0) return <Empty title="No chance has been put to the test yet" />;
          const figure = (field: keyof Row & string, label: string) => ({
            label,
            cell: (row: Row) => <Figure of={figures.explain(row, field, `${label}, chance of ${row.decile}`)} />,
          });
          return (
            <>
              <Bullets
                level={3}
                title={messageOf(all)}
                subtitle="Deals at week ends of quarters that are over, by the chance that they were given"
                source={sourceLine(source, 'forecast_calibration')}
                alt={tenths.map((row) => `${row.decile}: ${whole(row.won_share)} were won of ${row.cases}.`).join(' ')}
                names={{ value: 'Won', target: 'Chance given' }}
                bullets={tenths.map((row) => ({
                  id: row.decile,
                  label: `${row.decile}, ${row.cases === 1 ? '1 case' : `${count(row.cases)} cases`}`,
                  value: row.won_share,
                  display: whole(row.won_share),
                  target:
                    row.mean_given === null ? undefined : { value: row.mean_given, display: whole(row.mean_given) },
                  max: 1,
                }))}
              />
              <p className={styles.note}>
                Brier score <Figure of={figures.explain(all, 'brier', 'Brier score')} /> against{' '}
                <Figure of={figures.explain(all, 'brier_of_stages', 'Brier score of the stages’ probabilities')} /> of
                the stages’ own probabilities; 0 is perfect.
              </p>
              <details className={styles.more}>
                <summary>The chances, figure by figure</summary>
                <FigureTable
                  label="Calibration by tenth of probability"
                  columns={[
                    { label: 'Chance', cell: ({ decile }: Row) => decile },
                    figure('cases', 'Cases'),
                    figure('won', 'Won'),
                    figure('mean_given', 'Given'),
                    figure('won_share', 'Came'),
                    figure('difference', 'Difference'),
                    figure('amount_given', 'Value expected'),
                    figure('amount_won', 'Value won'),
                  ]}
                  rows={figures.rows}
                  keyOf={({ decile }) => decile}
                  empty="There are no cases"
                />
              </details>
            </>
          );
        }}
      </DatasetFigures>
    </Panel>
  );
}
