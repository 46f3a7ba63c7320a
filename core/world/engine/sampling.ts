import type { Collection } from '../../kernel/collection.ts';
import type { Random } from '../../kernel/random.ts';
import type { Entity } from './entity.ts';

/** Some different records of a collection, at random: the given share of it on average. */
export function sample<T extends Entity>(collection: Collection<T>, share: number, random: Random): T[] {
  const exact = Math.min(1, share) * collection.size;
  const wanted = Math.floor(exact) + (random.chance(exact - Math.floor(exact)) ? 1 : 0);
  const chosen = new Set<T>();
  for (let look = 0; look < wanted * 4 && chosen.size < wanted; look += 1) {
    const record = collection.at(random.int(0, collection.size - 1));
    if (record) chosen.add(record);
  }
  return [...chosen];
}
