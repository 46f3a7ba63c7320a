import type { BoundRows } from '../binding/bound.ts';
import { sumServed } from './sums.ts';

export interface Group {
  readonly label: string;
  readonly value: number;
}

/** Rows by the values of the column `by`: the sum of the column `value`, or how many there are; the largest first. */
export function groupsOf({ rows, requirement }: BoundRows): Group[] {
  const { by = '', value: column = 'count' } = requirement;
  const groups = Map.groupBy(rows, (row) => String(row[by] ?? 'Unknown'));
  const all = Array.from(groups, ([label, members]): Group => {
    const values = members.map((row) => (column === 'count' ? 1 : Number(row[column] ?? 0)));
    return { label, value: sumServed(values) };
  });
  return all.sort((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1));
}

/** The first groups, and the rest of them as `Other` where there are more than `most`. */
export function atMost(groups: readonly Group[], most: number): Group[] {
  if (groups.length <= most) return [...groups];
  const rest = groups.slice(most - 1);
  return [...groups.slice(0, most - 1), { label: 'Other', value: sumServed(rest.map(({ value }) => value)) }];
}
