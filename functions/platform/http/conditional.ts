import { createHash } from 'node:crypto';

/**
 * Conditional GET (RFC 9110). A strong tag names bytes, so the compressed form of a reply has a tag of its own: the
 * tag of the plain form with a suffix.
 */

const GZIP_SUFFIX = '-gzip';

/** Strong tag of a body: the first 128 bits of its SHA-256. */
export function bodyTag(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** `"a"` → `"a-gzip"`. */
export function gzipTag(tag: string): string {
  return tag.replace(/"$/, `${GZIP_SUFFIX}"`);
}

const TAG = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g;

/**
 * The tag that lets a client keep what it has: the one in `If-None-Match` that names this reply, plain or compressed;
 * for `*` the plain one. Undefined when the reply must be sent.
 */
export function matchingTag(ifNoneMatch: string | undefined, tag: string): string | undefined {
  if (ifNoneMatch === undefined) return undefined;
  if (ifNoneMatch.trim() === '*') return tag;
  const given = [...ifNoneMatch.matchAll(TAG)].map((match) => match[1]);
  return [tag, gzipTag(tag)].find((candidate) => given.includes(candidate));
}
