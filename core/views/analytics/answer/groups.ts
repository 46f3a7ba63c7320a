import type { Fold } from '../evaluate/fold.ts';
import type { Groups } from '../evaluate/sink.ts';
import type { Slice } from '../evaluate/slice.ts';
import { type DimensionId, dimensions, type TraitDimension, traitDimensions } from '../telemetry/dimensions.ts';

/** More groups than that are cheaper as parts of the rows: each has an entry for every person. */
const MOST_GROUPS = 64;

/** The dimension, where everything that a person does has the same value of it: then parts of rows are groups of people. */
export function groupingOf({ telemetry }: Slice, by: readonly DimensionId[]): TraitDimension | null {
  const [only, ...others] = by;
  const trait = traitDimensions.find((id) => id === only);
  if (trait === undefined || others.length > 0) return null;
  const ofPerson = dimensions.some(({ id, of }) => id === trait && of === 'person');
  return ofPerson && telemetry.texts[trait].size <= MOST_GROUPS ? trait : null;
}

export function groupsBy({ telemetry, people }: Slice, trait: TraitDimension, folds: readonly Fold[]): Groups {
  const traits = telemetry.people.traits[trait];
  return { count: telemetry.texts[trait].size, of: Uint32Array.from(people, (user) => traits[user] ?? 0), folds };
}
