import { ChartFrame, type ChartHead } from './chart-frame.tsx';
import { Drawing } from './drawing.tsx';
import styles from './histogram.module.css';
import type { ValueScale } from './series.ts';
import { linesOf, ticksBetween } from './ticks.ts';

/** A value that has a name: `p5`, `p50`, `Last year`. */
export interface NamedValue {
  readonly label: string;
  readonly value: number;
  /** As the data write it; without it, as the chart does. */
  readonly display?: string;
  /** True of what the distribution is compared with: it is no part of it. */
  readonly isCompared?: boolean;
}

interface Props extends ChartHead {
  /** Where the first bar begins and the last one ends. */
  readonly low: number;
  readonly high: number;
  /** How often each of equally wide spans was hit. */
  readonly counts: readonly number[];
  /** How often a value was lower than the first bar, and higher than the last one. */
  readonly below: number;
  readonly above: number;
  readonly marks: readonly NamedValue[];
  /** The axis of values where the data say it; without it, it is made for the bars and the marks. */
  readonly scale?: ValueScale;
  write(value: number): string;
}

const PLOT = 180;
const LINE = 18;
const AXIS = 28;
const SIDE = 8;
/** Pixels of a character of a name, and of a tick with its room. */
const CHARACTER = 7.5;
const TICK = 90;

/** How often each value came, with the values that matter by their names. */
export function Histogram(props: Props) {
  const { title, subtitle, source, alt, level, low, high, counts, below, above, marks, scale, write } = props;
  const most = Math.max(1, ...counts);
  const step = (high - low) / counts.length;
  const bars = counts.map((count, n) => ({ from: low + n * step, to: low + (n + 1) * step, count }));
  const named = [...marks].sort((a, b) => a.value - b.value);
  // The scale reaches as far as what is named, which may lie outside of the bars.
  const from = Math.min(scale?.min ?? low, ...named.map(({ value }) => value));
  const until = Math.max(scale?.max ?? high, ...named.map(({ value }) => value));
  const ticksOf = (width: number) => {
    const room = Math.max(1, Math.floor(width / TICK));
    if (scale !== undefined && scale.ticks.length <= room + 1) return scale.ticks;
    return ticksBetween(from, until, room).map((value) => ({ value, display: write(value) }));
  };
  const layout = (width: number) => {
    const x = (value: number) => SIDE + ((value - from) / (until - from || 1)) * Math.max(0, width - 2 * SIDE);
    const names = named.map((mark) => {
      const text = `${mark.label} ${mark.display ?? write(mark.value)}`;
      const size = text.length * CHARACTER;
      const at = x(mark.value);
      return { ...mark, text, at, x: at + 4 + size <= width ? at + 4 : Math.max(0, at - 4 - size), width: size };
    });
    const lines = linesOf(names);
    return { x, names, lines, top: (Math.max(0, ...lines) + 1) * LINE + 4 };
  };
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      source={source}
      alt={alt}
      {...(level && { level })}
      table={{
        columns: ['From', 'To', 'Times'],
        rows: [
          ...(below > 0 ? [['', write(low), String(below)]] : []),
          ...bars.map((bar) => [write(bar.from), write(bar.to), String(bar.count)]),
          ...(above > 0 ? [[write(high), '', String(above)]] : []),
          ...named.map(({ label, value, display }) => [label, display ?? write(value), '']),
        ],
      }}
    >
      <Drawing height={(width) => layout(width).top + PLOT + AXIS}>
        {(width) => {
          const { x, names, lines, top } = layout(width);
          const bottom = top + PLOT;
          return (
            <>
              {bars.map((bar) => {
                const height = (bar.count / most) * PLOT;
                return (
                  <rect
                    key={bar.from}
                    x={x(bar.from)}
                    y={bottom - height}
                    width={Math.max(0, x(bar.to) - x(bar.from))}
                    height={height}
                    className={styles.bar}
                  />
                );
              })}
              <line x1={SIDE} x2={width - SIDE} y1={bottom} y2={bottom} className={styles.axis} />
              {ticksOf(width)
                .filter(({ value }) => x(value) > 20 && x(value) < width - 20)
                .map(({ value, display }) => (
                  <g key={value}>
                    <line x1={x(value)} x2={x(value)} y1={bottom} y2={bottom + 5} className={styles.axis} />
                    <text x={x(value)} y={bottom + 20} className={styles.tick}>
                      {display}
                    </text>
                  </g>
                ))}
              {names.map(({ label, text, at, x: left, isCompared }, n) => {
                const base = top - (lines[n] ?? 0) * LINE - 8;
                return (
                  <g key={label}>
                    <line
                      x1={at}
                      x2={at}
                      y1={base - 10}
                      y2={bottom}
                      className={isCompared ? styles.compared : styles.mark}
                    />
                    <text x={left} y={base} className={isCompared ? styles.comparedName : styles.name}>
                      {text}
                    </text>
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
