import type { CSSProperties } from 'react';
import type { AnalyticsCard, AnalyticsSection } from '../../api/generated/showroom.schemas.ts';
import type { SparkPoint } from '../../charts/spark.tsx';
import { day, dayOfYear } from '../../format/times.ts';
import { Tile } from '../../kit/tile.tsx';
import styles from './academy.module.css';
import { Behind } from './behind.tsx';
import { changeOf } from './figures.ts';
import { MetricHistory } from './metric-history.tsx';
import { explained, type Scene } from './scene.ts';
import { DESK, tileColumns, WIDE } from './tile-columns.ts';

interface Props {
  readonly section: AnalyticsSection;
  readonly scene: Scene;
}

const BETTER = { up: 'Higher is better.', down: 'Lower is better.', neither: '' } as const;

/** A card as a figure that opens what it is: its formula, its course, its parts, and who stands behind it. */
function explainedCard(card: AnalyticsCard, scene: Scene) {
  const metric = scene.metrics.get(card.id);
  const { question } = scene;
  return explained(scene, {
    label: card.label,
    display: card.display,
    unit: card.unit,
    window: card.partial ? `${scene.window}, so far` : scene.window,
    definition: [card.definition, BETTER[card.better]].filter(Boolean).join(' '),
    formula: metric?.formula,
    history: () => <MetricHistory id={card.id} question={question} />,
    ...(metric && { rows: () => <Behind metric={metric} question={question} /> }),
  });
}

/** The line of a tile ends with its figure: the running total of what is counted, the course of what stands. */
const sparkOf = ({ spark }: AnalyticsCard): readonly SparkPoint[] | undefined =>
  spark?.points.map(({ short, value, partial = false }) => ({ label: short, value, partial }));

/** The figures of a section; those that have a line over the range stand first. No target judges them, so none has a status. */
export function Tiles({ section: { cards }, scene }: Props) {
  const drawn = cards.map((card) => ({ card, spark: sparkOf(card) }));
  const isCompared = scene.question.compare !== 'none';
  const [lines, plain] = [drawn.filter(({ spark }) => spark), drawn.filter(({ spark }) => !spark)];
  const shown = [...lines, ...plain];
  const columns = {
    '--tiles-desk': tileColumns(shown.length, DESK),
    '--tiles-wide': tileColumns(shown.length, WIDE),
  };
  return (
    <div className={styles.tiles} style={columns as CSSProperties}>
      {shown.map(({ card, spark }) => (
        <Tile
          key={card.id}
          of={{ ...explainedCard(card, scene), window: windowOf(card) }}
          change={isCompared ? changeOf(card) : undefined}
          spark={spark}
          note={card.reason !== null && <p className={styles.reason}>{card.reason}</p>}
        />
      ))}
    </div>
  );
}

/** The time that a figure is of: the day at its end of what stands then, else the range; of what goes on, since when. */
function windowOf({ partial, spark, window: { from, to } }: AnalyticsCard): string {
  if (spark?.basis === 'level') return partial ? 'now' : `on ${day(to)}`;
  if (from === null || from === to) return partial ? 'today, so far' : day(to);
  if (partial) return `since ${day(from)}`;
  const write = from.slice(0, 4) === to.slice(0, 4) ? dayOfYear : day;
  return `${write(from)} – ${write(to)}`;
}
