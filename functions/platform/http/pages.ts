import * as z from 'zod';
import { decodeCursor, nextLink } from './cursor.ts';

/** Pages of lists in the order of their ids: the cursor is the id where the page before ended. */

const position = z.object({ id: z.string().max(200) });

/** Where a list goes on. */
export function afterCursor(cursor: string | undefined): string | undefined {
  return cursor === undefined ? undefined : decodeCursor(position, cursor).id;
}

/** The part of a list that was asked for, and the link to the next; `found` has one more where there is more. */
export function cutPage<T extends { readonly id: string }>(found: readonly T[], limit: number, url: URL) {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, headers: found.length > limit && last ? nextLink(url, { id: last.id }) : {} };
}
