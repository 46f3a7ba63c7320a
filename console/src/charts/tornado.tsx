import { ChartFrame, type ChartHead } from './chart-frame.tsx';
import { Drawing } from './drawing.tsx';
import styles from './tornado.module.css';

/** What moves an outcome: what the outcome is when this comes low, and when it comes high. */
export interface Swing {
  readonly id: string;
  readonly label: string;
  readonly atLow: number;
  readonly atHigh: number;
  /** As the data write the two. */
  readonly lowDisplay: string;
  readonly highDisplay: string;
  /** Further cells of its row in the table. */
  readonly more?: readonly string[];
}

interface Props extends ChartHead {
  /** The outcome with all of them in the middle, which the bars lie around. */
  readonly base: number;
  readonly baseDisplay: string;
  /** The largest first. */
  readonly swings: readonly Swing[];
  /** Heads of the further cells. */
  readonly more?: readonly string[];
}

const WIDE = 620;
const BAR = 16;
const GAP = 10;
const LINE = 20;
const HEAD = 24;
const LABELS = 0.36;
/** Pixels at each side for the values at the ends of bars. */
const ENDS = 74;

/** What moves an outcome most, in the outcome's own unit: a bar from where it is when each comes low to where it is when that comes high. */
export function Tornado({ title, subtitle, source, alt, level, base, baseDisplay, swings, more = [] }: Props) {
  const values = swings.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  const from = Math.min(base, ...values);
  const until = Math.max(base, ...values);
  const rowHeight = (width: number) => BAR + GAP + (width >= WIDE ? 0 : LINE);
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      source={source}
      alt={alt}
      {...(level && { level })}
      table={{
        columns: ['', 'When it comes low', 'When it comes high', ...more],
        rows: swings.map((swing) => [swing.label, swing.lowDisplay, swing.highDisplay, ...(swing.more ?? [])]),
      }}
    >
      <ul className={styles.key} aria-hidden="true">
        <li className={styles.keyLow}>When it comes low</li>
        <li className={styles.keyHigh}>When it comes high</li>
      </ul>
      <Drawing height={(width) => HEAD + swings.length * rowHeight(width)}>
        {(width) => {
          const isWide = width >= WIDE;
          const left = (isWide ? Math.round(width * LABELS) : 0) + ENDS;
          const room = Math.max(0, width - left - ENDS);
          const x = (value: number) => left + ((value - from) / (until - from || 1)) * room;
          const middle = x(base);
          return (
            <>
              <text x={Math.min(Math.max(middle, 60), width - 60)} y={10} className={styles.baseName}>
                In the middle {baseDisplay}
              </text>
              {swings.map(({ id, label, atLow, atHigh, lowDisplay, highDisplay }, n) => {
                const top = HEAD + n * rowHeight(width) + (isWide ? 0 : LINE);
                const y = top + BAR / 2;
                const ends = [
                  { value: atLow, display: lowDisplay },
                  { value: atHigh, display: highDisplay },
                ].sort((a, b) => a.value - b.value);
                // The middle of all parts it, or its own where that is beyond what it reaches.
                const isWithin = base > Math.min(atLow, atHigh) && base < Math.max(atLow, atHigh);
                const split = isWithin ? base : (atLow + atHigh) / 2;
                const half = (value: number, style: string | undefined) => (
                  <rect
                    x={Math.min(x(split), x(value))}
                    y={top}
                    width={Math.abs(x(value) - x(split))}
                    height={BAR}
                    className={style}
                  />
                );
                return (
                  <g key={id}>
                    <text x={0} y={isWide ? y : top - LINE / 2} className={styles.label}>
                      {label}
                    </text>
                    {half(atLow, styles.low)}
                    {half(atHigh, styles.high)}
                    <line x1={middle} x2={middle} y1={top - 2} y2={top + BAR + 2} className={styles.base} />
                    {ends.map(({ value, display }, end) => (
                      <text
                        // biome-ignore lint/suspicious/noArrayIndexKey: the lower end and the higher end
                        key={end}
                        x={x(value) + (end === 0 ? -6 : 6)}
                        y={y}
                        textAnchor={end === 0 ? 'end' : 'start'}
                        className={styles.end}
                      >
                        {display}
                      </text>
                    ))}
                  </g>
                );
              })}
            </>
          );
        }}
      </Drawing>
    </ChartFrame>
  );
}
