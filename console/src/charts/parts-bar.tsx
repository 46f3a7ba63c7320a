import { ChartFrame, type ChartHead } from './chart-frame.tsx';
import styles from './parts-bar.module.css';

export interface Part {
  readonly label: string;
  /** Above 0. */
  readonly value: number;
  readonly display: string;
  /** `45.2%` of the whole. */
  readonly share: string;
}

interface Props extends ChartHead {
  readonly parts: readonly Part[];
  /** What all parts make together. */
  readonly total: string;
}

const COLORS = ['var(--series-1)', 'var(--series-2)', 'var(--series-3)', 'var(--series-4)'] as const;
const colorOf = (index: number): string => COLORS[index] ?? 'var(--series-other)';

/** A whole as one bar of its parts, and below it each part by its name, value and share. */
export function PartsBar({ parts, total, ...frame }: Props) {
  const table = {
    columns: ['Part', 'Value', 'Share'],
    rows: [...parts.map(({ label, display, share }) => [label, display, share]), ['Total', total, '']],
  };
  return (
    <ChartFrame {...frame} drawnAs="html" table={table}>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(({ label, value }, index) => (
          <span key={label} style={{ flexGrow: value, background: colorOf(index) }} />
        ))}
      </div>
      <ul className={styles.parts}>
        {parts.map(({ label, display, share }, index) => (
          <li key={label}>
            <span className={styles.label}>
              <span className={styles.key} style={{ background: colorOf(index) }} aria-hidden="true" />
              {label}
            </span>
            <span>{display}</span>
            <span className={styles.share}>{share}</span>
          </li>
        ))}
        <li className={styles.total}>
          <span className={styles.label}>Total</span>
          <span>{total}</span>
          <span />
        </li>
      </ul>
    </ChartFrame>
  );
}
