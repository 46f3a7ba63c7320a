import type { Collection } from '../../kernel/collection.ts';
import type { Random } from '../../kernel/random.ts';
import type { Entity } from './entity.ts';

/** Some different records of a collection, at random: the given share of it, at least one where there is any. */
export function sample<T extends Entity>(collection: Collection<T>, share: number, random: Random): T[] {
  const wanted = Math.min(collection.size, Math.max(1, Math.round(collection.size * share)));
  const ids = new Set<string>();
  const found: T[] = [];
  for (let look = 0; look < wanted * 4 && found.length < wanted; look += 1) {
    const record = collection.at(random.int(0, collection.size - 1));
    if (record && !ids.has(record.id)) {
      ids.add(record.id);
      found.push(record);
    }
  }
  return found;
}
