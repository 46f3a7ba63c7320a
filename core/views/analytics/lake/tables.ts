import { eventsTable } from './events.ts';
import { membershipsTable } from './memberships.ts';

/** The tables of the lake: the one list that what writes them, the catalogue, the API and its documents go by. */
export const lakeTables = [eventsTable, membershipsTable] as const;

export type LakeTableId = (typeof lakeTables)[number]['id'];

export const lakeTableIds = lakeTables.map(({ id }) => id) as [LakeTableId, ...LakeTableId[]];
