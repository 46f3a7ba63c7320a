import type { Status } from '../kit/status.tsx';
import { StatusMark } from '../kit/status.tsx';
import { ChartFrame, type ChartHead } from './chart-frame.tsx';
import styles from './gauge-bar.module.css';

/** A stretch of the scale with its word, and what it means. */
export interface GaugeBand {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly tone: Status;
}

interface Mark {
  readonly value: number;
  readonly display: string;
}

interface Props extends ChartHead {
  /** Null where nothing could be measured. */
  readonly value: number | null;
  readonly display: string;
  readonly target?: Mark | undefined;
  readonly min: number;
  readonly max: number;
  /** From the least to the most, without a gap. */
  readonly bands: readonly GaugeBand[];
  /** How the ends of bands are written. */
  write(value: number): string;
}

const WHOLE = 100;

/** One value on its scale: a bar, a mark at the target, grey bands; what bands mean stands below them in words. */
export function GaugeBar({ value, display, target, min, max, bands, write, ...frame }: Props) {
  const place = (at: number) => (max <= min ? 0 : Math.min(1, Math.max(0, (at - min) / (max - min))) * WHOLE);
  const holds = ({ from, to }: GaugeBand) => value !== null && value >= from && (value < to || to === max);
  const range = ({ from, to }: GaugeBand) => `${write(from)} to ${write(to)}`;
  return (
    <ChartFrame
      {...frame}
      drawnAs="html"
      table={{
        columns: ['', 'Value'],
        rows: [
          ['Value', display],
          ...(target ? [['Target', target.display]] : []),
          ...bands.map((band) => [band.label, range(band)]),
        ],
      }}
    >
      <div className={styles.scale} aria-hidden="true">
        {bands.map(({ from, to }) => (
          <span
            key={from}
            className={styles.band}
            style={{ left: `${place(from)}%`, width: `${place(to) - place(from)}%` }}
          />
        ))}
        {value !== null && <span className={styles.bar} style={{ width: `${place(value)}%` }} />}
        {target && <span className={styles.target} style={{ left: `${place(target.value)}%` }} />}
      </div>
      <p className={styles.ends}>
        <span>{write(min)}</span>
        {target && (
          <span>
            <span className={styles.key} aria-hidden="true" />
            Target {target.display}
          </span>
        )}
        <span>{write(max)}</span>
      </p>
      <ul className={styles.words}>
        {bands.map((band) => (
          <li key={band.from} data-here={holds(band) || undefined}>
            {band.tone !== 'none' && <StatusMark status={band.tone} size={12} />}
            <span>
              {band.label} <span className={styles.range}>{range(band)}</span>
            </span>
            {holds(band) && <span className={styles.here}>here</span>}
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
