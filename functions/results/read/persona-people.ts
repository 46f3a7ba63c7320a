import { DomainError } from '../../../core/kernel/errors.ts';
import type { Persona } from '../../../core/views/results/index.ts';
import type { ReadVersion } from './results.ts';

/**
 * A persona of a version, with the ids of its people, as many as its size says.
 * @throws DomainError `not-found` where the version has no such persona, or was stored before people were kept
 */
export function peopleOfPersona(
  { run, results: { personas } }: Pick<ReadVersion, 'run' | 'results'>,
  id: string,
): { readonly persona: Persona; readonly ids: readonly string[] } {
  if (personas === null) throw none(`The personas of version ${run.version} could not be made.`);
  if (personas.status === 'absent') throw none(`Version ${run.version} has no personas. ${personas.reason}`);
  const place = personas.personas.findIndex((each) => each.id === id);
  const persona = personas.personas[place];
  if (!persona) {
    const known = personas.personas.map((each) => each.id).join(', ');
    throw none(`Version ${run.version} has no persona ${id}.`, `Expected one of ${known}.`);
  }
  const ids = personas.members?.[place];
  if (ids) return { persona, ids };
  throw none(
    `Version ${run.version} was made before the people of personas were kept: who they were can’t be told any more. Make a version anew to have them.`,
  );
}

function none(text: string, detail?: string): DomainError {
  return new DomainError('not-found', text, detail === undefined ? [] : [{ pointer: 'path/persona_id', detail }]);
}
