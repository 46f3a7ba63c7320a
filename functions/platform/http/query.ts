import { DomainError } from '../../../core/kernel/errors.ts';

/** A parameter's text; a list when it was given more than once. */
export type QueryValues = Readonly<Record<string, string | string[]>>;

function unreadable(): DomainError {
  return new DomainError('malformed', 'The query cannot be read.', [
    { pointer: 'query', detail: 'Expected percent-encoded UTF-8.' },
  ]);
}

function decode(text: string): string {
  if (!text.isWellFormed()) throw unreadable();
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    throw unreadable();
  }
}

/**
 * Reads a raw query string. The gateway's own map joins repeated parameters by commas, so that it can't tell
 * `a=1&a=2` from `a=1,2`; here they differ.
 */
export function readQuery(raw: string): QueryValues {
  const values = new Map<string, string | string[]>();
  for (const pair of raw.split('&')) {
    if (pair === '') continue;
    const cut = pair.indexOf('=');
    const name = decode(cut < 0 ? pair : pair.slice(0, cut));
    const value = cut < 0 ? '' : decode(pair.slice(cut + 1));
    const before = values.get(name);
    values.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(values);
}
