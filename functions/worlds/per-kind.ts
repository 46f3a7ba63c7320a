import * as z from 'zod';
import { type EntityKind, entityKinds } from '../../core/world/index.ts';

/** The schema of an object with a field for each kind of entity, `counts` above all. */
export function perKind<T extends z.ZodType>(field: T): z.ZodObject<Record<EntityKind, T>> {
  return z.object(Object.fromEntries(entityKinds.map((kind) => [kind, field])) as Record<EntityKind, T>);
}
