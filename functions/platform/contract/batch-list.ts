import * as z from 'zod';

/** The list of a body that is read record by record, see `Route.batch`. @throws Error where the body has no such list */
export function batchList(body: z.ZodObject, field: string): z.ZodArray {
  const list = body.shape[field];
  if (list instanceof z.ZodArray) return list;
  throw new Error(`The body has no list ${field}.`);
}
