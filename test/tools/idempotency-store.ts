import {
  type IdempotencyStore,
  IN_PROGRESS_SECONDS,
  type StoredReply,
} from '../../functions/platform/http/idempotency.ts';

interface Entry {
  readonly fingerprint: string;
  readonly startedAt: number;
  readonly ttl: number;
  readonly reply?: StoredReply;
}

/** The port's rules in memory, for tests. `now` gives epoch seconds. */
export class MemoryIdempotencyStore implements IdempotencyStore {
  readonly entries = new Map<string, Entry>();
  readonly #now: () => number;

  constructor(now: () => number = () => 0) {
    this.#now = now;
  }

  #live(key: string): Entry | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    const life = entry.reply === undefined ? Math.min(IN_PROGRESS_SECONDS, entry.ttl) : entry.ttl;
    return this.#now() - entry.startedAt > life ? undefined : entry;
  }

  async begin(key: string, fingerprint: string, ttl: number) {
    const entry = this.#live(key);
    if (entry === undefined) {
      this.entries.set(key, { fingerprint, ttl, startedAt: this.#now() });
      return 'started';
    }
    if (entry.fingerprint !== fingerprint) return 'mismatch';
    return entry.reply === undefined ? 'in-progress' : { replay: entry.reply };
  }

  async finish(key: string, reply: StoredReply): Promise<void> {
    const entry = this.entries.get(key);
    if (entry !== undefined) this.entries.set(key, { ...entry, reply });
  }

  async abandon(key: string): Promise<void> {
    this.entries.delete(key);
  }
}
