import type { Documents } from '../../functions/platform/storage/dynamo.ts';

/** What commands took of the tables, since the last `take`. */
export interface Consumption {
  /** Items put or deleted. */
  readonly writeRequests: number;
  /** Write request units: 1 KB each, by table without its prefix. */
  readonly writeUnits: ReadonlyMap<string, number>;
  /** Read request units: 4 KB each, half of one for a read that is eventually consistent. */
  readonly readUnits: number;
}

export interface Meter {
  take(): Consumption;
}

const WRITES = new Set(['PutItemCommand', 'DeleteItemCommand', 'UpdateItemCommand', 'BatchWriteItemCommand']);
const READS = new Set(['GetItemCommand', 'QueryCommand', 'ScanCommand', 'BatchGetItemCommand']);

interface Consumed {
  readonly TableName: string;
  readonly CapacityUnits: number;
}

/** Asks the tables what each command of a client consumes, as DynamoDB itself reckons it (transactions count double there). */
export function meter(documents: Documents, prefix: string): Meter {
  let writeRequests = 0;
  let readUnits = 0;
  let writeUnits = new Map<string, number>();

  function count(command: string, consumed: readonly Consumed[], items: number): void {
    if (!WRITES.has(command) && !READS.has(command)) throw new Error(`What ${command} consumes is not known.`);
    for (const { TableName, CapacityUnits } of consumed) {
      const table = TableName.slice(prefix.length);
      if (READS.has(command)) readUnits += CapacityUnits;
      else writeUnits.set(table, (writeUnits.get(table) ?? 0) + CapacityUnits);
    }
    if (WRITES.has(command)) writeRequests += items;
  }

  documents.middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const result = await next(args);
      const { ConsumedCapacity } = Object(result.output);
      count(String(context.commandName), [ConsumedCapacity ?? []].flat(), itemsOf(args.input));
      return result;
    },
    { step: 'initialize', name: 'meter', priority: 'low' },
  );
  return {
    take() {
      const taken = { writeRequests, writeUnits, readUnits };
      writeRequests = 0;
      readUnits = 0;
      writeUnits = new Map();
      return taken;
    },
  };
}

/** How many items a command writes. */
function itemsOf(input: object): number {
  const { RequestItems, TransactItems } = Object(input);
  if (TransactItems) return TransactItems.length;
  if (!RequestItems) return 1;
  return Object.values(RequestItems).reduce((sum: number, requests) => sum + [requests].flat().length, 0);
}
