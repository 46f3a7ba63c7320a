import { type Region, regions, type Segment, segments } from '../../../world/index.ts';
import { type Roster, type Territory, teamsOf } from './roster.ts';

export const ALL = 'All';

/** What the sources are cut by: the territory of the owner. */
export interface Filters {
  /** `All`, or a manager's name. */
  readonly team: string;
  readonly segment: Segment | typeof ALL;
  readonly region: Region | typeof ALL;
}

export const noFilters: Filters = { team: ALL, segment: ALL, region: ALL };

/** Whether anything is left out. */
export function isFiltered({ team, segment, region }: Filters): boolean {
  return team !== ALL || segment !== ALL || region !== ALL;
}

/** The values that each filter takes in a world: `All` first. */
export function filterChoices(roster: Roster): { readonly [N in keyof Filters]: readonly Filters[N][] } {
  const teams = [...teamsOf(roster).values()].flatMap(([rep]) => rep?.managerName ?? []);
  return { team: [ALL, ...new Set(teams)], segment: [ALL, ...segments], region: [ALL, ...regions] };
}

/** What a row needs to be cut; null is of no single team, segment or region. */
export type Cut = { readonly [N in keyof Territory]: Territory[N] | null };

/** Whether a row is of what is asked for. */
export function passes({ team, segment, region }: Filters, row: Cut): boolean {
  return (
    (team === ALL || row.managerName === team) &&
    (segment === ALL || row.segment === segment) &&
    (region === ALL || row.region === region)
  );
}

/** The rows that pass; the list itself where nothing is filtered. */
export function cut<R extends Cut>(filters: Filters, rows: readonly R[]): readonly R[] {
  return isFiltered(filters) ? rows.filter((row) => passes(filters, row)) : rows;
}
