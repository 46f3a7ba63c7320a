import type { ReactNode } from 'react';
import { Spark, type SparkPoint } from '../charts/spark.tsx';
import type { Explained } from './explain/explain.tsx';
import { Figure } from './figure.tsx';
import { type Status, StatusMark, statusWord } from './status.tsx';
import styles from './tile.module.css';

interface Props {
  readonly of: Explained;
  readonly status?: Status;
  /** The status in a word of the data; without it, as it is usually called. */
  readonly statusLabel?: string | undefined;
  /** `+3.2% on Sep 2026`: where it goes, in grey; how it stands is the status. */
  readonly change?: { readonly direction: 'up' | 'down' | 'level'; readonly text: string } | undefined;
  /** `Target 38%`. */
  readonly target?: string | undefined;
  /** Of the same window as the value. */
  readonly spark?: readonly SparkPoint[] | undefined;
  readonly note?: ReactNode;
}

/** One figure of one window: value, change, target and line are of the same time, which the tile names. */
export function Tile({ of: figure, status = 'none', statusLabel, change, target, spark, note }: Props) {
  return (
    <section className={styles.tile} aria-label={figure.label}>
      <p className={styles.label}>
        {figure.label}
        {figure.window !== undefined && <span className={styles.window}>{figure.window}</span>}
      </p>
      <div className={styles.value}>
        <Figure of={figure} size="tile" />
        {status !== 'none' && (
          <span className={styles.status}>
            <StatusMark status={status} />
            {statusLabel ?? statusWord(status)}
          </span>
        )}
      </div>
      <p className={styles.more}>
        {change !== undefined && <span className={styles[change.direction]}>{change.text}</span>}
        {target !== undefined && <span>{target}</span>}
      </p>
      {spark !== undefined && spark.length > 1 && <Spark points={spark} label={figure.label} />}
      {note}
    </section>
  );
}
