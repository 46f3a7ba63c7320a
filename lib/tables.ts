import { entityKinds } from '../core/world/config.ts';

/** The projection of worlds for everyone else: one table per kind of entity. */
export const entityTables = entityKinds;

/** What the simulation itself keeps, and the records of reports. */
export const systemTables = ['worlds', 'snapshots', 'changes', 'jobs', 'idempotency', 'interests', 'reports'] as const;

/** Dashboards for prospects, under the names of the seed. */
export const prospectTables = [
  'dashboard_templates',
  'prospects',
  'prospect_dashboard_data',
  'generation_jobs',
] as const;

export type TableName = (typeof entityTables)[number] | (typeof systemTables)[number] | (typeof prospectTables)[number];

export const tableNames: readonly TableName[] = [...systemTables, ...entityTables, ...prospectTables];

/** Attribute with the epoch second after which DynamoDB may remove an item. */
export const TIME_TO_LIVE = 'expiresAt';

const passing: readonly TableName[] = ['changes', 'jobs', 'idempotency', 'reports'];

/** Whether items of a table pass away by themselves. */
export function expires(table: TableName): boolean {
  return passing.includes(table);
}
