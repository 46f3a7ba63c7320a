import { toDollars } from '../../../kernel/money.ts';
import type { ShownColumn } from '../../../kernel/presentation/vocabulary.ts';
import { upperFirst } from '../../../kernel/text.ts';
import { isoDate, isoTime } from '../../../kernel/time.ts';
import type { AnyTransform, Dataset } from './dataset.ts';
import { displayOf, formatOf } from './format.ts';
import { type Field, type Fields, type FieldType, type RowOf, type Status, wireName } from './schema.ts';

type Row = RowOf<Fields>;

/** A value as JSON. */
export type WireValue =
  | null
  | boolean
  | number
  | string
  | readonly WireValue[]
  | { readonly [name: string]: WireValue };

export type WireRecord = Readonly<Record<string, WireValue>>;

/** What every row has beside its dataset's fields: ISO 8601 times. */
export interface CommonFields {
  readonly created_at: string;
  readonly updated_at: string;
  /** When its source data was last refreshed. */
  readonly data_freshness: string;
}

/** What a field of a dataset is, once per answer. */
export interface Column extends Pick<ShownColumn, 'align' | 'width' | 'decimals' | 'currency' | 'hidden'> {
  readonly name: string;
  /** What it is called over a column: `Days in stage`. */
  readonly label: string;
  readonly type: FieldType;
  /** `USD`, `fraction`, `days`, `count`; null: it has none, or its row says. */
  readonly unit: string | null;
  /** The direction of good; null: neither. */
  readonly better: 'higher' | 'lower' | null;
  readonly format: string | null;
  readonly nullable: boolean;
  readonly description: string;
  /** How it is computed; null: of a source, and no figure: it is as the company has it. */
  readonly formula: string | null;
  readonly choices: readonly string[];
  /** Of records. */
  readonly fields: readonly Column[];
}

/** How rows of a dataset leave. */
export interface Wire {
  readonly columns: readonly Column[];
  /** A row by the seed's names: dollars, fractions, dates and times as text. */
  row(row: Row): WireRecord;
  /** The same with the fields that all rows have. */
  rowWith(row: Row, common: CommonFields): WireRecord;
  /** The text of each figure; those within records by `records.0.field`. */
  display(row: Row): Readonly<Record<string, string>>;
  /** The status of each field that has one. */
  status(row: Row): Readonly<Record<string, Status>>;
}

const units: Readonly<Partial<Record<FieldType, string>>> = {
  usd: 'USD',
  fraction: 'fraction',
  days: 'days',
  count: 'count',
};

/** How rows of a dataset leave; to be made once for many rows. */
export function wireOf(dataset: Dataset & Partial<Pick<AnyTransform, 'status'>>): Wire {
  const toRecord = recordOf(dataset.fields);
  const statuses = Object.entries(dataset.status ?? {}).map(([name, of]) => [wireName(name), of] as const);
  return {
    columns: columnsOf(dataset.fields),
    row: toRecord,
    rowWith: (row, common) => ({ ...toRecord(row), ...common }),
    display: (row) => Object.fromEntries(displays(dataset.fields, row, '')),
    status: (row) => Object.fromEntries(statuses.map(([name, of]) => [name, of(row)] as const)),
  };
}

function columnsOf(fields: Fields): readonly Column[] {
  return Object.entries(fields).map(([name, field]) => ({
    name: wireName(name),
    type: field.type,
    unit: units[field.type] ?? null,
    better: field.better ?? null,
    ...setting(wireName(name), field),
    format: formatOf(field),
    nullable: field.nullable,
    description: field.says,
    formula: field.formula?.text ?? null,
    choices: field.choices,
    fields: field.fields === null ? [] : columnsOf(field.fields),
  }));
}

function setting(
  name: string,
  field: Field,
): Pick<Column, 'label' | 'align' | 'width' | 'decimals' | 'currency' | 'hidden'> {
  const format = formatOf(field);
  const isFigure = format !== null && format !== 'date';
  return {
    label: labelOf(name),
    align: isFigure ? 'right' : 'left',
    width: field.type === 'text' || field.type === 'texts' ? 2 : 1,
    decimals: format === 'decimal' || format === 'days' ? 1 : 0,
    currency: field.type === 'usd' ? 'USD' : null,
    ...(isBeside(name, field) ? { hidden: true as const } : {}),
  };
}

/** What names a row for machines, or repeats another field in other signs. */
function isBeside(name: string, { type }: Field): boolean {
  return type === 'id' || /_(display|icon)$/.test(name);
}

/** How parts of names are written over a column. */
const words: Readonly<Record<string, string>> = {
  ai: 'AI',
  pct: '%',
  ytd: 'YTD',
  avg: 'average',
  qoq: 'on the quarter',
  '1w': 'in a week',
  vs: 'against',
};

/** `avg_duration_days` is `Average duration days`. */
function labelOf(name: string): string {
  return upperFirst(
    name
      .split('_')
      .map((word) => words[word] ?? word)
      .join(' '),
  );
}

function recordOf(fields: Fields): (row: Row) => WireRecord {
  const writers = Object.entries(fields).map(([name, field]) => [name, wireName(name), writerOf(field)] as const);
  return (row) => Object.fromEntries(writers.map(([name, wire, write]) => [wire, write(row[name])] as const));
}

/** Whoever writes values of a field; they are those of rows that keep their schema. */
function writerOf(field: Field): (value: unknown) => WireValue {
  const nested = field.fields === null ? null : recordOf(field.fields);
  if (nested !== null) return (value) => (value === null ? null : (value as readonly Row[]).map(nested));
  const write = scalars[field.type];
  if (write === undefined) return (value) => value as WireValue;
  return (value) => (typeof value === 'number' ? write(value) : null);
}

/** Six digits after the point: what sums of fractions differ by in their last bits is no content. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0; // −0 is 0

const scalars: Readonly<Partial<Record<FieldType, (value: number) => WireValue>>> = {
  usd: toDollars,
  fraction: rounded,
  number: rounded,
  days: rounded,
  date: isoDate,
  time: isoTime,
};

/** A value of a field as JSON. */
export function wireValue(field: Field, value: unknown): WireValue {
  return writerOf(field)(value);
}

function displays(fields: Fields, row: Row, within: string): readonly (readonly [name: string, text: string])[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = within + wireName(name);
    const value = row[name];
    if (field.fields !== null) {
      const nested = field.fields;
      const records = (value ?? []) as readonly Row[];
      return records.flatMap((record, n) => displays(nested, record, `${path}.${n}.`));
    }
    const text = displayOf(field, value);
    return text === null ? [] : [[path, text] as const];
  });
}
