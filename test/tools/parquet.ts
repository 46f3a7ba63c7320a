import { zstdDecompressSync } from 'node:zlib';
import { type FileMetaData, parquetMetadata, parquetReadObjects } from 'hyparquet';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';

/** A copy of its own: the reader takes whole buffers. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

export function metadataOf(bytes: Uint8Array): FileMetaData {
  return parquetMetadata(bufferOf(bytes));
}

/** hyparquet’s own takes a byte order mark off the beginning of a text. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const parsers = { ...DEFAULT_PARSERS, stringFromBytes: (bytes: Uint8Array | undefined) => bytes && utf8.decode(bytes) };

/** The rows of a Parquet file, as hyparquet reads them: dates and times as Date, decimals as numbers. */
export function rowsOf(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const compressors = { ZSTD: (input: Uint8Array) => zstdDecompressSync(input) };
  return parquetReadObjects({ file: bufferOf(bytes), compressors, parsers });
}
