import type { Field } from '../../kit/url-state.ts';
import type { Filter } from './kind.ts';
import type { Wanted } from './use-live-list.ts';

/** Filters as the address has them: `churnRisk.High~churnRisk.Medium~status.Active`. */
export const where: Field<readonly string[]> = {
  fallback: [],
  read: (text) => text.split('~').filter((each) => /^\w+\../.test(each)),
  write: (values) => values.join('~'),
};

/** The filters of a list that an address asks for; what the list does not have is left out. */
export function wantedOf(entries: readonly string[], filters: readonly Filter[]): Wanted {
  const found = filters.flatMap(({ field, values }) => {
    const wanted = values.filter((value) => entries.includes(`${field}.${value}`));
    return wanted.length === 0 ? [] : [[field, wanted] as const];
  });
  return Object.fromEntries(found);
}

/** The same entries with other values of one field. */
export function withValues(entries: readonly string[], field: string, values: readonly string[]): string[] {
  return [...entries.filter((entry) => !entry.startsWith(`${field}.`)), ...values.map((value) => `${field}.${value}`)];
}
