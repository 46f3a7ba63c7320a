import { DomainError, type FieldError } from '../../core/kernel/errors.ts';
import { createFontMetrics } from './pdf/fonts.ts';

/** Places of one answer, and characters of one place, that are named. */
const MOST_PLACES = 20;
const MOST_CHARACTERS = 12;

/** `日 (U+65E5)`; only the number of what can't be shown. */
function named(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{C}\p{Z}\p{M}]/u.test(character) ? number : `${character} (${number})`;
}

function faultOf(pointer: string, characters: readonly string[]): FieldError[] {
  if (characters.length === 0) return [];
  const more = characters.length > MOST_CHARACTERS ? ` and ${characters.length - MOST_CHARACTERS} more` : '';
  const list = `${characters.slice(0, MOST_CHARACTERS).map(named).join(', ')}${more}`;
  return [
    { pointer, detail: `Expected characters that the report’s fonts have (Latin, Greek, Cyrillic), not ${list}.` },
  ];
}

/**
 * Refuses texts with characters that would come out as empty boxes, or in the wrong order: each with the place where it
 * stands in the request.
 * @throws DomainError `invalid` that names each place and its characters
 */
export function requireGlyphs(places: readonly (readonly [pointer: string, text: string])[]): void {
  const { missing } = createFontMetrics();
  const faults = places.flatMap(([pointer, text]) => faultOf(pointer, missing(text)));
  if (faults.length === 0) return;
  throw new DomainError(
    'invalid',
    'The text has characters that the report’s fonts lack.',
    faults.slice(0, MOST_PLACES),
  );
}
