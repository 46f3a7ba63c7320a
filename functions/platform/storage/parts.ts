/** Payloads above the size of an item, in parts of several items. */

/** DynamoDB's items end at 400 KB; what is left is for keys and attributes. */
export const PART_BYTES = 360 * 1024;

/** The parts of a payload in their order: at least one, each of up to PART_BYTES. */
export function splitParts(data: Uint8Array): Uint8Array[] {
  const count = Math.max(1, Math.ceil(data.byteLength / PART_BYTES));
  return Array.from({ length: count }, (_, part) => data.subarray(part * PART_BYTES, (part + 1) * PART_BYTES));
}

/** The payload of parts in their order; null when one is missing. */
export function joinParts(parts: readonly (Uint8Array | undefined)[]): Buffer | null {
  const present = parts.filter((part) => part !== undefined);
  return present.length < parts.length ? null : Buffer.concat(present);
}
