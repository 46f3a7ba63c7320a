import { upperFirst } from '../../../kernel/text.ts';
import type { Trait } from '../content/types.ts';
import type { Side } from './feature.ts';
import { features } from './features.ts';

/** Half a standard deviation: a medium difference by Cohen (1988). Less doesn't tell people apart at sight. */
export const DISTINGUISHING = 0.5;
/** Who is like everybody. */
const MAINSTREAM = 'Mainstream learners';

export function isDistinguishing({ difference }: Pick<Trait, 'difference'>): boolean {
  return Math.abs(difference) >= DISTINGUISHING;
}

/** What is said of a trait, by the side on which it lies. */
export function sideOf({ id, difference }: Pick<Trait, 'id' | 'difference'>): Side {
  const record = features.find((feature) => feature.id === id);
  if (!record) throw new Error(`there is no feature ${id}`);
  return difference >= 0 ? record.high : record.low;
}

/**
 * A name for each group, from its traits with the most distinguishing first: the noun of the first, with the adjective of the
 * second before it. Where a name is taken by an earlier group, the next pair of traits is. Groups whose traits don't distinguish
 * them are the mainstream.
 *
 * With three traits each a group has nine names of its own, and there are eight groups at most: one is always left.
 * @throws Error where none is left
 */
export function namesOf(groups: readonly (readonly Pick<Trait, 'id' | 'difference'>[])[]): string[] {
  const taken = new Set<string>();
  return groups.map((traits) => {
    const name = candidates(traits).find((candidate) => !taken.has(candidate));
    if (name === undefined) throw new Error('there are more groups than names');
    taken.add(name);
    return name;
  });
}

function candidates(traits: readonly Pick<Trait, 'id' | 'difference'>[]): string[] {
  const sides = traits.map(sideOf);
  const telling = traits.filter(isDistinguishing).length;
  const pairs = sides
    .flatMap((noun, n) => sides.flatMap((adjective, m) => (n === m ? [] : [{ noun, adjective, rank: n + m, n }])))
    .sort((a, b) => a.rank - b.rank || a.n - b.n)
    .map(({ noun, adjective }) => upperFirst(`${adjective.adjective} ${noun.noun}`));
  const alone = sides.map(({ noun }) => upperFirst(noun));
  if (telling === 0) return [MAINSTREAM, ...pairs, ...alone];
  return telling === 1 ? [...alone.slice(0, 1), ...pairs, ...alone.slice(1)] : [...pairs, ...alone];
}
