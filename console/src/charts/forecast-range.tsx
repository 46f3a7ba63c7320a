import { useId } from 'react';
import { apart } from './apart.ts';
import { ChartFrame, type ChartHead } from './chart-frame.tsx';
import { Drawing } from './drawing.tsx';
import styles from './forecast-range.module.css';
import { Hit } from './hit.tsx';

interface Moment {
  /** An ISO date. */
  readonly at: string;
  readonly value: number;
}

interface Props extends ChartHead {
  readonly from: string;
  readonly until: string;
  /** What has come, in the order of time; the last is now. */
  readonly come: readonly Moment[];
  /** What is expected at the end; null where it can't be told, or is known already. */
  readonly forecast: { readonly low: number; readonly value: number; readonly high: number } | null;
  readonly target: number | null;
  write(value: number): string;
  writeDate(at: string): string;
  /** What is done with a day that was clicked. */
  onPick?(at: string): void;
  /** What is done with a value at the end that was clicked. */
  onPickEnd?(end: 'target' | 'high' | 'forecast' | 'low'): void;
}

const HEIGHT = 260;
const TOP = 12;
const BOTTOM = 28;
const LEFT = 56;
const TICKS = 4;
/** Pixels of a plot below which its two dates have no room beside each other. */
const BOTH_DATES = 190;
/** Pixels that a label at the right end needs above the next. */
const LINE = 17;
/** Pixels around a point within which it is clicked. */
const TOUCH = 24;

const daysTo = (from: string, at: string) => Date.parse(at) - Date.parse(from);

/** A round step, so that about four of them make up the scale. */
function stepOf(largest: number): number {
  const raw = largest / TICKS;
  const power = 10 ** Math.floor(Math.log10(raw));
  return power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw) ?? 10);
}

/** What has come in a span so far, and from there to its end the range of what is expected, hatched, beside the target. */
export function ForecastRange(props: Props) {
  const { title, subtitle, source, alt, level, from, until, come, forecast, target, write, writeDate } = props;
  const { onPick, onPickEnd } = props;
  const hatch = useId();
  const now = come.at(-1);
  const largest = Math.max(...come.map(({ value }) => value), forecast?.high ?? 0, target ?? 0);
  const step = stepOf(largest || 1);
  const top = Math.ceil((largest || 1) / step) * step;
  const expected =
    forecast === null
      ? []
      : [
          { id: 'high' as const, label: `High ${write(forecast.high)}`, value: forecast.high, strong: false },
          { id: 'forecast' as const, label: `Forecast ${write(forecast.value)}`, value: forecast.value, strong: true },
          { id: 'low' as const, label: `Low ${write(forecast.low)}`, value: forecast.low, strong: false },
        ];
  const ends = [
    ...(target === null
      ? []
      : [{ id: 'target' as const, label: `Target ${write(target)}`, value: target, strong: false }]),
    ...expected,
  ];
  const room = Math.max(0, ...ends.map(({ label }) => label.length)) * 7 + 14;
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      source={source}
      alt={alt}
      {...(level && { level })}
      table={{
        columns: ['Day', 'Won'],
        rows: [
          ...come.map(({ at, value }) => [writeDate(at), write(value)]),
          ...ends.map(({ label, value }) => [`${label.split(' ')[0]}, ${writeDate(until)}`, write(value)]),
        ],
      }}
    >
      <Drawing height={() => HEIGHT}>
        {(width) => {
          const plot = Math.max(0, width - LEFT - room);
          const x = (at: string) => LEFT + (daysTo(from, at) / daysTo(from, until)) * plot;
          const y = (value: number) => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
          const right = LEFT + plot;
          const labels = apart(
            ends.map((end) => ({ ...end, y: y(end.value) })),
            LINE,
            HEIGHT - BOTTOM,
          );
          return (
            <>
              <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect width="6" height="6" fill="var(--bg)" />
                <line x1="1" x2="1" y1="0" y2="6" stroke="var(--series-1)" strokeWidth="1.5" />
              </pattern>
              {Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step).map((value) => (
                <g key={value}>
                  <line x1={LEFT} x2={right} y1={y(value)} y2={y(value)} className={styles.grid} />
                  <text x={LEFT - 8} y={y(value)} className={styles.tick}>
                    {write(value)}
                  </text>
                </g>
              ))}
              {target !== null && <line x1={LEFT} x2={right} y1={y(0)} y2={y(target)} className={styles.target} />}
              {forecast !== null && now !== undefined && (
                <>
                  <path
                    d={`M${x(now.at)} ${y(now.value)}L${right} ${y(forecast.high)}V${y(forecast.low)}Z`}
                    fill={`url(#${hatch})`}
                    className={styles.range}
                  />
                  <line
                    x1={x(now.at)}
                    y1={y(now.value)}
                    x2={right}
                    y2={y(forecast.value)}
                    className={styles.forecast}
                  />
                </>
              )}
              <polyline
                points={come.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
                className={styles.come}
              />
              {come.map(({ at, value }) => (
                <circle key={at} cx={x(at)} cy={y(value)} r="3" className={styles.point} />
              ))}
              {come.map(({ at, value }) => (
                <Hit
                  key={at}
                  x={x(at) - TOUCH / 2}
                  y={y(value) - TOUCH / 2}
                  width={TOUCH}
                  height={TOUCH}
                  name={`${writeDate(at)}: ${write(value)}`}
                  onPick={onPick && (() => onPick(at))}
                />
              ))}
              {labels.map(({ id, label, y: at, strong }) => (
                <g key={label}>
                  <text x={right + 8} y={at} className={strong ? styles.strong : styles.name}>
                    {label}
                  </text>
                  <Hit
                    x={right + 4}
                    y={at - LINE / 2}
                    width={room - 4}
                    height={LINE}
                    name={`${label}: what is behind it`}
                    onPick={onPickEnd && (() => onPickEnd(id))}
                  />
                </g>
              ))}
              {plot >= BOTH_DATES && (
                <text x={LEFT} y={HEIGHT - 8} className={styles.date}>
                  {writeDate(from)}
                </text>
              )}
              <text x={right} y={HEIGHT - 8} textAnchor="end" className={styles.date}>
                {writeDate(until)}
              </text>
            </>
          );
        }}
      </Drawing>
    </ChartFrame>
  );
}
