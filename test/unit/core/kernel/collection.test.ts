import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Collection, compareIds } from '../../../../core/kernel/collection.ts';

describe('a collection', () => {
  it('a collection has its records in the order of their ids, whatever came and went', () => {
    const operations = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 40 })), { maxLength: 120 });
    fc.assert(
      fc.property(operations, (list) => {
        const collection = new Collection<{ id: string }>();
        const plain = new Set<string>();
        for (const [adds, number] of list) {
          const id = `row-${number}`;
          if (adds === plain.has(id)) continue;
          if (adds) {
            collection.add({ id });
            plain.add(id);
          } else {
            collection.remove(id);
            plain.delete(id);
          }
          expect([...collection].map((record) => record.id)).toEqual([...plain].sort(compareIds));
        }
        expect(collection.size).toBe(plain.size);
      }),
    );
  });
});
