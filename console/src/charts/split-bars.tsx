import { ChartFrame, type ChartHead } from './chart-frame.tsx';
import styles from './split-bars.module.css';

export interface SplitBar {
  readonly label: string;
  readonly all: number;
  /** Of all, those that stand badly. */
  readonly bad: number;
}

interface Props extends ChartHead {
  /** What the labels, the bars and the bad part of them are. */
  readonly heads: readonly [label: string, all: string, bad: string];
  readonly bars: readonly SplitBar[];
  write(value: number): string;
}

/** How many of each of some groups, and how many of them stand badly: one bar of two parts each. */
export function SplitBars({ heads, bars, write, ...frame }: Props) {
  const most = Math.max(1, ...bars.map(({ all }) => all));
  const share = (value: number) => `${(value / most) * 100}%`;
  const [, whole, part] = heads;
  return (
    <ChartFrame
      {...frame}
      drawnAs="html"
      table={{ columns: [...heads], rows: bars.map(({ label, all, bad }) => [label, write(all), write(bad)]) }}
    >
      <ul className={styles.list}>
        {bars.map(({ label, all, bad }) => (
          <li key={label}>
            <span className={styles.label}>{label}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.good} style={{ width: share(all - bad) }} />
              <span className={styles.bad} style={{ width: share(bad) }} />
            </span>
            <span className={styles.value}>
              <span className="visually-hidden">{whole}: </span>
              {write(all)}
              {bad > 0 && <span className={styles.part}>{`, ${write(bad)} ${part.toLowerCase()}`}</span>}
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
