import type { Persona, Personas } from '../content/types.ts';
import { byChange, type Compared, compared, paired } from './pairs.ts';

/** A persona of one version beside that of the same name in another: its share of all people, 0 to 1, and how many they are. */
export type ComparedPersona = Compared & {
  readonly name: string;
  readonly sizes: Compared;
};

/** Personas of two versions, by name: it says by what their people differ, so that those of one name are alike. */
export function comparePersonas(a: Personas | null, b: Personas | null): ComparedPersona[] {
  const pairs = paired(personasIn(a), personasIn(b), ({ name }) => name);
  return byChange(
    pairs.map(([left, right, name]) => {
      return { name, ...compared(left?.share, right?.share), sizes: compared(left?.size, right?.size) };
    }),
  );
}

function personasIn(found: Personas | null): readonly Persona[] {
  return found?.status === 'found' ? found.personas : [];
}
