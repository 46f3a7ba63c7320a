/** What ends a line, whatever system wrote it. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const TABS_AND_SPACES = /[\t\u2000-\u2006\u2008-\u200a\u205f\u3000]/g;
const FIXED_SPACES = /[\u2007\u202f]/g;
/**
 * What has no ink and no meaning on paper: controls, soft hyphens, zero-width and direction marks, variation selectors,
 * the byte order mark, tags, halves of surrogate pairs.
 */
const INVISIBLE = /(?!\n)\p{Cc}|\p{Cf}|\p{Cs}|\p{Variation_Selector}|\p{Noncharacter_Code_Point}/gu;

/**
 * Text as it may be set: composed (NFC), lines ended by `\n`, nothing invisible but spaces and no-break spaces.
 * Every text of a report goes through here once, before it is measured.
 */
export function cleanText(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(TABS_AND_SPACES, ' ')
    .replace(FIXED_SPACES, '\u00a0')
    .replace(INVISIBLE, '')
    .normalize('NFC');
}

/** The same on one line, with single spaces. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A copy in which each text is clean; texts that may have several lines are those called `text`. */
export function cleanTexts<T>(value: T): T {
  return clean(value, '') as T;
}

function clean(value: unknown, key: string): unknown {
  if (typeof value === 'string') return key === 'text' ? cleanText(value) : cleanLine(value);
  if (Array.isArray(value)) return value.map((entry) => clean(entry, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, clean(entry, name)]));
}
