import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Bytes of all buffers that are in use: those behind typed arrays, whoever holds them. */
export function bytesOfBuffers(): number {
  collect();
  return process.memoryUsage().arrayBuffers;
}
