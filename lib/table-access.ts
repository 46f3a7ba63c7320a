import type { FunctionName } from './functions.ts';
import { entityTables, prospectTables, type TableName } from './tables.ts';

type Action = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'BatchWriteItem';

export type TableAccess = Readonly<Partial<Record<TableName, readonly Action[]>>>;

const onEntities = (...actions: readonly Action[]): TableAccess =>
  Object.fromEntries(entityTables.map((table) => [table, actions]));

const onProspects = (...actions: readonly Action[]): TableAccess =>
  Object.fromEntries(prospectTables.map((table) => [table, actions]));

/**
 * What each function may do with which table: exactly the calls that its adapters make, and no more.
 * `worlds` has the heads, `snapshots` the chunks; a batch write also removes.
 */
export const tableAccess: Readonly<Record<FunctionName, TableAccess>> = {
  // One head, its chunks, and the log of changes.
  'msp-api': { worlds: ['GetItem'], snapshots: ['BatchGetItem'], changes: ['Query'] },
  // A world as reading it takes, the records of its reports, and which requests were made.
  reports: {
    worlds: ['GetItem'],
    snapshots: ['BatchGetItem'],
    reports: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
    idempotency: ['GetItem', 'PutItem', 'DeleteItem'],
  },
  // A world as reading it takes; prospects come and go, templates are changed, data is made and removed, jobs are begun.
  prospects: {
    worlds: ['GetItem'],
    snapshots: ['BatchGetItem'],
    dashboard_templates: ['GetItem', 'Query', 'PutItem'],
    prospects: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
    prospect_dashboard_data: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
    generation_jobs: ['GetItem', 'Query', 'PutItem'],
    interests: ['UpdateItem'],
    idempotency: ['GetItem', 'PutItem', 'DeleteItem'],
  },
  // A world as reading it takes, dashboards to print, the record of what was printed, and which requests were made.
  'prospects-print': {
    worlds: ['GetItem'],
    snapshots: ['BatchGetItem'],
    dashboard_templates: ['GetItem'],
    prospects: ['GetItem'],
    prospect_dashboard_data: ['GetItem'],
    reports: ['PutItem'],
    idempotency: ['GetItem', 'PutItem', 'DeleteItem'],
  },
  // A job writes templates, the demo prospect and data, and how it goes. Changes make data stale; interests come and go.
  generation: {
    worlds: ['GetItem'],
    snapshots: ['BatchGetItem'],
    dashboard_templates: ['GetItem', 'Query', 'PutItem'],
    prospects: ['GetItem', 'PutItem'],
    prospect_dashboard_data: ['Query', 'PutItem', 'UpdateItem'],
    generation_jobs: ['GetItem', 'PutItem', 'UpdateItem'],
    interests: ['PutItem', 'UpdateItem', 'DeleteItem'],
  },
  // Only jobs.
  'dead-letters': { generation_jobs: ['GetItem', 'PutItem'] },
  // The log of changes, and who wants to hear of which.
  follow: { worlds: ['GetItem'], changes: ['Query'], interests: ['Query', 'UpdateItem'] },
  // The documents are the same for everyone.
  docs: {},
  // All heads, in a query per shard, and the watermarks of worlds that stand still.
  dispatch: { worlds: ['Query'] },
  // A commit: chunks and changes, the head, the projected rows. To repair a projection it reads them.
  tick: {
    worlds: ['GetItem', 'PutItem'],
    snapshots: ['BatchGetItem', 'BatchWriteItem'],
    changes: ['BatchWriteItem'],
    ...onEntities('Query', 'BatchWriteItem'),
  },
  // The same, and it makes, lists and removes worlds, follows jobs and remembers requests.
  control: {
    worlds: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
    snapshots: ['BatchGetItem', 'BatchWriteItem'],
    changes: ['BatchWriteItem'],
    jobs: ['GetItem', 'PutItem'],
    idempotency: ['GetItem', 'PutItem', 'DeleteItem'],
    ...onEntities('Query', 'BatchWriteItem'),
  },
  // A commit too, and it sweeps what earlier generations left.
  jobs: {
    worlds: ['GetItem', 'PutItem'],
    snapshots: ['BatchGetItem', 'BatchWriteItem', 'Query'],
    changes: ['BatchWriteItem', 'Query'],
    jobs: ['GetItem', 'PutItem'],
    interests: ['Query', 'BatchWriteItem'],
    ...onEntities('Query', 'BatchWriteItem'),
    ...onProspects('Query', 'BatchWriteItem'),
  },
  // Only jobs.
  'job-dead-letters': { jobs: ['GetItem', 'PutItem'] },
};
