/**
 * A notice tells those who follow a world of something that is no part of its state, such as how far a job is. Notices
 * of a world are numbered without a gap, in the order in which they can be seen.
 */
export interface Notice {
  readonly number: number;
  /** When it was written, epoch milliseconds of the wall. */
  readonly at: number;
  /** Such as `job.progress`. */
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The latest notices of a world, as many as are kept. */
export interface LatestNotices {
  /** The number of the last one that was ever written; 0 where there was none. */
  readonly last: number;
  /** The oldest first, up to the last. */
  readonly notices: readonly Notice[];
}

/** Writes a notice of a world; whoever follows it is told. Throws when it can't be written. */
export type Tell = (worldId: string, type: string, data: Notice['data']) => Promise<void>;

export interface NoticeLog {
  /** As last written. */
  read(worldId: string): Promise<LatestNotices>;
  tell: Tell;
  /** Forgets all notices of a world; the next one has number 1. */
  remove(worldId: string): Promise<void>;
}
