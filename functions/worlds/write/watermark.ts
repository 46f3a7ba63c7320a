import { randomUUID } from 'node:crypto';
import type { Head } from '../head.ts';
import { commitId, type HeadStore } from '../ports.ts';

/** So long a reconciliation has the lease of a world's tables without a sign of life. */
const LEASE_MS = 20_000;
/** Times that a watermark is read anew when others move it at the same moment. */
const ATTEMPTS = 5;

type Watermarks = Pick<HeadStore, 'watermark' | 'moveWatermark' | 'invalidateWatermark'>;

/** What a watermark says while the tables are no commit's. */
export interface Disorder {
  /** Who reconciles them, or null. */
  readonly holder: string | null;
  /** Until when nobody else begins to, on the wall. */
  readonly until: number;
  /** The oldest version whose rows were written since the holder began, perhaps over newer ones; null when there is none. */
  readonly dirtyFrom: number | null;
}

const NOBODY: Disorder = { holder: null, until: 0, dirtyFrom: 0 };

/** A text that no other has: whoever compares it notices each change. */
function textOf(disorder: Disorder): string {
  return JSON.stringify({ ...disorder, nonce: randomUUID() });
}

/** What a watermark's text says; null for one that names a commit, or that there is not. */
export function disorderIn(watermark: string | null): Disorder | null {
  if (watermark === null || /^\d+\/\d+$/.test(watermark)) return null;
  if (!watermark.startsWith('{')) return NOBODY;
  const { holder, until, dirtyFrom }: Disorder = JSON.parse(watermark);
  return { holder, until, dirtyFrom };
}

/** Notes that rows of a commit were written out of order, so that the tables are to be reconciled. */
export async function markDirty(
  heads: Watermarks,
  { worldId, version }: Pick<Head, 'worldId' | 'version'>,
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const watermark = await heads.watermark(worldId);
    const before = disorderIn(watermark) ?? { ...NOBODY, dirtyFrom: null };
    const dirtyFrom = Math.min(before.dirtyFrom ?? version, version);
    if (await heads.moveWatermark(worldId, watermark, textOf({ ...before, dirtyFrom }))) return;
  }
  await heads.invalidateWatermark(worldId);
}

/** Whether someone has the lease of the tables, and so reconciles them now. Whoever comes later leaves it to them: they go on until nothing is dirty. */
export async function isLeased(
  { heads, now }: { readonly heads: Watermarks; now(): number },
  worldId: string,
): Promise<boolean> {
  const disorder = disorderIn(await heads.watermark(worldId));
  return disorder !== null && disorder.holder !== null && disorder.until > now();
}

/** A reconciliation's lease of a world's tables, kept in the watermark. */
export interface Lease {
  /** Prolongs it when half of its time is over. */
  renew(): Promise<void>;
  /** The watermark as it is, and what it says; null when another has taken the lease. */
  look(): Promise<{ readonly watermark: string; readonly dirtyFrom: number | null } | null>;
  /** Leaves the tables to whoever comes next: rows from this version on may be older than they should be. */
  release(dirtyFrom: number): Promise<void>;
}

/** Takes the lease of a world's tables, whoever had it. What was dirty before is the holder's to find. */
export async function takeLease(
  { heads, now }: { readonly heads: Watermarks; now(): number },
  worldId: string,
): Promise<Lease> {
  const holder = randomUUID();
  let until = now() + LEASE_MS;
  const taken: Disorder = { holder, until, dirtyFrom: null };
  for (
    let attempt = 1;
    !(await heads.moveWatermark(worldId, await heads.watermark(worldId), textOf(taken)));
    attempt += 1
  ) {
    if (attempt === ATTEMPTS) throw new Error(`The watermark of world ${worldId} moves faster than it can be leased.`);
  }

  async function look() {
    const watermark = await heads.watermark(worldId);
    const disorder = disorderIn(watermark);
    if (watermark === null || disorder?.holder !== holder) return null;
    return { watermark, dirtyFrom: disorder.dirtyFrom };
  }

  return {
    look,
    async release(dirtyFrom) {
      const seen = await look();
      const left = textOf({ ...NOBODY, dirtyFrom });
      if (seen && (await heads.moveWatermark(worldId, seen.watermark, left))) return;
      await markDirty(heads, { worldId, version: dirtyFrom });
    },
    async renew() {
      if (now() < until - LEASE_MS / 2) return;
      const seen = await look();
      if (!seen) return; // the last look tells
      until = now() + LEASE_MS;
      const { watermark, dirtyFrom } = seen;
      await heads.moveWatermark(worldId, watermark, textOf({ holder, until, dirtyFrom })); // refused: dirty again, and held on
    },
  };
}

/** True when the tables show the head's version. */
export async function isProjected({ heads }: { readonly heads: Watermarks }, head: Head): Promise<boolean> {
  return (await heads.watermark(head.worldId)) === commitId(head);
}
