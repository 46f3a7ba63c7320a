import { MANIFESTS } from '../functions/manifests.ts';
import {
  ATTEMPTS,
  commonTopics,
  type FunctionManifest,
  type Manifest,
  type QueueManifest,
  type TableManifest,
  type TopicManifest,
  type Trigger,
  type UnitCost,
} from '../functions/platform/manifest.ts';

/** A function of a manifest, with the name it is deployed under and where. */
export type FunctionDefinition = FunctionManifest & { readonly capability: string; readonly stack: string };

/** Joins what each manifest has by name. @throws Error when two have the same name */
function byName<T>(what: string, entriesOf: (manifest: Manifest) => readonly (readonly [string, T])[]) {
  const all = new Map<string, T>();
  for (const manifest of MANIFESTS) {
    for (const [name, value] of entriesOf(manifest)) {
      if (all.has(name)) throw new Error(`Two manifests have a ${what} ${name}`);
      all.set(name, value);
    }
  }
  return all;
}

/** Every function of the app by name: what bundling, stacks, cost table and tests go by. */
export const functions: Readonly<Record<string, FunctionDefinition>> = Object.fromEntries(
  byName('function', (manifest) =>
    Object.entries(manifest.functions).map(([name, definition]) => {
      return [name, { capability: manifest.name, stack: manifest.stack, ...definition }] as const;
    }),
  ),
);

export const functionNames: readonly string[] = Object.keys(functions);

/** The function of that name. @throws Error when no manifest has it */
export function functionOf(name: string): FunctionDefinition {
  const found = functions[name];
  if (found) return found;
  throw new Error(`No manifest has a function ${name}`);
}

/** The functions with a trigger of one kind, with their names. */
export function triggeredBy<K extends Trigger['kind']>(kind: K) {
  type Triggered = FunctionDefinition & { readonly trigger: Extract<Trigger, { readonly kind: K }> };
  return Object.entries(functions).filter((entry): entry is [string, Triggered] => entry[1].trigger.kind === kind);
}

/** Every table by name, and which items of it expire. */
export const tables: ReadonlyMap<string, TableManifest> = byName('table', (manifest) =>
  Object.entries(manifest.tables ?? {}),
);

export const tableNames: readonly string[] = [...tables.keys()];

/** Attribute with the epoch second after which DynamoDB may remove an item. */
export const TIME_TO_LIVE = 'expiresAt';

/** Every queue by name, with its stack. */
export const queues: ReadonlyMap<string, QueueManifest & { readonly stack: string }> = byName('queue', (manifest) =>
  Object.entries(manifest.queues ?? {}).map(([name, queue]) => [name, { ...queue, stack: manifest.stack }]),
);

/** Every topic that one capability has for itself by name, with its stack. */
export const ownTopics: ReadonlyMap<string, TopicManifest & { readonly stack: string }> = byName('topic', (manifest) =>
  Object.entries(manifest.topics ?? {}).map(([name, topic]) => [name, { ...topic, stack: manifest.stack }]),
);

/** Messages that a queue delivers before it puts one aside: where the worker closes jobs, it gets two more to do so. */
export function deliveries({ closes = false }: QueueManifest): number {
  return closes ? ATTEMPTS + 2 : ATTEMPTS;
}

/** Work that takes units of DynamoDB, of all capabilities. */
export const unitCosts: readonly (UnitCost & { readonly capability: string })[] = MANIFESTS.flatMap(
  ({ name, costs = [] }) => costs.map((cost) => ({ ...cost, capability: name })),
);

/** The stack that the API is in, with the functions that have none of their own. */
export const API_PART = 'api';

/** The other stacks of capabilities, first what moves the worlds. */
export const capabilityParts: readonly string[] = [
  ...new Set(MANIFESTS.flatMap(({ stack }) => (stack === API_PART ? [] : [stack]))),
];

/** Who wants to be told of changes of rows: queues by capability. */
export const followers: ReadonlyMap<string, string> = new Map(
  MANIFESTS.flatMap(({ name, follows }) => (follows === undefined ? [] : [[name, follows] as const])),
);

/** Lambda's floor for the concurrency of a queue's consumer. */
const LEAST_CONCURRENCY = 2;

/**
 * Divides the executions that queues may take together among them, by weight: 2 each at least, the rest as it fits.
 * @throws RangeError when there are fewer than 2 for each
 */
export function divideConcurrency(total: number, weights: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const rest = total - LEAST_CONCURRENCY * weights.size;
  if (rest < 0) {
    throw new RangeError(`concurrency must be ${LEAST_CONCURRENCY * weights.size} at least: 2 for each queue`);
  }
  const sum = [...weights.values()].reduce((all, weight) => all + weight, 0);
  return new Map([...weights].map(([queue, weight]) => [queue, LEAST_CONCURRENCY + Math.floor((rest * weight) / sum)]));
}

/** Weights of the queues' consumers, by queue. */
export function queueWeights(): ReadonlyMap<string, number> {
  return new Map(triggeredBy('queue').map(([, { trigger }]) => [trigger.queue, trigger.weight]));
}

/** What the manifests refer to and none of them has: empty, or the app can't be put together. */
export function danglingReferences(): string[] {
  const topics = new Set<string>([...commonTopics, ...ownTopics.keys()]);
  const needed = Object.entries(functions).flatMap(
    ([name, { tables: access = {}, sends = {}, publishes = {}, trigger }]) => [
      ...[...Object.values(publishes), ...(trigger.kind === 'topic' ? [trigger.topic] : [])].flatMap((topic) =>
        topics.has(topic) ? [] : [`${name}: no topic ${topic}`],
      ),
      ...Object.keys(access).flatMap((table) => (tables.has(table) ? [] : [`${name}: no table ${table}`])),
      ...[...Object.values(sends), ...(trigger.kind === 'queue' ? [trigger.queue] : [])].flatMap((queue) =>
        queues.has(queue) ? [] : [`${name}: no queue ${queue}`],
      ),
    ],
  );
  const followed = [...followers.values()].flatMap((queue) =>
    queues.has(queue) ? [] : [`follows: no queue ${queue}`],
  );
  return [...needed, ...followed];
}
