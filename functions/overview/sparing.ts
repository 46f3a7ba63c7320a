import type { Narrator } from '../../core/kernel/narrator.ts';
import { KeptByWeight } from '../platform/kept-by-weight.ts';

/** Texts that are kept: some for each of the worlds that are looked at. */
const KEPT = 100;

/**
 * A narrator that is asked again only when what there is to say has changed. The screen reads at each tick, and most ticks
 * change nothing of the sentence above it: a model that costs money is not asked what it has answered before.
 */
export function sparing(narrator: Narrator): Narrator {
  const kept = new KeptByWeight<string>({ entries: KEPT });
  return {
    name: narrator.name,
    async narrate(passages) {
      const keyOf = new Map(passages.map((passage) => [passage.id, JSON.stringify(passage)]));
      const known = passages.filter(({ id }) => kept.get(keyOf.get(id) ?? '') !== undefined);
      const asked = passages.filter((passage) => !known.includes(passage));
      const written = asked.length > 0 ? await narrator.narrate(asked) : new Map<string, string>();
      const texts = new Map(written);
      for (const { id } of known) texts.set(id, kept.get(keyOf.get(id) ?? '') ?? '');
      for (const [id, text] of texts) kept.use(keyOf.get(id) ?? '', text);
      return texts;
    },
  };
}
