import type { GetPipelineHealthParams } from '../../api/generated/showroom.schemas.ts';
import { keptSearch } from '../../kit/kept-search.ts';
import { oneOf, text } from '../../kit/url-state.ts';

/** What filters nothing. */
export const ALL = 'All';

export const SEGMENTS = [ALL, 'SMB', 'Mid-Market', 'Enterprise'] as const;
export const REGIONS = [ALL, 'Northeast', 'Southeast', 'Central', 'West'] as const;

/** What both pages of sales are filtered by, in the address: it goes along from one to the other. */
export const filterFields = {
  /** `Q3 2026`; empty for the quarter that runs. */
  quarter: text(),
  /** The manager whose team it is. */
  team: text(ALL),
  segment: oneOf(SEGMENTS, ALL),
  region: oneOf(REGIONS, ALL),
};

/** What of a page’s query goes along to the other page of sales: the filters, and the world. */
export const withFilters = (before: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  ...keptSearch(before),
  ...Object.fromEntries(Object.keys(filterFields).flatMap((name) => (name in before ? [[name, before[name]]] : []))),
});

export interface Filters {
  readonly quarter: string;
  readonly team: string;
  readonly segment: (typeof SEGMENTS)[number];
  readonly region: (typeof REGIONS)[number];
}

/** A figure of a dataset, by its place in it. */
export interface Place {
  readonly dataset: string;
  readonly row: string;
  readonly field: string;
}

/** Whose figures are looked at, and what of them may be shown. */
export interface View {
  readonly filters: Filters;
  /** On a page of one person: the rep whose rows alone are shown, as colleagues' are none of its business. */
  readonly onlyRep?: string;
  /** The id of the manager whose team is chosen, as soon as it is known. */
  readonly managerId?: string | undefined;
}

/** The filters as a request has them: those that filter nothing are left out. */
export function queryOf({ quarter, team, segment, region }: Filters): GetPipelineHealthParams {
  return {
    ...(quarter !== '' && { quarter }),
    ...(team !== ALL && { team }),
    ...(segment !== ALL && { segment }),
    ...(region !== ALL && { region }),
  };
}

/** The filters without what chooses deals and reps: figures of a person are of the whole company. */
export const unfiltered = ({ quarter }: Filters): Filters => ({ quarter, team: ALL, segment: ALL, region: ALL });

/** The filters in words: `Team of Oceane Kris, SMB, West`; empty where nothing is filtered. */
export function scopeOf({ team, segment, region }: Omit<Filters, 'quarter'>): string {
  return [team === ALL ? '' : `the team of ${team}`, segment === ALL ? '' : segment, region === ALL ? '' : region]
    .filter((part) => part !== '')
    .join(', ');
}

/** Quarters in the order of time, the latest first. @param quarters `Q3 2026`, each once or more often */
export function latestFirst(quarters: readonly string[]): string[] {
  const sortable = (quarter: string) => quarter.replace(/^(Q\d) (\d+)$/, '$2 $1');
  return [...new Set(quarters)].sort((a, b) => (sortable(a) < sortable(b) ? 1 : -1));
}

/** The days that a quarter begins on and that the next one begins on, as ISO dates. @throws RangeError for what is no quarter */
export function spanOf(quarter: string): { readonly from: string; readonly until: string } {
  const [, number, year] = /^Q([1-4]) (\d{4})$/.exec(quarter) ?? [];
  if (number === undefined || year === undefined) throw new RangeError(`${quarter} is no quarter.`);
  const first = (Number(number) - 1) * 3;
  const isoOf = (month: number) => new Date(Date.UTC(Number(year), month, 1)).toISOString().slice(0, 10);
  return { from: isoOf(first), until: isoOf(first + 3) };
}

/** The quarter before one: `Q4 2025` before `Q1 2026`. */
export function quarterBefore(quarter: string): string {
  const before = new Date(Date.parse(spanOf(quarter).from) - 1);
  return `Q${Math.floor(before.getUTCMonth() / 3) + 1} ${before.getUTCFullYear()}`;
}

/** Whether a quarter is over on a day. @param on an ISO date */
export const isOver = (quarter: string, on: string): boolean => on >= spanOf(quarter).until;

const SECOND = 1000;

/**
 * What `now` is where a quarter is looked at: the end of it where it is over.
 * @param asOf an ISO time; of a quarter that is over, its last second
 */
export const nowOf = (quarter: string, asOf: string): string =>
  isOver(quarter, new Date(Date.parse(asOf) + SECOND).toISOString().slice(0, 10)) ? `the end of ${quarter}` : 'now';
