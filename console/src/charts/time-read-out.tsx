import type { TimePoint } from './series.ts';
import styles from './time-plot.module.css';
import { type Drawn, valueAt } from './time-plot-lines.tsx';

interface Props {
  readonly series: readonly Drawn[];
  /** The period that is pointed at, or the last one. */
  readonly period: string | undefined;
  readonly label: string | undefined;
  write(value: number | null): string;
}

/** What the lines are at one period, above the plot. */
export function ReadOut({ series, period, label, write }: Props) {
  const written = (point: TimePoint, { atEnd = 'so far', points }: Drawn) => {
    const when = point === points.at(-1) ? atEnd : 'in part';
    return `${point.display ?? write(point.value)}${point.partial === true ? ` ${when}` : ''}`;
  };
  return (
    <p className={styles.readout}>
      <strong>{label}</strong>
      {series.map((each) => {
        const point = period === undefined ? undefined : valueAt(each, period);
        if (point === undefined) return null;
        return (
          <span key={each.id}>
            <span
              className={`${styles.key} ${styles[`${each.role ?? 'actual'}Key`] ?? ''}`}
              style={each.role === 'target' || each.role === 'benchmark' ? undefined : { background: each.color }}
            />
            {series.length > 1 ? `${each.label} ` : ''}
            {written(point, each)}
          </span>
        );
      })}
    </p>
  );
}
