import { BarCell } from '../../charts/bar-cell.tsx';
import { clock, day, dayOfYear } from '../../format/times.ts';
import { usualDecimals, writeField } from '../../kit/field-units.ts';
import { Pill, type Status } from '../../kit/status.tsx';
import type { Column } from '../../kit/table-columns.ts';
import type { Row } from './live-rows.ts';

/** Columns as the lists have them: each is one field of the API, by whose name the API sorts. */

type Texts<R> = { [K in keyof R]: R[K] extends string | null ? K : never }[keyof R] & string;
type Numbers<R> = { [K in keyof R]: R[K] extends number | null ? K : never }[keyof R] & string;

interface Look {
  readonly unit?: string;
  readonly width?: number;
  readonly decimals?: number;
}

const number = <R,>(row: R, field: Numbers<R>): number | null => row[field] as number | null;
const words = <R,>(row: R, field: Texts<R>): string | null => row[field] as string | null;

export function textColumn<R extends Row>(field: Texts<R>, header: string, { width = 150 }: Look = {}): Column<R> {
  return { id: field, header, width, value: (row) => words(row, field) };
}

/** A date of the data, such as `26 Nov 2026`. */
export function dayColumn<R extends Row>(field: Texts<R>, header: string): Column<R> {
  return {
    id: field,
    header,
    width: 120,
    value: (row) => words(row, field),
    write: (row) => {
      const value = words(row, field);
      return value === null ? '—' : day(value);
    },
  };
}

/** When a row was last changed. */
export function updatedColumn<R extends Row>(): Column<R> {
  return {
    id: 'lastUpdated',
    header: 'Updated',
    width: 165,
    value: ({ lastUpdated }) => lastUpdated,
    write: ({ lastUpdated }) => `${dayOfYear(lastUpdated)}, ${clock(lastUpdated)}`,
  };
}

/** A number, in what its field is of. */
export function numberColumn<R extends Row>(
  field: Numbers<R>,
  header: string,
  { unit, width = 120, decimals = usualDecimals(field) }: Look = {},
): Column<R> {
  return {
    id: field,
    header,
    width,
    align: 'end',
    value: (row) => number(row, field),
    write: (row) => writeField(field, number(row, field), decimals),
    ...(unit !== undefined && { unit }),
  };
}

interface Scale {
  readonly max: number;
  readonly band?: readonly [number, number];
  readonly target?: number;
}

/** Pixels of the bar beside a figure. */
const BAR = 110;

/** The same figure with a bar beside it, on one scale for the whole column. */
export function withBar<R extends Row>(column: Column<R>, { max, band, target }: Scale): Column<R> {
  return {
    ...column,
    width: column.width + BAR,
    cell: (row) => {
      const value = column.value(row);
      return (
        <BarCell
          text={column.write?.(row) ?? String(value)}
          value={typeof value === 'number' ? value : null}
          max={max}
          band={band}
          target={target}
        />
      );
    },
  };
}

/** A word on a tint: how it stands, where it stands in any way. */
export function pillColumn<R extends Row>(
  field: Texts<R>,
  header: string,
  tones: Readonly<Record<string, Status>>,
  { width = 140 }: Look = {},
): Column<R> {
  return {
    id: field,
    header,
    width,
    value: (row) => words(row, field),
    cell: (row) => {
      const value = words(row, field) ?? '—';
      return <Pill status={tones[value] ?? 'none'}>{value}</Pill>;
    },
  };
}
