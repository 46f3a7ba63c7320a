import type { ReactNode } from 'react';
import { ChartControls } from '../../charts/chart-actions.tsx';
import styles from './academy.module.css';

interface Props {
  readonly isWide?: boolean;
  /** Absent where the chart in it has one. */
  readonly title?: string;
  readonly subtitle?: string;
  readonly children: ReactNode;
}

/** A card that is as high as the one beside it. */
export function Panel({ isWide = false, title, subtitle, children }: Props) {
  return (
    <section className={`${styles.panel} ${isWide ? styles.wide : ''}`}>
      {title !== undefined && (
        <header className={styles.head}>
          <h2>{title}</h2>
          {subtitle !== undefined && <p className={styles.note}>{subtitle}</p>}
        </header>
      )}
      <ChartControls value="compact">{children}</ChartControls>
    </section>
  );
}
