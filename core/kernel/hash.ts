/** Mixes the bits of one 32-bit word (the finalizer of MurmurHash3, Appleby 2011, public domain). */
export function mix32(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A 32-bit hash of a string and a salt: FNV-1a over its UTF-16 units, then mixed. */
export function hash32(text: string, salt = 0): number {
  let h = (0x811c9dc5 ^ salt) | 0;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix32(h);
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'; // Crockford's base 32: no i, l, o, u

/**
 * An id that derives from its cause, such as `lead-7k2m9qx41c`: 50 bits of two independent hashes.
 * The same cause gives the same id in every process; no counter is involved.
 */
export function causedId(prefix: string, cause: string): string {
  let high = hash32(cause, 0x2545f491);
  let low = hash32(cause, 0x9e3779b9);
  let text = '';
  for (let i = 0; i < 5; i += 1) {
    text += ALPHABET.charAt(high & 31) + ALPHABET.charAt(low & 31);
    high >>>= 5;
    low >>>= 5;
  }
  return `${prefix}-${text}`;
}
