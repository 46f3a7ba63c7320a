import { createHash } from 'node:crypto';
import type { GuardedText, GuardedTexts } from '../../functions/platform/storage/guarded-objects.ts';
import type { ObjectStore } from '../../functions/platform/storage/object-store.ts';

/** A bucket in memory: texts and objects as the adapters of S3 give them, without links. Its tests are those of the adapter. */
export class MemoryBucket {
  readonly content = new Map<string, string>();

  readonly texts: GuardedTexts = {
    get: async (key) => this.#read(key),
    put: async (key, text, _contentType, read) => {
      if (this.#read(key)?.etag !== read?.etag) return null;
      this.content.set(key, text);
      return this.#read(key);
    },
    remove: async (key, read) => this.#read(key)?.etag === read.etag && this.content.delete(key),
    keys: async (prefix) => [...this.content.keys()].filter((key) => key.startsWith(prefix)).sort(),
  };

  readonly objects: Pick<ObjectStore, 'put' | 'remove'> = {
    put: async (key, bytes) => void this.content.set(key, Buffer.from(bytes).toString('latin1')),
    remove: async (key) => void this.content.delete(key),
  };

  #read(key: string): GuardedText | null {
    const text = this.content.get(key);
    return text === undefined ? null : { text, etag: createHash('md5').update(text).digest('hex') };
  }
}
