import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import type { Head, WorldSummary } from '../head.ts';
import { perKind } from '../per-kind.ts';

/** A stored head that cannot be read. The rest of the world is whole: `POST /api/regenerate` and deleting need the head. */
export class DamagedHead extends Error {
  readonly worldId: string;

  constructor(worldId: string, cause: unknown) {
    super(`The head of world ${worldId} is damaged.`, { cause });
    this.name = 'DamagedHead';
    this.worldId = worldId;
  }
}

const whole = z.int();

/** Of a kind that was added after the head was stored, the world has no rows: it can be seen, and regenerated. */
export const storedCounts = perKind(whole.default(0));

/** What lists need of a head lies in plain attributes, so that they need not inflate anything. */
const plain = z.object({
  generation: whole,
  version: whole,
  status: z.enum(['running', 'paused', 'halted']),
  seed: whole,
  packVersion: whole,
  counts: storedCounts,
  startedAt: whole,
  tick: whole,
  time: whole,
  clock: z.object({
    running: z.boolean(),
    interval: z.number(),
    tempo: z.number(),
    anchorTick: whole,
    anchorWall: z.number(),
    anchorTime: z.number(),
  }),
  commandVersion: whole,
  changeId: z.string(),
  halt: z.object({ tick: whole, time: z.number(), rule: z.string(), detail: z.string() }).nullable(),
  createdAt: z.number(),
  committedAt: z.number(),
});

/** What only a reader of that world needs, compressed. */
const packed = z.object({
  manifest: z.object({
    layers: z.array(z.object({ ref: z.string(), size: whole })),
    recent: z.record(z.string(), z.string().nullable()),
  }),
  scenarios: z.array(
    z.object({
      id: z.string(),
      scenario: z.string(),
      magnitude: z.number(),
      durationMinutes: z.number(),
      startedAt: z.number(),
      endsAt: z.number(),
      startTick: whole,
      endedAt: z.number().nullable(),
      branch: z.string(),
      commandVersion: whole,
    }),
  ),
  retired: z.array(z.object({ since: z.number(), refs: z.array(z.string()), list: z.string().nullable() })),
});

/** The attributes of a head's item, beside its key. */
export function itemOf({ worldId: _, manifest, scenarios, retired, ...attributes }: Head): Record<string, unknown> {
  return { ...attributes, data: deflateRawSync(JSON.stringify({ manifest, scenarios, retired })) };
}

/** What an item tells without its compressed part. Throws DamagedHead. */
export function summaryOf(item: Readonly<Record<string, unknown>>): WorldSummary {
  const worldId = String(item.sk);
  const { success, data, error } = plain.safeParse(item);
  if (!success) throw new DamagedHead(worldId, error);
  return { worldId, ...data };
}

/** A head as it was stored. Throws DamagedHead. */
export function headOf(item: Readonly<Record<string, unknown>>): Head {
  const summary = summaryOf(item);
  try {
    return { ...summary, ...packed.parse(JSON.parse(inflate(item.data))) };
  } catch (error) {
    throw new DamagedHead(summary.worldId, error);
  }
}

/** The text of a compressed attribute. */
export function inflate(data: unknown): string {
  if (!(data instanceof Uint8Array)) throw new Error('There is no compressed part.');
  return inflateRawSync(data).toString('utf8');
}
