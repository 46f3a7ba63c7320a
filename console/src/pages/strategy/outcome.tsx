import type {
  ResultsMonteCarloScenariosItemOutcomesItem as Forecast,
  ResultsMonteCarlo,
} from '../../api/generated/showroom.schemas.ts';
import { Histogram } from '../../charts/histogram.tsx';
import { Tornado } from '../../charts/tornado.tsx';
import { count, figure } from '../../format/numbers.ts';
import { Card } from '../../kit/layout.tsx';
import { Empty } from '../../kit/states.tsx';
import { Past } from './explained/outcome.tsx';
import type { Scene } from './scene.ts';
import styles from './strategy.module.css';

/** Swings that are drawn of an outcome. */
const SWINGS = 8;

interface Props {
  readonly scene: Scene;
  readonly forecast: Forecast;
  readonly simulation: ResultsMonteCarlo;
}

/** One outcome: what may come of it, and what moves it. */
export function Outcome({ scene, forecast, simulation }: Props) {
  const { outcome, total, shown } = forecast;
  const acted = simulation.portfolio.find((each) => each.outcome === outcome);
  const { p5, p50, p95 } = total.quantiles;
  const { low_display, high_display } = shown.range;
  const ordinary = acted?.tornado.find((bar) => bar.shown.ordinary);
  const told = (acted?.tornado ?? []).filter((bar) => bar.swing !== 0 && !bar.shown.ordinary).slice(0, SWINGS);
  const risk =
    acted === undefined
      ? ''
      : ` Value at risk: ${acted.shown.at_risk_display} in one case of twenty, with all that could be acted on.`;
  return (
    <>
      <Card title={`${shown.label}: what may come`} subtitle={`${shown.held.message}.${risk}`} span={6}>
        <Histogram
          level={3}
          title={shown.message}
          subtitle={`The next 13 weeks if nobody acts; ${count(simulation.iterations)} iterations, ${simulation.sampling === 'latin-hypercube' ? 'Latin hypercube' : 'independent draws'}`}
          alt={shown.alt}
          low={total.histogram.low}
          high={total.histogram.high}
          counts={total.histogram.counts}
          below={total.histogram.below}
          above={total.histogram.above}
          scale={{ ...shown.axis.domain, ticks: shown.axis.ticks }}
          marks={[
            { label: 'p5', value: p5, display: low_display },
            { label: 'p50', value: p50, display: shown.median_display },
            { label: 'p95', value: p95, display: high_display },
          ]}
          write={(value) => figure(value, shown.unit ?? '', { decimals: shown.decimals })}
        />
        <div className={styles.below}>
          <Past baseline={scene.data.baselines.find((each) => each.outcome === outcome)} forecast={forecast} />
        </div>
      </Card>
      <Card
        title={`${shown.label}: what moves it`}
        subtitle={
          ordinary === undefined
            ? 'With all that could be acted on'
            : `Ordinary variation from quarter to quarter alone: ${ordinary.shown.display}`
        }
        span={6}
      >
        {acted === undefined || told.length === 0 ? (
          <Empty title="Nothing that was looked at moves it">
            Beyond ordinary variation no factor or pattern does. A what-if, below, may.
          </Empty>
        ) : (
          <Tornado
            level={3}
            title={acted.shown.message}
            subtitle="When one comes low (p10) or high (p90) and the others are in the middle, with all that could be acted on"
            source={`${shown.held.message}.`}
            alt={acted.shown.alt}
            base={acted.shown.base}
            baseDisplay={acted.shown.base_display}
            swings={told.map((swing) => ({
              id: swing.id,
              label: swing.shown.label,
              atLow: swing.at_p10,
              atHigh: swing.at_p90,
              lowDisplay: swing.shown.low_display,
              highDisplay: swing.shown.high_display,
              more: [swing.shown.rank_display],
            }))}
            more={['Rank correlation']}
          />
        )}
      </Card>
    </>
  );
}
