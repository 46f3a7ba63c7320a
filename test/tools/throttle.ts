import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import type { Documents } from '../../functions/platform/storage/dynamo.ts';

type Requests = Record<string, unknown[]>;
type Keys = Record<string, { Keys: unknown[] }>;

/**
 * Makes a client take only part of each batch and call the rest unprocessed; when it takes nothing, it throws, as
 * DynamoDB does.
 * @param leaves whether the next entry of a batch is left
 * @param names which tables are affected
 */
export function throttle(documents: Documents, leaves: () => boolean, names: (table: string) => boolean): void {
  documents.middlewareStack.add(
    (next) => async (args) => {
      const { RequestItems } = Object(args.input);
      const table = Object.keys(RequestItems ?? {})[0];
      if (table === undefined || !names(table)) return next(args);
      const reads = !Array.isArray(RequestItems[table]);
      const all: unknown[] = reads
        ? ((RequestItems as Keys)[table]?.Keys ?? [])
        : ((RequestItems as Requests)[table] ?? []);
      const left = all.filter(() => leaves());
      const taken = all.filter((entry) => !left.includes(entry));
      if (taken.length === 0) {
        throw new ProvisionedThroughputExceededException({ message: 'too much at once', $metadata: {} });
      }
      const entry = (entries: unknown[]) => ({ [table]: reads ? { ...RequestItems[table], Keys: entries } : entries });
      const result = await next({ ...args, input: { ...args.input, RequestItems: entry(taken) } });
      if (left.length > 0)
        Object.assign(result.output, { [reads ? 'UnprocessedKeys' : 'UnprocessedItems']: entry(left) });
      return result;
    },
    { step: 'initialize', name: 'throttle', override: true },
  );
}
