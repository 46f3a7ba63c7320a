import { constants, zstdCompressSync } from 'node:zlib';
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import type { Column, ColumnType, LakeTable, Row } from '../../../core/views/analytics/index.ts';

/** How each type of column is stored. Times are moments, not readings of a clock: `isAdjustedToUTC`. */
const elements: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  // Not Parquet's JSON: catalogues that know it read it as another type than text.
  json: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  number: { type: 'DOUBLE' },
  usd: { type: 'INT64', converted_type: 'DECIMAL', logical_type: { type: 'DECIMAL', scale: 2, precision: 18 } },
  time: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  day: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
};

/** Zstandard’s level: a tenth smaller than by the usual 3, for a quarter more time; 19 takes four times as long. */
const LEVEL = 9;
const compress = (bytes: Uint8Array): Uint8Array =>
  zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: LEVEL } });

/** Rows that are read or passed over together, by the smallest and largest values that are noted of them. */
const ROWS_PER_GROUP = 50_000;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Rows as a Parquet file, compressed by Zstandard; texts that repeat go into dictionaries. Equal rows give equal bytes.
 * A file without rows has all columns as well.
 */
export function parquetOf({ columns }: LakeTable, rows: readonly Row[]): Uint8Array {
  const writer = new ByteWriter();
  parquetWrite({
    writer,
    schema: [
      { name: 'schema', num_children: columns.length },
      ...columns.map(({ name, type, nullable }): SchemaElement => {
        return { ...elements[type], ...scaleOf(type), name, repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED' };
      }),
    ],
    columnData: columns.map((column) => ({ name: column.name, data: rows.map((row) => stored(column, row)) })),
    codec: 'ZSTD',
    compressors: { ZSTD: compress },
    rowGroupSize: ROWS_PER_GROUP,
    createdBy: 'showroom',
  });
  return writer.getBytes();
}

/** Readers of before there were logical types take a decimal’s scale from the element itself. */
function scaleOf(type: ColumnType): Partial<SchemaElement> {
  return type === 'usd' ? { scale: 2, precision: 18 } : {};
}

/** A value as the writer takes it for its column. */
function stored({ name, type, nullable }: Column, row: Row): string | number | bigint | null {
  const value = row[name] ?? null;
  if (value === null) {
    if (nullable) return null;
    throw new TypeError(`a row has no ${name}`);
  }
  if (typeof value !== (type === 'text' || type === 'json' ? 'string' : 'number')) {
    throw new TypeError(`${name} is ${value}, expected ${type}`);
  }
  if (type === 'usd') return BigInt(value); // a whole number of cents: the decimal without its point
  return type === 'day' ? Number(value) / MILLISECONDS_PER_DAY : value;
}
