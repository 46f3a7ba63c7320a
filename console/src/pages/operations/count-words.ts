import { count } from '../../format/numbers.ts';

interface Counted {
  readonly shown: number;
  readonly loaded: number;
  /** Rows of the kind that the company has; undefined until that is known. */
  readonly all: number | undefined;
  /** Whether all rows that were asked for are loaded. */
  readonly isWhole: boolean;
  readonly isFiltered: boolean;
  readonly isSearched: boolean;
  readonly names: { readonly one: string; readonly many: string };
}

/** How many rows there are, and how far they are loaded: `20 clients`, `3 of 20 clients`, `10,000 contracts, the first 500 are loaded`. */
export function countWords({ shown, loaded, all, isWhole, isFiltered, isSearched, names }: Counted): string {
  const named = (number: number) => `${count(number)} ${number === 1 ? names.one : names.many}`;
  const ofAll = all === undefined ? names.many : `of ${named(all)}`;
  if (isSearched)
    return isWhole ? `${count(shown)} ${ofAll} found` : `${count(shown)} found, ${count(loaded)} ${ofAll} searched`;
  if (isWhole) return isFiltered ? `${count(shown)} ${ofAll}` : named(shown);
  const loading = `the first ${count(loaded)} are loaded, more come with scrolling`;
  return isFiltered || all === undefined ? `Of those found, ${loading}` : `${named(all)}; ${loading}`;
}
