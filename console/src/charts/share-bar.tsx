import { ChartFrame, type ChartHead } from './chart-frame.tsx';
import { Drawing } from './drawing.tsx';
import { Hit } from './hit.tsx';
import styles from './share-bar.module.css';

/** A pair of the tokens: a ground with the ink that is read on it. */
export type Ground = `step-${1 | 2 | 3 | 4 | 5 | 6}` | `below-${1 | 2 | 3 | 4}`;

export interface Share {
  readonly id: string;
  readonly label: string;
  /** From 0. */
  readonly value: number;
  /** `33%`. */
  readonly display: string;
  readonly ground: Ground;
}

interface Props extends ChartHead {
  /** What the parts are shares of, as the head of the table. */
  readonly unit: string;
  readonly parts: readonly Share[];
  /** What is done with a part that was clicked. */
  onPick?(id: string): void;
}

const HEIGHT = 44;
/** Pixels that a character of a label takes, about. */
const CHARACTER = 7.4;

/** A whole as one bar, with its parts in their order; a part that has no room for its name has it in the table. */
export function ShareBar({ title, subtitle, source, alt, level, unit, parts, onPick }: Props) {
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      source={source}
      alt={alt}
      {...(level && { level })}
      table={{ columns: ['', unit], rows: parts.map(({ label, display }) => [label, display]) }}
    >
      <Drawing height={() => HEIGHT}>
        {(width) => {
          let left = 0;
          return parts.map(({ id, label, value, display, ground }) => {
            const part = whole === 0 ? 0 : (value / whole) * width;
            const from = left;
            left += part;
            const fits = (text: string) => text.length * CHARACTER + 12 < part;
            const full = `${label} ${display}`;
            return (
              <g key={id}>
                <rect
                  x={from}
                  y="0"
                  width={Math.max(0, part - 2)}
                  height={HEIGHT}
                  style={{ fill: `var(--${ground}-ground)` }}
                />
                {(fits(full) || fits(display)) && (
                  <text x={from + 8} y={HEIGHT / 2} className={styles.text} style={{ fill: `var(--${ground}-text)` }}>
                    {fits(full) ? full : display}
                  </text>
                )}
                <Hit
                  x={from}
                  y={0}
                  width={part - 2}
                  height={HEIGHT}
                  name={`${full}: what is behind it`}
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
