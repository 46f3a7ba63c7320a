import type { DepartmentRow, TechnicianRow } from '../../../../world/index.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { percentOf, sumOf } from '../../sums.ts';

/** Billable time of the last 28 days in percent of the time on shift, of some technicians together; null where they had no shift. */
export function loadOf(technicians: readonly TechnicianRow[]): number | null {
  return percentOf(
    sumOf(technicians, ({ billableMinutes }) => billableMinutes),
    sumOf(technicians, ({ availableMinutes }) => availableMinutes),
  );
}

export interface Team {
  readonly department: DepartmentRow;
  readonly members: readonly TechnicianRow[];
}

/** Departments in which technicians work, in their order. */
export function teams({ rows }: CompanySnapshot): readonly Team[] {
  const byDepartment = Map.groupBy(rows.technicians, ({ departmentId }) => departmentId);
  return rows.departments.flatMap((department) => {
    const members = byDepartment.get(department.id) ?? [];
    return members.length > 0 ? [{ department, members }] : [];
  });
}

export interface Skill {
  readonly name: string;
  readonly members: readonly TechnicianRow[];
}

/** Skills by how few people have them. */
export function skills({ rows }: CompanySnapshot): readonly Skill[] {
  const byName = new Map<string, TechnicianRow[]>();
  for (const row of rows.technicians) {
    for (const skill of row.skills) byName.set(skill, [...(byName.get(skill) ?? []), row]);
  }
  return Array.from(byName, ([name, members]) => ({ name, members })).sort(
    (a, b) => a.members.length - b.members.length || (a.name < b.name ? -1 : 1),
  );
}
