import { zstdDecompressSync } from 'node:zlib';
import { type FileMetaData, parquetMetadata, parquetReadObjects } from 'hyparquet';

/** A copy of its own: the reader takes whole buffers. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

export function metadataOf(bytes: Uint8Array): FileMetaData {
  return parquetMetadata(bufferOf(bytes));
}

/** The rows of a Parquet file, as hyparquet reads them: dates and times as Date, decimals as numbers. */
export function rowsOf(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const compressors = { ZSTD: (input: Uint8Array) => zstdDecompressSync(input) };
  return parquetReadObjects({ file: bufferOf(bytes), compressors });
}
