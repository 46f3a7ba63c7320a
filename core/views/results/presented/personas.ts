import { digits } from '../../../kernel/digits.ts';
import { NO_VALUE, valueFormat, writeValue } from '../../../kernel/presentation/write.ts';
import { formatChange, formatFigure } from '../../../print/format.ts';
import type { Persona, Personas, PersonasFound, Trait } from '../content/types.ts';
import { writeShare, written } from './formats.ts';

const PEOPLE = valueFormat('number', { unit: 'people' });

const APART: Readonly<Record<PersonasFound['structure'], string>> = {
  strong: 'They are clearly apart',
  reasonable: 'They are reasonably apart',
  weak: 'They overlap',
  none: 'They run into one another: a way to look at people, not kinds of people',
};

/** Groups of people with their sizes in words, and what tells them apart; or why there are none. */
export function presentPersonas(personas: Personas) {
  if (personas.status === 'absent') {
    const shown = { message: 'There are no personas', alt: personas.reason, silhouette_display: NO_VALUE };
    return { ...personas, shown };
  }
  // Who they are is asked for persona by persona.
  const { members: _, ...told } = personas;
  const { people, structure, silhouette } = told;
  const sizes = personas.personas.map(({ size }) => digits(size)).join(' + ');
  const shown = {
    message: `${personas.personas.length} personas of ${writeValue(PEOPLE, people)}`,
    alt: `${sizes} = ${digits(people)}. ${APART[structure]}: mean silhouette ${formatFigure('score', silhouette)} of 1.`,
    silhouette_display: formatFigure('score', silhouette),
  };
  return { ...told, personas: told.personas.map(presentPersona), shown };
}

function presentPersona(persona: Persona) {
  const { name, size, share, description } = persona;
  const shown = {
    ...PEOPLE,
    display: writeValue(PEOPLE, size),
    share_display: writeShare(share),
    message: `${name}: ${writeValue(PEOPLE, size)}, ${writeShare(share)}`,
    alt: description,
  };
  return { ...persona, traits: persona.traits.map(presentTrait), shown };
}

function presentTrait(trait: Trait) {
  const { unit, value, population, difference, spread } = trait;
  const shown = {
    ...written(formatFigure(unit, value)),
    population_display: formatFigure(unit, population),
    spread_display: formatFigure(unit, spread),
    /** In standard deviations of all people. */
    difference_display: formatChange('score', Number(difference.toFixed(2))),
  };
  return { ...trait, shown };
}
