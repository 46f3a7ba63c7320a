import styles from './spark.module.css';

export interface SparkPoint {
  readonly label: string;
  readonly value: number | null;
  /** Of a period that is not over. */
  readonly partial?: boolean;
}

/** The drawing area, in units of its own: it is stretched to the place that it has. */
const SIZE = 100;

/** A small line without axes, straight from point to point; the last point is hollow where its period is not over. */
export function Spark({ points, label }: { readonly points: readonly SparkPoint[]; readonly label: string }) {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const places = points.flatMap(({ value, partial = false }, index) => {
    if (value === null) return [];
    const x = (index * SIZE) / Math.max(1, points.length - 1);
    const y = high === low ? SIZE / 2 : SIZE - ((value - low) * SIZE) / (high - low);
    return [{ x, y, partial }];
  });
  const last = places.at(-1);
  if (last === undefined) return null;
  const line = (list: readonly { readonly x: number; readonly y: number }[]) =>
    list.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ');
  return (
    <div
      className={styles.spark}
      role="img"
      aria-label={`${label}, from ${points[0]?.label} to ${points.at(-1)?.label}`}
    >
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} preserveAspectRatio="none" aria-hidden="true">
        <polyline points={line(last.partial ? places.slice(0, -1) : places)} className={styles.line} />
        {last.partial && <polyline points={line(places.slice(-2))} className={`${styles.line} ${styles.partial}`} />}
      </svg>
      <span className={last.partial ? styles.hollow : styles.dot} style={{ left: `${last.x}%`, top: `${last.y}%` }} />
    </div>
  );
}
