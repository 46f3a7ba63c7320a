import * as z from 'zod';

/** JSON whose form is its caller's own business: kept as it came, within bounds of depth and size. */

export interface FreeFormBounds {
  /** Levels of objects and lists, the outermost counted. */
  readonly maxDepth: number;
  /** Bytes of its JSON without white space, in UTF-8. */
  readonly maxBytes: number;
}

/** True when no value lies below `levels` levels of objects and lists; no recursion goes deeper than that. */
function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((entry) => isWithin(entry, levels - 1));
}

/** An object of any fields. What is beyond its bounds is refused at the field's own place (422). */
export function freeFormJson({ maxDepth, maxBytes }: FreeFormBounds) {
  return z
    .record(z.string().max(100), z.unknown())
    .refine((value) => isWithin(value, maxDepth), {
      abort: true,
      message: `Expected at most ${maxDepth} levels of objects and lists.`,
    })
    .refine((value) => Buffer.byteLength(JSON.stringify(value)) <= maxBytes, {
      message: `Expected at most ${maxBytes} bytes of JSON.`,
    });
}
