import styles from './bar-list.module.css';
import { ChartFrame, type ChartHead } from './chart-frame.tsx';

export interface ListedBar {
  readonly label: string;
  /** Null where nothing could be measured: `display` says so. */
  readonly value: number | null;
  readonly display: string;
}

/** Bars of one kind; where there are several, each has its name. */
export interface BarGroup {
  readonly name: string;
  readonly bars: readonly ListedBar[];
}

interface Props extends ChartHead {
  /** What the labels are, as the head of the table. */
  readonly head: string;
  readonly groups: readonly BarGroup[];
  /** The ends of the scale; 0 lies within. */
  readonly min: number;
  readonly max: number;
}

const WHOLE = 100;

/** Things side by side, as bars with their names at the left and their values at the right. */
export function BarList({ head, groups, min, max, ...frame }: Props) {
  const labels = groups[0]?.bars.map(({ label }) => label) ?? [];
  const share = (value: number) => (max <= min ? 0 : (value / (max - min)) * WHOLE);
  const zero = share(-Math.min(0, min));
  return (
    <ChartFrame
      {...frame}
      drawnAs="html"
      table={{
        columns: [head, ...groups.map(({ name }) => name)],
        rows: labels.map((label, index) => [label, ...groups.map(({ bars }) => bars[index]?.display ?? '')]),
      }}
    >
      {groups.map(({ name, bars }) => (
        <div key={name} className={styles.group}>
          {groups.length > 1 && <h3>{name}</h3>}
          <ul className={styles.list}>
            {bars.map(({ label, value, display }) => (
              <li key={label}>
                <span className={styles.label}>{label}</span>
                <span className={styles.track} aria-hidden="true">
                  {value !== null && (
                    <span
                      className={styles.bar}
                      style={{
                        left: `${value < 0 ? zero + share(value) : zero}%`,
                        width: `${Math.abs(share(value))}%`,
                      }}
                    />
                  )}
                </span>
                <span className={styles.value}>{display}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </ChartFrame>
  );
}
