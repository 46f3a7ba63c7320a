/**
 * What a column of a table at rest holds. `text` and `json` are UTF-8, and json is the text of an object; `number` is a
 * double; `usd` a decimal with two places, given in cents; `time` milliseconds since 1970 in UTC; `day` a date of UTC, given
 * as the time at which it begins.
 */
export type ColumnType = 'text' | 'json' | 'number' | 'usd' | 'time' | 'day';

export interface Column {
  /** As on the wire, and in lower case: catalogues know no other. */
  readonly name: string;
  readonly type: ColumnType;
  /** Whether a row may lack it. */
  readonly nullable: boolean;
  /** What it says, in one sentence. */
  readonly description: string;
}

/** A value of a column, as its type says; null where there is none. */
export type Value = string | number | null;

/** A row by its columns: each of them is there. */
export type Row<Name extends string = string> = Readonly<Record<Name, Value>>;

/** A table of the lake: what it is made of, for what writes it, for the catalogue, and for who reads about it. */
export interface LakeTable<Name extends string = string> {
  readonly id: string;
  readonly description: string;
  /** What a row is one of. */
  readonly grain: string;
  readonly columns: readonly (Column & { readonly name: Name })[];
}

const column =
  (nullable: boolean) =>
  <Name extends string>(name: Name, type: ColumnType, description: string) => ({ name, type, nullable, description });

/** A column that every row has. */
export const always = column(false);
/** A column that a row may lack. */
export const perhaps = column(true);
