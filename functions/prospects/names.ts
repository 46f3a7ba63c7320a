import { randomBytes } from 'node:crypto';
import { causedId, hash32 } from '../../core/kernel/hash.ts';
import { categories } from '../../core/views/prospects/template.ts';
import type { WorldRef } from '../platform/follow/interests.ts';

/**
 * Ids and keys of everything about prospects. Each id has its client's key in it, which has the world and its generation
 * in it: an id says where its item lies, no index is needed to find it, and an id of an earlier generation finds nothing.
 */

/** Partitions over which a generation is spread; a client's items lie in one. */
export const SHARDS = 16;

/** Ten letters and digits for a client of a generation. */
export function clientKey({ worldId, generation }: WorldRef, clientId: string): string {
  return causedId('', `${worldId}/${generation}/${clientId}`).slice(1);
}

/** The partition of a client's items: `default#1#7`. */
export function partitionOfKey({ worldId, generation }: WorldRef, key: string): string {
  return `${worldId}#${generation}#${hash32(key, 11) % SHARDS}`;
}

/** All partitions of a generation. */
export function partitionsOf({ worldId, generation }: WorldRef): string[] {
  return Array.from({ length: SHARDS }, (_, shard) => `${worldId}#${generation}#${shard}`);
}

/** The one demo prospect of a client: `prospect-7k2m9qx41c-demo`. */
export function demoProspectId(key: string): string {
  return `prospect-${key}-demo`;
}

/** Sorts by the time at which the prospect was made; nobody guesses the rest. */
export function newProspectId(key: string, createdAt: number): string {
  return `prospect-${key}-${createdAt.toString(36).padStart(9, '0')}${randomBytes(6).toString('hex')}`;
}

/** `job-7k2m9qx41c-000001`: a client's jobs are numbered, so that the last one is found, and made only once. */
export function jobId(key: string, number: number): string {
  return `job-${key}-${String(number).padStart(6, '0')}`;
}

const KEY = '[0-9a-hjkmnp-tv-z]{10}';
const FORMS = {
  template: new RegExp(`^template-(${KEY})-(?:${categories.join('|')})$`),
  prospect: new RegExp(`^prospect-(${KEY})-(?:demo|[0-9a-z]{9}[0-9a-f]{12})$`),
  job: new RegExp(`^job-(${KEY})-\\d{6}$`),
};

/** The client's key in an id; null when the text can't be an id of that kind. */
export function keyIn(kind: keyof typeof FORMS, id: string): string | null {
  return FORMS[kind].exec(id)?.[1] ?? null;
}

/** The client's key in an id that must be one of that kind: what is stored has no others. */
export function requireKeyIn(kind: keyof typeof FORMS, id: string): string {
  const key = keyIn(kind, id);
  if (key === null) throw new Error(`${id} is not the id of a ${kind}.`);
  return key;
}
