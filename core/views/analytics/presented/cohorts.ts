import type { Described, Table, TableRow, Value } from '../answer/payload.ts';
import { figureText } from '../words.ts';

/** Columns that follow a cohort through weeks or months; the others say what it is. */
const FOLLOWS = /-(?:week|month)-\d+$/;

const SIZE = 'new-users';
const UNKNOWN = 'Not known of any.';

const sizeOf = ({ values }: TableRow): number => values[SIZE]?.value ?? 0;

/** The metrics of a table whose rows are periods in which people began; null of any other. */
function metricsOf({ columns }: Table): readonly Described[] | null {
  const isCohorts = columns.some((column) => 'dimension' in column && column.dimension === 'period');
  return isCohorts ? columns.filter((column) => 'unit' in column) : null;
}

/** Whether a table follows cohorts month by month: its rows are months. */
export const isByMonth = ({ columns }: Table): boolean => columns.some(({ id }) => /-month-\d+$/.test(id));

/**
 * All cohorts of a table together: of each column the sum of what is counted, over the cohorts of which it is known; of a share
 * the mean weighted by people, which is the share in all of them. Null of what is no table of cohorts, and without anybody.
 */
export function allTogether(table: Table): Readonly<Record<string, Value>> | null {
  const metrics = metricsOf(table);
  const rows = table.rows.filter((row) => sizeOf(row) > 0);
  if (metrics === null || rows.length === 0) return null;
  const values = metrics.map((metric): readonly [string, Value] => {
    const value = wholeOf(rows, metric);
    return [metric.id, { value, reason: value === null ? UNKNOWN : null }];
  });
  return Object.fromEntries(values);
}

function wholeOf(rows: readonly TableRow[], { id, unit }: Described): number | null {
  const known = rows.flatMap((row) => {
    const value = row.values[id]?.value ?? null;
    return value === null ? [] : [{ value, size: sizeOf(row) }];
  });
  if (known.length === 0) return null;
  if (unit !== 'percent') return known.reduce((sum, { value }) => sum + value, 0);
  const people = known.reduce((sum, { size }) => sum + size, 0);
  return people === 0 ? null : known.reduce((sum, { value, size }) => sum + value * size, 0) / people;
}

/** What cohorts say together: `36.2% came back in the week after they registered`. */
export function cohortsMessage(table: Table, together: NonNullable<ReturnType<typeof allTogether>>): string {
  const metrics = metricsOf(table) ?? [];
  const text = (metric: Described | undefined): string =>
    figureText(metric?.unit ?? 'count', together[metric?.id ?? '']?.value ?? null);
  const followed = metrics.find(({ id }) => FOLLOWS.test(id));
  if (followed?.unit === 'percent') {
    const isKnown = (together[followed.id]?.value ?? null) !== null;
    return isKnown
      ? `${text(followed)} came back in the week after they registered`
      : 'No week after a registration is over yet';
  }
  const size = metrics.find(({ id }) => id === SIZE);
  const paid = metrics.findLast(({ id }) => !FOLLOWS.test(id));
  const people = together[size?.id ?? '']?.value === 1 ? 'person' : 'people';
  return `${text(size)} ${people} who registered paid ${text(paid)} since`;
}

/** What leads from one level to another, the first row to the last: `MRR went from $1,172 to $1,197`; null of any other table. */
export function bridgeMessage({ columns, rows }: Table): string | null {
  const isBridge = columns.some((column) => 'dimension' in column && column.dimension === 'movement');
  const metric = columns.find((column) => 'unit' in column);
  if (!isBridge || !metric || rows.length === 0) return null;
  const unknown = [rows[0], rows.at(-1)].find((row) => (row?.values[metric.id]?.value ?? null) === null);
  if (unknown) return `MRR: ${unknown.values[metric.id]?.reason ?? UNKNOWN}`;
  const [from, to] = [rows[0], rows.at(-1)].map((row) =>
    figureText(metric.unit, row?.values[metric.id]?.value ?? null),
  );
  return from === to ? `MRR is at ${to}, as it was` : `MRR went from ${from} to ${to}`;
}
