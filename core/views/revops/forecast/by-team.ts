import { ALL } from '../health/teams.ts';

/** The rows of each team, and all of them of `All`: grouped once, so that the cost does not grow with the teams. */
export function byTeam<T extends { readonly managerName: string }>(rows: readonly T[]): (team: string) => readonly T[] {
  const groups = Map.groupBy(rows, ({ managerName }) => managerName);
  return (team) => (team === ALL ? rows : (groups.get(team) ?? []));
}
