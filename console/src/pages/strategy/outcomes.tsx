import type {
  ResultsCalibration,
  ResultsMonteCarlo,
  ResultsMonteCarloScenariosItemOutcomesItem,
} from '../../api/generated/showroom.schemas.ts';
import type { Asked } from '../../api/request.ts';
import { Histogram } from '../../charts/histogram.tsx';
import { Tornado } from '../../charts/tornado.tsx';
import { count } from '../../format/numbers.ts';
import { Figure } from '../../kit/figure.tsx';
import { Card } from '../../kit/layout.tsx';
import { Scrollable } from '../../kit/scrollable.tsx';
import { Empty } from '../../kit/states.tsx';
import styles from './strategy.module.css';
import type { Catalogues } from './use-catalogues.ts';
import { heldText, middleOf, outcomeText, rangeText, shareText, swingsOf, trustText } from './words.ts';

/** The forecast where nobody acts, among the scenarios of a simulation. */
export const AS_IT_GOES = 'as-it-goes';
/** Swings that are drawn of an outcome. */
const SWINGS = 8;

type Forecast = ResultsMonteCarloScenariosItemOutcomesItem;

interface Props {
  readonly simulation: ResultsMonteCarlo;
  readonly calibration: ResultsCalibration | null;
  readonly catalogues: Catalogues;
  readonly asked: Asked;
  /** The outcome that is looked at; the first one where there is no such. */
  readonly chosen: string;
  onChoose(outcome: string): void;
}

/** The outcomes of the next quarter: what to expect of each, how far such forecasts held, and what moves it. */
export function Outcomes({ simulation, calibration, catalogues, asked, chosen, onChoose }: Props) {
  const forecasts = simulation.scenarios.find(({ scenario }) => scenario === AS_IT_GOES)?.outcomes ?? [];
  const shown = forecasts.find(({ outcome }) => outcome === chosen) ?? forecasts[0];
  if (shown === undefined) {
    return (
      <Card title="The next quarter">
        <Empty title="No outcome is forecast here">None of this segment’s patterns has an effect on one.</Empty>
      </Card>
    );
  }
  return (
    <>
      <Card title="The next quarter" subtitle={`If nobody acts. ${trustText(calibration)}`}>
        <Scrollable className={styles.scroll} label="Outcomes of the next quarter">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Outcome</th>
                <th scope="col">Expected</th>
                <th scope="col">Nine times in ten</th>
                <th scope="col">Better than last year</th>
                <th scope="col">How such forecasts held</th>
              </tr>
            </thead>
            <tbody>
              {forecasts.map((forecast) => (
                <tr key={forecast.outcome} data-chosen={forecast === shown || undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.choose}
                      aria-pressed={forecast === shown}
                      onClick={() => onChoose(forecast.outcome)}
                    >
                      {catalogues.name(forecast.outcome)}
                    </button>
                  </th>
                  <td>
                    <Figure of={explained(forecast, catalogues, asked)} />
                  </td>
                  <td>{rangeText(forecast.total.quantiles.p5, forecast.total.quantiles.p95, forecast.unit)}</td>
                  <td>{shareText(forecast.success.probability)}</td>
                  <td>{heldText(calibration, forecast.outcome)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrollable>
      </Card>
      <Chosen forecast={shown} simulation={simulation} calibration={calibration} catalogues={catalogues} />
    </>
  );
}

function explained({ outcome, unit, total, success }: Forecast, catalogues: Catalogues, asked: Asked) {
  const record = catalogues.outcomes.get(outcome);
  return {
    label: catalogues.name(outcome),
    display: outcomeText(total.mean, unit),
    unit,
    window: 'the next 13 weeks, if nobody acts',
    definition: record && `${record.reading}; ${record.rationale}.`,
    formula: `Mean of the iterations, ± ${outcomeText(total.standard_error, unit)} standard error. In ${shareText(success.probability)} of them (${shareText(success.interval.low)} to ${shareText(success.interval.high)}) it is better than the mean of the last four quarters.`,
    asked,
  };
}

function Chosen({
  forecast,
  simulation,
  calibration,
  catalogues,
}: { readonly forecast: Forecast } & Pick<Props, 'simulation' | 'calibration' | 'catalogues'>) {
  const { outcome, unit, total, success } = forecast;
  const label = catalogues.name(outcome);
  const write = (value: number) => outcomeText(value, unit);
  const acted = simulation.portfolio.find((each) => each.outcome === outcome);
  const { ordinary, told } = swingsOf(acted?.tornado ?? [], SWINGS);
  const { p5, p50, p95 } = total.quantiles;
  const held = heldText(calibration, outcome);
  const biggest = told[0];
  return (
    <>
      <Card title={`${label}: what may come`} subtitle={`${held}. Value at risk: ${atRisk(acted, write)}`} span={6}>
        <Histogram
          level={3}
          title={`${write(p5)} to ${write(p95)} nine times in ten; ${shareText(success.probability)} to be better than last year`}
          subtitle={`${label} over the next 13 weeks, if nobody acts; ${count(simulation.iterations)} iterations, ${simulation.sampling === 'latin-hypercube' ? 'Latin hypercube' : 'independent draws'}`}
          source={`Ended by ${simulation.ended_by === 'convergence' ? 'convergence' : 'the number of iterations'}; ${held.toLowerCase()}`}
          alt={`${label}: 5 % of the iterations are below ${write(p5)}, half are below ${write(p50)}, 95 % are below ${write(p95)}.`}
          low={total.histogram.low}
          high={total.histogram.high}
          counts={total.histogram.counts}
          below={total.histogram.below}
          above={total.histogram.above}
          marks={[
            { label: 'p5', value: p5 },
            { label: 'p50', value: p50 },
            { label: 'p95', value: p95 },
          ]}
          write={write}
        />
      </Card>
      <Card
        title={`${label}: what moves it`}
        subtitle={
          ordinary === undefined
            ? 'With all that could be acted on'
            : `Ordinary variation from quarter to quarter alone: ${rangeText(Math.min(ordinary.at_p10, ordinary.at_p90), Math.max(ordinary.at_p10, ordinary.at_p90), unit)}`
        }
        span={6}
      >
        {acted === undefined || biggest === undefined ? (
          <Empty title="Nothing that was looked at moves it">
            Beyond ordinary variation no factor or pattern does.
          </Empty>
        ) : (
          <Tornado
            level={3}
            title={`Beyond that it rests most on ${nameOf(biggest, catalogues).toLowerCase()}`}
            subtitle={`${label} when one comes low (p10) or high (p90) and the others are in the middle, with all that could be acted on`}
            source={held}
            alt={told
              .map((swing) => `${nameOf(swing, catalogues)}: ${write(swing.at_p10)} to ${write(swing.at_p90)}`)
              .join('; ')}
            base={middleOf(acted.tornado) ?? acted.mean}
            swings={told.map((swing) => ({
              id: swing.id,
              label: nameOf(swing, catalogues),
              atLow: swing.at_p10,
              atHigh: swing.at_p90,
              more: [swing.rank_correlation === null ? '—' : count(swing.rank_correlation, 2)],
            }))}
            more={['Rank correlation']}
            write={write}
          />
        )}
      </Card>
    </>
  );
}

function atRisk(acted: ResultsMonteCarlo['portfolio'][number] | undefined, write: (value: number) => string): string {
  if (acted === undefined) return 'not known';
  const { level, value } = acted.value_at_risk;
  return `${write(value)} at ${shareText(level)}, with all that could be acted on`;
}

/** A driver is a factor; an effect is that of a pattern on the outcome. */
function nameOf({ kind, id }: { readonly kind: string; readonly id: string }, { name }: Catalogues): string {
  return kind === 'driver' ? name(id) : `Effect of ${name(id.split('/')[0] ?? id)}`;
}
