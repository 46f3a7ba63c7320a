import type { DatasetRow } from '../graph/dataset.ts';
import { text } from '../graph/schema.ts';
import { ALL } from '../sources/filters.ts';
import type { clock } from '../sources/schemas.ts';
import { compareText } from './order.ts';

/** The team that a row is of, where the rows of `reps` and of open deals name the teams. */
export const teamFilter = text({
  says: '`All`, or the manager whose team it is.',
  formula: 'All, and each manager in [reps.manager_name] and [deal_health_scores.manager_name]; or the team asked for',
});

interface OfTeam {
  readonly managerName: string;
}

/** The teams that have a row: `All` and each manager that the rows name, or the one that is asked for. */
export function teamsOf({ team }: DatasetRow<typeof clock>, ...lists: readonly (readonly OfTeam[])[]): string[] {
  if (team !== ALL) return [team];
  const managers = new Set<string>();
  for (const rows of lists) for (const { managerName } of rows) managers.add(managerName);
  managers.delete(ALL);
  return [ALL, ...[...managers].sort(compareText)];
}

/** Whether a row counts to a team: each to `All`, and to the team of its manager. */
export function isOfTeam(team: string, { managerName }: OfTeam): boolean {
  return team === ALL || team === managerName;
}

/** The teams of which a row counts to the sums. */
export function teamsWith({ managerName }: OfTeam): readonly string[] {
  return [ALL, managerName];
}

/** The rows of each team, and all of them of `All`: grouped once, so that the cost does not grow with the teams. */
export function byTeam<T extends OfTeam>(rows: readonly T[]): (team: string) => readonly T[] {
  const groups = Map.groupBy(rows, ({ managerName }) => managerName);
  return (team) => (team === ALL ? rows : (groups.get(team) ?? []));
}
