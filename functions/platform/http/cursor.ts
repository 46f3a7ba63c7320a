import type * as z from 'zod';
import { DomainError } from '../../../core/kernel/errors.ts';

/** Cursors: where a page ended, as text that clients hand back unread. */

/** Base64url of JSON, as `cursorQuery` takes it. */
export function encodeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The position in a cursor that `encodeCursor` made; DomainError `malformed` for any other text. */
export function decodeCursor<S extends z.ZodType>(schema: S, cursor: string): z.output<S> {
  const result = schema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (result.success) return result.data;
  throw new DomainError('malformed', 'This operation did not make that cursor.', [
    { pointer: 'query/cursor', detail: 'Expected the cursor of a Link header, unchanged.' },
  ]);
}

/** The `link` header that leads to the next page: the same request with another cursor. */
export function nextLink(url: URL, position: unknown): { link: string } {
  const query = new URLSearchParams(url.search);
  query.set('cursor', encodeCursor(position));
  return { link: `<${url.pathname}?${query}>; rel="next"` };
}
