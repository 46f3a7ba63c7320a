import { ChartFrame, type ChartHead } from './chart-frame.tsx';
import { Drawing } from './drawing.tsx';
import styles from './tornado.module.css';

/** A difference with the range that it may have. */
export interface Difference {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly display: string;
  /** `−3.1 to +0.2 points` */
  readonly range: string;
}

/** Differences of one unit, which share a scale. */
export interface DifferenceGroup {
  readonly label: string;
  readonly differences: readonly Difference[];
}

interface Props extends ChartHead {
  readonly groups: readonly DifferenceGroup[];
}

const WIDE = 620;
const BAR = 12;
const GAP = 12;
const LINE = 20;
const LABELS = 0.4;
const VALUES = 104;

/** Differences as bars to both sides of nought, each with its range as a thin line; those of another unit have a scale of their own. */
export function DifferenceBars({ title, subtitle, source, alt, level, groups }: Props) {
  const rowHeight = (width: number) => BAR + GAP + (width >= WIDE ? 0 : LINE);
  const heightOf = (group: DifferenceGroup, width: number) => LINE + 8 + group.differences.length * rowHeight(width);
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      source={source}
      alt={alt}
      {...(level && { level })}
      table={{
        columns: ['', 'Difference', 'Nine times in ten'],
        rows: groups.flatMap(({ differences }) =>
          differences.map(({ label, display, range }) => [label, display, range]),
        ),
      }}
    >
      <ul className={styles.key} aria-hidden="true">
        <li className={styles.keyHigh}>Difference</li>
        <li className={styles.keyRange}>Nine times in ten</li>
      </ul>
      <Drawing height={(width) => groups.reduce((sum, group) => sum + heightOf(group, width), 0)}>
        {(width) => {
          const isWide = width >= WIDE;
          const left = isWide ? Math.round(width * LABELS) : 0;
          const room = Math.max(0, width - left - (isWide ? VALUES : 0));
          let top = 0;
          return groups.map((group) => {
            const begin = top;
            top += heightOf(group, width);
            const ends = group.differences.flatMap(({ value, low, high }) => [value, low, high]);
            const from = Math.min(0, ...ends);
            const until = Math.max(0, ...ends);
            const x = (value: number) => left + 4 + ((value - from) / (until - from || 1)) * Math.max(0, room - 8);
            return (
              <g key={group.label}>
                <text x={0} y={begin + LINE / 2} className={styles.group}>
                  {group.label}
                </text>
                {group.differences.map(({ id, label, value, low, high, display }, n) => {
                  const y = begin + LINE + 4 + n * rowHeight(width) + (isWide ? 0 : LINE) + BAR / 2;
                  const text = isWide ? y : y - BAR / 2 - LINE / 2;
                  return (
                    <g key={id}>
                      <text x={0} y={text} className={styles.label}>
                        {label}
                      </text>
                      <rect
                        x={Math.min(x(0), x(value))}
                        y={y - BAR / 2}
                        width={Math.abs(x(value) - x(0))}
                        height={BAR}
                        className={styles.high}
                      />
                      <line x1={x(0)} x2={x(0)} y1={y - BAR / 2 - 3} y2={y + BAR / 2 + 3} className={styles.base} />
                      {[styles.around, styles.range].map((style) => (
                        <path
                          key={style}
                          d={`M${x(low)} ${y}H${x(high)}M${x(low)} ${y - 4}v8M${x(high)} ${y - 4}v8`}
                          className={style}
                        />
                      ))}
                      <text x={width} y={text} textAnchor="end" className={styles.label} fontWeight="600">
                        {display}
                      </text>
                    </g>
                  );
                })}
              </g>
            );
          });
        }}
      </Drawing>
    </ChartFrame>
  );
}
