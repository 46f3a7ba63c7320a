import { MissingChunk } from '../ports.ts';

/** A head may be overtaken between reading it and what it names; then both are read anew. */
const ATTEMPTS = 4;

/** What is read of a world as last committed. @param read reads the head first, and throws MissingChunk where it was overtaken since */
export async function whileCurrent<T>(read: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof MissingChunk) || attempt === ATTEMPTS) throw error;
    }
  }
}
