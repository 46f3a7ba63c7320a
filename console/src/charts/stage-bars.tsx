import { ChartFrame, type ChartHead } from './chart-frame.tsx';
import { Drawing } from './drawing.tsx';
import { Hit } from './hit.tsx';
import styles from './stage-bars.module.css';

export interface Stage {
  readonly id: string;
  readonly label: string;
  /** From 0. */
  readonly value: number;
  /** `$1.41M, 5 deals`. */
  readonly display: string;
  /** What of it goes on to the next stage, in words: `54% go on`; null for what can't be told. */
  readonly onward: string | null;
}

interface Props extends ChartHead {
  /** In the order of the process. */
  readonly stages: readonly Stage[];
  /** What the bars are, and what goes on, as heads of the table. */
  readonly heads: readonly [value: string, onward: string];
  /** What is done with a stage that was clicked. */
  onPick?(id: string): void;
}

const WIDE = 520;
const BAR = 26;
const GAP = 24;
const LABEL = { wide: 124, line: 20 };
/** Pixels of a character of a label: values stand within the bar's end of the scale. */
const CHARACTER = 7.2;

/** Stages of a process as bars from the left, in its order, and between them what goes on to the next. */
export function StageBars({ title, subtitle, source, alt, level, stages, heads, onPick }: Props) {
  const largest = Math.max(...stages.map(({ value }) => value), 0);
  const textWidth = Math.max(...stages.map(({ display }) => display.length), 0) * CHARACTER + 16;
  const rowHeight = (width: number) => BAR + GAP + (width >= WIDE ? 0 : LABEL.line);
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      source={source}
      alt={alt}
      {...(level && { level })}
      table={{
        columns: ['Stage', ...heads],
        rows: stages.map(({ label, display, onward }) => [label, display, onward ?? '—']),
      }}
    >
      <Drawing height={(width) => Math.max(0, stages.length * rowHeight(width) - GAP)}>
        {(width) => {
          const isWide = width >= WIDE;
          const left = isWide ? LABEL.wide : 0;
          const room = Math.max(0, width - left - textWidth);
          return stages.map(({ id, label, value, display, onward }, index) => {
            const top = index * rowHeight(width) + (isWide ? 0 : LABEL.line);
            const length = largest === 0 ? 0 : Math.max(value > 0 ? 2 : 0, (value / largest) * room);
            return (
              <g key={id}>
                <text x="0" y={isWide ? top + BAR / 2 : top - LABEL.line / 2} className={styles.label}>
                  {label}
                </text>
                <rect x={left} y={top} width={length} height={BAR} rx="2" className={styles.bar} />
                <text x={left + length + 8} y={top + BAR / 2} className={styles.value}>
                  {display}
                </text>
                {index < stages.length - 1 && onward !== null && (
                  <text x={left} y={top + BAR + GAP / 2} className={styles.onward}>
                    ↓ {onward}
                  </text>
                )}
                <Hit
                  x={0}
                  y={index * rowHeight(width)}
                  width={width}
                  height={rowHeight(width)}
                  name={`${label}: what is behind it`}
                  onPick={onPick && (() => onPick(id))}
                />
              </g>
            );
          });
        }}
      </Drawing>
    </ChartFrame>
  );
}
