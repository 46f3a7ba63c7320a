import { DomainError, type FieldError } from '../../core/kernel/errors.ts';
import type { ReportText } from './make.ts';

/** Places of one answer, and characters of one place, that are named. */
const MOST_PLACES = 20;
const MOST_CHARACTERS = 12;

/** Tells which characters of a text the fonts lack, each once; controls and other signs without ink are none of them. */
export type Missing = (text: string) => readonly string[];

/** `日 (U+65E5)`; only the number of what can't be shown. */
function named(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{C}\p{Z}\p{M}]/u.test(character) ? number : `${character} (${number})`;
}

function faultOf(pointer: string, text: string, missing: Missing): FieldError[] {
  const characters = missing(text);
  if (characters.length === 0) return [];
  const more = characters.length > MOST_CHARACTERS ? ` and ${characters.length - MOST_CHARACTERS} more` : '';
  const list = `${characters.slice(0, MOST_CHARACTERS).map(named).join(', ')}${more}`;
  return [
    { pointer, detail: `Expected characters that the report’s fonts have (Latin, Greek, Cyrillic), not ${list}.` },
  ];
}

/**
 * Refuses text that would come out as empty boxes, or in the wrong order.
 * @throws DomainError `invalid` that names each place and its characters
 */
export function requirePrintable(text: ReportText, missing: Missing): void {
  requirePrintablePlaces(
    [
      ['/summary', text.summary ?? ''],
      ...text.keyFindings.map((entry, index) => [`/insights/keyFindings/${index}`, entry] as const),
      ...text.recommendations.map((entry, index) => [`/insights/recommendations/${index}`, entry] as const),
    ],
    missing,
  );
}

/** The same for texts of whatever places. */
export function requirePrintablePlaces(
  places: readonly (readonly [pointer: string, text: string])[],
  missing: Missing,
): void {
  const faults = places.flatMap(([pointer, entry]) => faultOf(pointer, entry, missing));
  if (faults.length === 0) return;
  throw new DomainError(
    'invalid',
    'The text has characters that the report’s fonts lack.',
    faults.slice(0, MOST_PLACES),
  );
}
