import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const MOST_COLLECTIONS = 20;

/**
 * Bytes of all buffers that are in use: those behind typed arrays, whoever holds them. V8 lets go of buffers beside the program,
 * which a busy processor delays: it is collected until a collection frees nothing more.
 */
export function bytesOfBuffers(): number {
  let bytes = Number.POSITIVE_INFINITY;
  for (let n = 0; n < MOST_COLLECTIONS; n += 1) {
    collect();
    const left = process.memoryUsage().arrayBuffers;
    if (left === bytes) break;
    bytes = left;
  }
  return bytes;
}
