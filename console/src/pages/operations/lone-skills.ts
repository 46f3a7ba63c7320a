import type { Technician } from '../../api/generated/showroom.schemas.ts';

type Skilled = Pick<Technician, 'id' | 'name' | 'skills'>;

/** A skill that one person alone has: when that person is away, the work waits. */
export interface LoneSkill {
  readonly skill: string;
  readonly id: string;
  readonly name: string;
}

/** Skills with one holder, by their names. */
export function loneSkills(technicians: readonly Skilled[]): LoneSkill[] {
  const holders = Map.groupBy(
    technicians.flatMap(({ id, name, skills }) => [...new Set(skills)].map((skill) => ({ skill, id, name }))),
    ({ skill }) => skill,
  );
  return [...holders.values()]
    .flatMap(([first, ...others]) => (first === undefined || others.length > 0 ? [] : [first]))
    .sort((a, b) => (a.skill < b.skill ? -1 : 1));
}
