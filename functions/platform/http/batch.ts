import * as z from 'zod';
import type { FieldError } from '../../../core/kernel/errors.ts';
import { batchList } from '../contract/batch-list.ts';
import { oncePerPlace, type Part, readValue } from './read-value.ts';
import { jsonPointer } from './validation-messages.ts';

/**
 * Bodies that are lists of records, each of which is read by itself: one that is wrong is told by its index, and the others
 * are taken. A body is an object with the list in one of its fields, or the bare list.
 */

/** Where a record stands in the request. */
export interface BatchPlace {
  readonly index: number;
  /** JSON pointer: `/events/3`, or `/3` where the list is the body. */
  readonly pointer: string;
}

/** A record as its schema reads it, or what is wrong with it. */
export type BatchEntry<T> = BatchPlace & ({ readonly value: T } | { readonly faults: readonly FieldError[] });

/** The records of a body, in their order. */
export interface Batch<T> {
  readonly entries: readonly BatchEntry<T>[];
}

/** The list of a batch, whose entries may be anything: they are read one by one. */
function frameOf(list: z.ZodArray): z.ZodArray {
  return list.clone({ ...list.def, element: z.unknown() });
}

/** A batch as its handler gets it; findings are what is wrong with the body as a whole. */
export function readBatch(body: z.ZodObject, field: string, value: unknown): Part {
  const list = batchList(body, field);
  const bare = Array.isArray(value);
  const frame = bare ? frameOf(list) : body.extend({ [field]: frameOf(list) });
  const part = readValue(frame, value);
  if (part.findings.length > 0) return part;
  const records: unknown = bare ? value : Reflect.get(Object(value), field);
  return { value: { entries: entriesOf(list.element, [records].flat(), bare ? [] : [field]) }, findings: [] };
}

function entriesOf(
  schema: z.core.SomeType,
  records: readonly unknown[],
  within: readonly string[],
): BatchEntry<unknown>[] {
  return records.map((record, index) => {
    const path = [...within, index];
    const { value, findings } = readValue(schema, record, path);
    const place = { index, pointer: jsonPointer(path) };
    if (findings.length === 0) return { ...place, value };
    return { ...place, faults: oncePerPlace(findings).map(({ pointer, detail }) => ({ pointer, detail })) };
  });
}
