import { type Counts, completeCounts, entityKinds, lackingKind, MAX_ROWS, totalRows } from '../core/world/config.ts';
import { isTimeZone } from '../functions/platform/contract/time-zone.ts';

/** Readers of a setting's text: each answers the value, or undefined when the text can't be one. */

export function matching(pattern: RegExp): (text: string) => string | undefined {
  return (text) => (pattern.test(text) ? text : undefined);
}

export function wholeNumber(min: number, max: number): (text: string) => number | undefined {
  return (text) => {
    const value = Number(text);
    return /^\d{1,10}$/.test(text) && value >= min && value <= max ? value : undefined;
  };
}

export function decimal(min: number, max: number): (text: string) => number | undefined {
  return (text) => {
    const value = Number(text);
    return /^\d{1,10}(?:\.\d{1,6})?$/.test(text) && value >= min && value <= max ? value : undefined;
  };
}

export function onOrOff(text: string): boolean | undefined {
  if (text === 'on' || text === 'true') return true;
  return text === 'off' || text === 'false' ? false : undefined;
}

/** Entries between commas that all match, each once. */
export function list(entry: RegExp): (text: string) => readonly string[] | undefined {
  return (text) => {
    const entries = [...new Set(text.split(',').map((part) => part.trim()))];
    return entries.every((part) => entry.test(part)) ? entries : undefined;
  };
}

/** Origins as browsers send them: scheme, host and port, no path. `none` is the empty list. */
export function origins(text: string): readonly string[] | undefined {
  if (text === 'none') return [];
  return text === '*' ? ['*'] : list(/^https?:\/\/[^\s/?#*,]+$/)(text);
}

/** Where a sign-in page may send people back to: encrypted, or this computer. */
export function callbackAddresses(text: string): readonly string[] | undefined {
  return list(/^(?:https:\/\/[^\s/#]+|http:\/\/localhost(?::\d+)?)(?:\/[^\s#]*)?$/)(text);
}

export function issuer(text: string): string | undefined {
  return /^https:\/\/[^\s?#/]+(?:\/[^\s?#]*)?$/.test(text) ? text : undefined;
}

export function timeZone(text: string): string | undefined {
  return isTimeZone(text) ? text : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Row counts by kind; kinds that are left out follow from the others, or keep their default. */
export function counts(text: string): Counts | undefined {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const kinds: readonly string[] = entityKinds;
  const valid = Object.entries(value).every(
    ([kind, count]) => kinds.includes(kind) && Number.isInteger(count) && count >= 0,
  );
  const complete = completeCounts(value);
  return valid && lackingKind(complete) === null && totalRows(complete) <= MAX_ROWS ? complete : undefined;
}
