import type { FunctionName } from './functions.ts';
import { entityTables, type TableName } from './tables.ts';

type Action = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'DeleteItem' | 'BatchWriteItem';

export type TableAccess = Readonly<Partial<Record<TableName, readonly Action[]>>>;

const onEntities = (...actions: readonly Action[]): TableAccess =>
  Object.fromEntries(entityTables.map((table) => [table, actions]));

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
  // The documents are the same for everyone.
  docs: {},
  // All heads, in one query.
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
    ...onEntities('Query', 'BatchWriteItem'),
  },
};
