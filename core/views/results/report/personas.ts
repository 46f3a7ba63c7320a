import { shareTenths } from '../../../kernel/shares.ts';
import { body, heading, note, tableOf } from '../../../print/blocks.ts';
import type { Block } from '../../../print/document.ts';
import { formatFigure } from '../../../print/format.ts';
import type { Persona, PersonasFound } from '../content/types.ts';
import { whyNot } from './absence.ts';
import { type ReportInput, sourceOf } from './input.ts';

const NONE = 'Personas are not part of this review.';
/** Traits that the table tells of each persona. */
const TOLD = 3;

/** The people in groups, how clearly these are apart, and what each asks for; or why there are none. */
export function personaBlocks(input: ReportInput): Block[] {
  const { personas } = input.review;
  if (personas === null) return [heading('Personas'), body(whyNot(input, 'personas', NONE))];
  if (personas.status === 'absent') return [heading('Personas'), body(personas.reason)];
  return [
    heading('Personas'),
    personaTable(input, personas),
    note(apart(personas)),
    ...personas.personas.flatMap(asked),
  ];
}

function personaTable(input: ReportInput, { personas }: PersonasFound): Block {
  const tenths = shareTenths(personas.map(({ size }) => size));
  return tableOf({
    title: 'People of the academy by what they do',
    source: sourceOf(input, 'telemetry of the academy, the last 13 weeks'),
    empty: 'There is no group.',
    noun: 'personas',
    rows: personas.map((persona, n) => ({ ...persona, percent: (tenths[n] ?? 0) / 10 })),
    columns: [
      { label: 'Persona', weight: 3, cell: ({ name }) => ({ text: name, strong: true }) },
      { label: 'People', weight: 1, align: 'right', cell: ({ size }) => formatFigure('count', size) },
      { label: 'Share', weight: 1, align: 'right', cell: ({ percent }) => formatFigure('percent', percent) },
      { label: 'By what it differs most (all people)', weight: 6, cell: traitText },
    ],
  });
}

function traitText({ traits }: Persona): string {
  return traits
    .slice(0, TOLD)
    .map(({ label, unit, value, population }) => {
      return `${label}: ${formatFigure(unit, value)} (${formatFigure(unit, population)})`;
    })
    .join('; ');
}

const WORDS: Readonly<Record<PersonasFound['structure'], string>> = {
  strong: 'The groups are clearly apart',
  reasonable: 'The groups are reasonably apart',
  weak: 'The groups overlap',
  none: 'The groups run into one another: take them as a way to look at people, not as kinds of people',
};

function apart({ structure, silhouette }: PersonasFound): string {
  return `${WORDS[structure]} (mean silhouette ${formatFigure('score', silhouette)}, of at most 1).`;
}

function asked({ name, implications }: Persona): Block[] {
  return implications.length === 0 ? [] : [body(`${name}. ${implications.join(' ')}`)];
}
