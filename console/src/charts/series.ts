/** What a chart over time is drawn from. */

export interface TimePoint {
  /** When the period begins, as an ISO date or time. */
  readonly at: string;
  /** `Nov 2025`. */
  readonly label: string;
  readonly value: number | null;
  /** As the data write it; without it, as the chart does. */
  readonly display?: string | undefined;
  /** Of a period that is not over: drawn hollow and dashed. */
  readonly partial?: boolean;
  /** Why there is no value. */
  readonly reason?: string | undefined;
}

/** What a line is: actual figures, or what they are compared with. */
export type Role = 'actual' | 'target' | 'benchmark' | 'previous' | 'forecast';

export interface TimeSeries {
  readonly id: string;
  readonly label: string;
  readonly role?: Role;
  /** What the last point is where its period is not whole: what stands at a moment, such as seats, is so now. */
  readonly atEnd?: 'so far' | 'now' | 'in part';
  readonly points: readonly TimePoint[];
}

/** The ends of an axis of values, and what is written on it, where the data say so. */
export interface ValueScale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly { readonly value: number; readonly display: string }[];
}

/** A table of all that a chart shows, for who reads instead of looking, and for a file. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the last column is of sentences, which need room and no alignment. */
  readonly isTold?: boolean;
}

/**
 * The points of all series by period, in the order of time.
 * @param told what moved them in each period; without it there is no column for that
 */
export function tableOfSeries(
  series: readonly TimeSeries[],
  write: (value: number | null) => string,
  told?: ReadonlyMap<string, string>,
): ChartTable {
  const periods = new Map<string, string>();
  for (const { points, atEnd = 'so far' } of series)
    for (const point of points) {
      const when = point === points.at(-1) ? atEnd : 'in part';
      if (point.partial) periods.set(point.at, `${point.label} ${when}`);
      // What it is compared with is whole, and says nothing against that.
      else if (!periods.has(point.at)) periods.set(point.at, point.label);
    }
  const rows = [...periods]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([at, label]) => [
      label,
      ...series.map(({ points }) => {
        const point = points.find((each) => each.at === at);
        return point === undefined
          ? ''
          : (point.value === null && point.reason) || (point.display ?? write(point.value));
      }),
      ...(told === undefined ? [] : [told.get(at) ?? '']),
    ]);
  const columns = ['Period', ...series.map(({ label }) => label)];
  return told === undefined ? { columns, rows } : { columns: [...columns, 'What moved it'], rows, isTold: true };
}

/** A table as CSV (RFC 4180): what a spreadsheet would take for a formula is text. */
export function csvOf({ columns, rows }: ChartTable): string {
  const cell = (text: string) => {
    const safe = /^[=+@\t]/.test(text) ? `'${text}` : text;
    return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}
