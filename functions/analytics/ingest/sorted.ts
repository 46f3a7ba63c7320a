import { isDeepStrictEqual } from 'node:util';
import type { FieldError } from '../../../core/kernel/errors.ts';
import type { BatchEntry, BatchPlace } from '../../platform/http/batch.ts';

/** A record of a call, and where it stands in it. */
export interface Placed<T> extends BatchPlace {
  readonly record: T;
}

/** What is wrong with a record of a call. */
export interface IndexedError extends FieldError {
  readonly index: number;
}

/** The records of a call by what they bring, each as its index; what is new, with the record. */
export interface Sorted<T> {
  readonly fresh: Placed<T>[];
  readonly known: number[];
  readonly superseded: number[];
  readonly errors: IndexedError[];
}

export function nothingSorted<T>(): Sorted<T> {
  return { fresh: [], known: [], superseded: [], errors: [] };
}

/** The records of a call that can be read, and what is wrong with the others. */
export function readable<F, T>(entries: readonly BatchEntry<F>[], make: (fields: F) => T) {
  const placed: Placed<T>[] = [];
  const errors: IndexedError[] = [];
  for (const { index, pointer, ...entry } of entries) {
    if ('value' in entry) placed.push({ index, pointer, record: make(entry.value) });
    else errors.push(...entry.faults.map((fault) => ({ index, ...fault })));
  }
  return { placed, errors };
}

/** Whether a record is the same, word for word, as one that was stored as JSON. Fields of an object have no order. */
export function isSame(record: unknown, stored: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(record)), JSON.parse(JSON.stringify(stored)));
}
