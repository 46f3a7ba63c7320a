import styles from './bar-cell.module.css';

interface Props {
  /** The figure as the cell writes it; empty where it stands in a cell of its own. */
  readonly text: string;
  /** Null where there is nothing to draw. */
  readonly value: number | null;
  /** The end of the scale, one for the whole column. */
  readonly max: number;
  /** A mark across the bar: what it should be. */
  readonly target?: number | undefined;
  /** Where it should be, as a ground behind the bar. */
  readonly band?: readonly [number, number] | undefined;
}

const share = (value: number, max: number): string => `${Math.min(100, Math.max(0, (value / max) * 100))}%`;

/** A figure of a table's row with a bar beside it, on one scale down the column: the table is the chart. */
export function BarCell({ text, value, max, target, band }: Props) {
  const drawn = value !== null && max > 0;
  return (
    <span className={styles.cell}>
      <span className={styles.track} aria-hidden="true">
        {band && max > 0 && (
          <span className={styles.band} style={{ left: share(band[0], max), width: share(band[1] - band[0], max) }} />
        )}
        {drawn && (
          <span
            className={`${styles.bar} ${value < 0 ? styles.below : ''}`}
            style={{ width: share(Math.abs(value), max) }}
          />
        )}
        {target !== undefined && max > 0 && <span className={styles.target} style={{ left: share(target, max) }} />}
      </span>
      {text !== '' && <span className={styles.text}>{text}</span>}
    </span>
  );
}
