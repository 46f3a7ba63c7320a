import { describe, expect, it } from '@jest/globals';
import { joinParts, PART_BYTES, splitParts } from '../../../../../functions/platform/storage/parts.ts';

describe('parts', () => {
  it.each([0, 1, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1, 2 * PART_BYTES, 3 * PART_BYTES + 7])(
    'of %d bytes are each below the size of an item, and make the whole again',
    (size) => {
      const data = Buffer.from(Array.from({ length: size }, (_, index) => index % 251));
      const parts = splitParts(data);
      expect(parts).toHaveLength(Math.max(1, Math.ceil(size / PART_BYTES)));
      expect(parts.every((part) => part.byteLength <= PART_BYTES)).toBe(true);
      expect(joinParts(parts)?.equals(data)).toBe(true);
      expect(joinParts([...parts.slice(1), undefined])).toBeNull();
    },
  );
});
