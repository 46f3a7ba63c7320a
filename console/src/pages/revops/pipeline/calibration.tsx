import type { ForecastCalibrationRow } from '../../../api/generated/showroom.schemas.ts';
import { getDataset } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { Bullets } from '../../../charts/bullet.tsx';
import { count, percent } from '../../../format/numbers.ts';
import { useExplain } from '../../../kit/explain/explain.tsx';
import { Figure } from '../../../kit/figure.tsx';
import { Fold } from '../../../kit/fold.tsx';
import { KeptTable } from '../../../kit/kept-table.tsx';
import { Empty } from '../../../kit/states.tsx';
import type { Column } from '../../../kit/table-columns.ts';
import type { Figures } from '../answers.ts';
import { figureColumns, textColumn } from '../figure-columns.tsx';
import { ALL, queryOf } from '../filters.ts';
import { DatasetFigures, Panel } from '../told.tsx';
import { type PartProps, sourceLine } from './parts.ts';
import styles from './pipeline.module.css';

type Row = ForecastCalibrationRow;

const WINDOW = 'quarters that are over';

const whole = (share: number | null) => percent(share === null ? null : share * 100, 0);
const nameOf = ({ decile }: Row) => (decile === ALL ? 'all chances' : `chance of ${decile}`);

function messageOf({ mean_given, won_share, cases }: Row): string {
  if (mean_given === null || won_share === null) return 'No chance has been put to the test yet';
  return `Of ${count(cases)} chances given, ${whole(mean_given)} were to be won, and ${whole(won_share)} were`;
}

function columnsOf(figures: Figures<'forecast_calibration'>): readonly Column<Row>[] {
  const plain = figureColumns(figures, nameOf);
  const figure = (field: keyof Row & string, header: string, width = 96) =>
    plain(field, header, { width, window: () => WINDOW });
  return [
    textColumn('decile', 'Chance', ({ decile }) => decile, { width: 104 }),
    figure('cases', 'Cases', 80),
    figure('won', 'Won', 72),
    figure('mean_given', 'Given', 80),
    figure('won_share', 'Came', 80),
    figure('difference', 'Difference'),
    figure('amount_given', 'Value expected', 128),
    figure('amount_won', 'Value won', 116),
  ];
}

function ChanceTable({ figures }: { readonly figures: Figures<'forecast_calibration'> }) {
  return (
    <KeptTable
      name="chances"
      label="Calibration by tenth of probability"
      rows={figures.rows}
      rowId={({ decile }) => decile}
      columns={columnsOf(figures)}
    />
  );
}

interface ScoreProps {
  readonly figures: Figures<'forecast_calibration'>;
  readonly all: Row;
  readonly field: 'brier' | 'brier_of_stages';
  readonly label: string;
}

/** A Brier score, to three digits: differences that matter are of a hundredth. */
function Score({ figures, all, field, label }: ScoreProps) {
  const display = count(all[field], 3);
  return <Figure of={{ ...figures.explain(all, field, label, { window: WINDOW }), display }} />;
}

/** Whether deals that were given a chance are won as often as it says. */
export function Calibration({ source }: PartProps) {
  const explain = useExplain();
  const read = useRead(() => getDataset('forecast_calibration', queryOf(source.filters)));
  return (
    <Panel name="Calibration" asks="Are deals won as often as their chance says?" span={6}>
      <DatasetFigures read={read} dataset="forecast_calibration" source={source}>
        {(figures) => {
          const all = figures.rows.find(({ decile }) => decile === ALL);
          const tenths = figures.rows.filter(({ decile, cases }) => decile !== ALL && cases > 0);
          if (all === undefined || tenths.length === 0)
            return (
              <Empty title="No chance has been put to the test yet">
                The first quarter that ends with deals in it puts them to the test.
              </Empty>
            );
          return (
            <>
              <Bullets
                level={3}
                title={messageOf(all)}
                subtitle="Deals of the whole company at week ends of quarters that are over, by the chance that they were given"
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
                onPick={(decile) => {
                  const row = tenths.find((each) => each.decile === decile);
                  if (row) explain(figures.explain(row, 'won_share', `Won, ${nameOf(row)}`, { window: WINDOW }));
                }}
              />
              <p className={styles.note}>
                Brier score <Score field="brier" label="Brier score" {...{ figures, all }} /> against{' '}
                <Score field="brier_of_stages" label="Brier score of the stages’ probabilities" {...{ figures, all }} />{' '}
                of the stages’ own probabilities; 0 is perfect.
              </p>
              <Fold id="chances" title="The chances, figure by figure" className={styles.more}>
                <ChanceTable figures={figures} />
              </Fold>
            </>
          );
        }}
      </DatasetFigures>
    </Panel>
  );
}
