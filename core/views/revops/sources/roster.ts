import type { Time } from '../../../kernel/time.ts';
import type { Region, Segment } from '../../../world/index.ts';

/** What filters go by, and what teams, segments and regions add up by: the territory of the owner. */
export interface Territory {
  readonly managerName: string;
  readonly segment: Segment;
  readonly region: Region;
}

/** A rep with the territory; none of it ever changes. */
export interface RosterRep extends Territory {
  readonly id: string;
  readonly name: string;
  readonly managerId: string;
  readonly hiredAt: Time;
}

/** Who sells: the reps by id. */
export type Roster = ReadonlyMap<string, RosterRep>;

/** @throws Error for a rep whom the roster lacks: events and state are of different worlds */
export function repOf(roster: Roster, id: string | null): RosterRep {
  const rep = id === null ? undefined : roster.get(id);
  if (!rep) throw new Error(`the events name the rep ${id}, who is not on the roster`);
  return rep;
}

export function territoryOf({ managerName, segment, region }: Territory): Territory {
  return { managerName, segment, region };
}

/** The managers with their teams, by id, in the order of the roster. */
export function teamsOf(roster: Roster): Map<string, RosterRep[]> {
  return Map.groupBy(roster.values(), ({ managerId }) => managerId);
}
