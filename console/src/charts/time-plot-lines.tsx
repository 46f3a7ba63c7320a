import { useDrawingArea, useXScale, useYScale } from '@mui/x-charts/hooks';
import { apart } from './apart.ts';
import type { Role, TimePoint, TimeSeries } from './series.ts';
import { textScale } from './text-scale.ts';
import styles from './time-plot.module.css';

/** The colour of the n-th series that is no comparison. */
const COLORS = ['var(--series-1)', 'var(--series-2)', 'var(--series-3)', 'var(--series-4)'] as const;
const OTHER = 'var(--series-other)';
const COMPARED: Partial<Record<Role, string>> = {
  target: 'var(--ink-soft)',
  benchmark: 'var(--ink-soft)',
  previous: 'var(--series-1)',
};
/** Whether it is what others are compared with. */
export const isCompared = (role: Role | undefined): boolean => role !== undefined && COMPARED[role] !== undefined;

/** Pixels that a name at the end of a line takes: some 7 a letter, after a gap, and never more than the lines can spare. */
const LETTER = 7.4;
const GAP = 14;
const WIDEST_NAME = 170;

/** Pixels beside the plot for the names of lines, in the size that the reader has text in. */
export const nameWidth = (names: readonly string[]): number =>
  Math.min(WIDEST_NAME, GAP + LETTER * Math.max(...names.map(({ length }) => length))) * textScale();
/** Pixels that names at the ends of lines need from one to the next. */
const NAME_HEIGHT = 15;

/** A series with its colour. */
export interface Drawn extends TimeSeries {
  readonly color: string;
}

export function colored(series: readonly TimeSeries[]): Drawn[] {
  let next = 0;
  return series.map((each) => {
    const fixed = each.role && COMPARED[each.role];
    if (fixed !== undefined) return { ...each, color: fixed };
    const color = COLORS[next] ?? OTHER;
    next += 1;
    return { ...each, color };
  });
}

export const valueAt = ({ points }: TimeSeries, at: string): TimePoint | undefined =>
  points.find((point) => point.at === at);

export type Place = (at: string) => number | undefined;

/** The middle of a period on the axis, whether that is of points or of bands. */
export function usePlace(): Place {
  const scale = useXScale();
  return (at) => {
    if (!('bandwidth' in scale)) return undefined;
    const x = scale(at as never);
    return x === undefined ? undefined : Number(x) + scale.bandwidth() / 2;
  };
}

/** Dots at each period, hollow where it is not over, and names at the ends of the lines. */
export function Points({ series, hasNames }: { readonly series: readonly Drawn[]; readonly hasNames: boolean }) {
  const place = usePlace();
  const y = useYScale<'linear'>();
  const { left, top, width, height } = useDrawingArea();
  const ends = series.flatMap(({ id, points }) => {
    const last = points.findLast(({ value }) => value !== null);
    return last === undefined ? [] : [{ id, y: Number(y(last.value as never)) }];
  });
  const names = apart(ends, NAME_HEIGHT * textScale(), top + height);
  return (
    <g>
      {series.map(({ id, label, role = 'actual', points, color }) => {
        const drawn = points.filter((point) => point.value !== null);
        const end = names.find((name) => name.id === id)?.y;
        const dots = role === 'actual' && points.length <= 40;
        return (
          <g key={id}>
            {dots &&
              drawn.map(({ at, value, partial = false }) => (
                <circle
                  key={at}
                  cx={place(at)}
                  cy={Number(y(value as never))}
                  r="3"
                  fill={partial ? 'var(--bg)' : color}
                  stroke={color}
                  strokeWidth="1.5"
                />
              ))}
            {hasNames && end !== undefined && (
              <text
                x={left + width + 10}
                y={end}
                className={styles.name}
                fill={role === 'target' || role === 'benchmark' ? 'var(--ink-soft)' : color}
              >
                {label}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** The stretches to the last period where it is not over, and from the first where it was begun in its midst, dashed. */
export function PartialStretch({ series }: { readonly series: readonly Drawn[] }) {
  const place = usePlace();
  const y = useYScale<'linear'>();
  return (
    <g>
      {series.map(({ id, points, color }) => {
        const drawn = points.filter(({ value }) => value !== null);
        const ends = drawn.length > 2 ? [drawn.slice(0, 2), drawn.slice(-2)] : [drawn.slice(0, 2)];
        return ends.map(([from, to]) => {
          if (from === undefined || to === undefined || !(from.partial || to.partial)) return null;
          return (
            <line
              key={`${id} ${from.at}`}
              x1={place(from.at)}
              y1={Number(y(from.value as never))}
              x2={place(to.at)}
              y2={Number(y(to.value as never))}
              stroke={color}
              strokeWidth="2"
              strokeDasharray="4 4"
            />
          );
        });
      })}
    </g>
  );
}
