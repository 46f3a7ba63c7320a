import styles from './bullet.module.css';
import { ChartFrame, type ChartHead } from './chart-frame.tsx';
import { Drawing } from './drawing.tsx';
import { Hit } from './hit.tsx';
import { textLines } from './text-lines.ts';

/** A place on the scale of a bullet, with how it is written. */
export interface BulletMark {
  readonly value: number;
  readonly display: string;
}

export interface Bullet {
  readonly id: string;
  readonly label: string;
  /** Null where nothing could be measured: `display` says so. */
  readonly value: number | null;
  readonly display: string;
  /** What the value is to be put beside. */
  readonly target?: BulletMark | undefined;
  /** A further comparison. */
  readonly second?: BulletMark | undefined;
  /** Between what the value may be, where it is not sure: a thin line over the bar. */
  readonly range?: { readonly low: number; readonly high: number; readonly display: string } | undefined;
  /** The end of its scale, which begins at 0. */
  readonly max: number;
  /** Ranges of the scale from its beginning, each with a word. */
  readonly bands?: readonly { readonly until: number; readonly label: string }[];
  /** How the value stands; without it each band has its word. */
  readonly word?: string | undefined;
}

interface Props extends ChartHead {
  readonly bullets: readonly Bullet[];
  /** What bar, mark and second mark are. */
  readonly names: {
    readonly value: string;
    readonly target?: string;
    readonly second?: string;
    readonly range?: string;
  };
  /** What is done with one that was clicked. */
  onPick?(id: string): void;
}

const WIDE = 560;
const BAR = 14;
const TRACK = 22;
const LINE = 20;
const GAP = 14;
/** From one line of a label to the next. */
const TEXT = 16;
/** The part of the width that labels have where they stand at the left. */
const LABELS = 0.36;
/** Pixels that a character of a label takes, about. */
const CHARACTER = 7.4;
const VALUES = 84;
const GROUNDS = ['var(--sunk)', 'var(--hairline)'] as const;

interface RowProps {
  readonly bullet: Bullet;
  readonly left: number;
  readonly top: number;
  readonly room: number;
}

/** Pixels that a character of a value takes, which is bold. */
const DIGIT = 8.6;

/** A word at a value, which stays within the scale. */
const anchorAt = (value: number, max: number) => (value < max * 0.15 ? 'start' : value > max * 0.85 ? 'end' : 'middle');

/** Scale, bands, bar and marks of one bullet. */
function Track({ bullet: { value, target, second, range, max, bands = [], word }, left, top, room }: RowProps) {
  const place = (at: number) => left + (max <= 0 ? 0 : Math.min(1, Math.max(0, at / max)) * room);
  const middle = top + TRACK / 2;
  return (
    <g>
      <rect x={left} y={top} width={room} height={TRACK} fill={GROUNDS[0]} />
      {bands.map(({ until, label }, index) => {
        const from = place(bands[index - 1]?.until ?? 0);
        return (
          <g key={label}>
            <rect x={from} y={top} width={place(until) - from} height={TRACK} fill={GROUNDS[index % GROUNDS.length]} />
            {word === undefined && (
              <text x={from + 2} y={top + TRACK + LINE / 2} className={styles.band}>
                {label}
              </text>
            )}
          </g>
        );
      })}
      {word !== undefined && value !== null && (
        <text x={place(value)} y={top + TRACK + LINE / 2} textAnchor={anchorAt(value, max)} className={styles.band}>
          {word}
        </text>
      )}
      {value !== null && (
        <rect x={left} y={middle - BAR / 2} width={place(value) - left} height={BAR} rx="2" className={styles.bar} />
      )}
      {range !== undefined &&
        [styles.around, styles.range].map((style) => (
          <path
            key={style}
            d={`M${place(range.low)} ${middle}H${place(range.high)}M${place(range.low)} ${middle - 4}v8M${place(range.high)} ${middle - 4}v8`}
            className={style}
          />
        ))}
      {target !== undefined && (
        <rect x={place(target.value) - 2} y={top - 2} width="4" height={TRACK + 4} className={styles.target} />
      )}
      {second !== undefined && (
        <path d={`M${place(second.value)} ${middle - 6}l6 6l-6 6l-6 -6z`} className={styles.second} />
      )}
    </g>
  );
}

/** Values beside what they are compared with: a bar, a mark at the target, and ranges that have words. */
export function Bullets({ title, subtitle, source, alt, level, bullets, names, onPick }: Props) {
  const hasBands = bullets.some(({ bands }) => bands !== undefined && bands.length > 0);
  const longest = Math.max(0, ...bullets.map(({ label }) => label.length)) * CHARACTER + 16;
  const values = Math.max(0, ...bullets.map(({ display }) => display.length)) * DIGIT + 16;
  const leftOf = (width: number) => (width >= WIDE ? Math.round(Math.min(width * LABELS, longest)) : 8);
  const linesOf = ({ label }: Bullet, width: number) =>
    textLines(label, Math.floor((width >= WIDE ? leftOf(width) - 16 : width - 8 - values) / CHARACTER));
  /** What labels need above the track, or beside it where one of them has more lines than go there. */
  const aboveOf = (width: number) => {
    const lines = Math.max(1, ...bullets.map((bullet) => linesOf(bullet, width).length));
    return width >= WIDE ? Math.max(0, lines * TEXT - TRACK - GAP) / 2 : LINE + (lines - 1) * TEXT;
  };
  const rowHeight = (width: number) => TRACK + GAP + aboveOf(width) * (width >= WIDE ? 2 : 1) + (hasBands ? LINE : 0);
  const heads = [names.target, names.second, names.range].filter((name) => name !== undefined);
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      source={source}
      alt={alt}
      {...(level && { level })}
      table={{
        columns: ['', names.value, ...heads],
        rows: bullets.map(({ label, display, target, second, range }) => [
          label,
          display,
          ...(names.target === undefined ? [] : [target?.display ?? '—']),
          ...(names.second === undefined ? [] : [second?.display ?? '—']),
          ...(names.range === undefined ? [] : [range?.display ?? '—']),
        ]),
      }}
    >
      <ul className={styles.key} aria-hidden="true">
        <li className={styles.keyBar}>{names.value}</li>
        {names.target !== undefined && <li className={styles.keyTarget}>{names.target}</li>}
        {names.second !== undefined && <li className={styles.keySecond}>{names.second}</li>}
        {names.range !== undefined && <li className={styles.keyRange}>{names.range}</li>}
      </ul>
      <Drawing height={(width) => bullets.length * rowHeight(width)}>
        {(width) => {
          const isWide = width >= WIDE;
          const left = leftOf(width);
          const room = Math.max(0, isWide ? width - left - VALUES : width - 16);
          return bullets.map((bullet, index) => {
            const top = index * rowHeight(width) + 4 + aboveOf(width);
            const line = isWide ? top + TRACK / 2 : top - LINE / 2;
            const lines = linesOf(bullet, width);
            const first = line - ((lines.length - 1) * TEXT) / (isWide ? 2 : 1);
            const placed = lines.map((text, n) => ({ text, y: first + n * TEXT }));
            return (
              <g key={bullet.id}>
                {placed.map(({ text, y }) => (
                  <text key={y} x={isWide ? 0 : 8} y={y} className={styles.label}>
                    {text}
                  </text>
                ))}
                <text x={width} y={line} className={styles.value}>
                  {bullet.display}
                </text>
                <Track bullet={bullet} left={left} top={top} room={room} />
                <Hit
                  x={0}
                  y={index * rowHeight(width)}
                  width={width}
                  height={rowHeight(width)}
                  name={`${bullet.label}: what is behind it`}
                  onPick={onPick && (() => onPick(bullet.id))}
                />
              </g>
            );
          });
        }}
      </Drawing>
    </ChartFrame>
  );
}
