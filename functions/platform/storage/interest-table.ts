import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Interest, InterestStore, ViewInterests, WorldRef } from '../follow/interests.ts';
import { type Backoff, backoff } from './backoff.ts';
import { queryItems, removePartition } from './batch.ts';
import { ABSENT, accepted } from './conditions.ts';
import type { Documents } from './dynamo.ts';

/** Writes that are on their way at a time. */
const AT_ONCE = 25;

/**
 * The interests of a generation in one partition: under `view#kind#id` each interest, under `view` how far the view was
 * told. Who follows ticks reads all of it with one query.
 */
export function createInterestTable(
  documents: Documents,
  table: string,
  now: () => number,
  patient: Backoff = backoff,
): InterestStore {
  async function register(world: WorldRef, view: string, { since, ...row }: Interest): Promise<void> {
    const update = new UpdateCommand({
      TableName: table,
      Key: keyOf(world, view, row),
      UpdateExpression: 'SET since = if_not_exists(since, :since), registeredAt = :now',
      ExpressionAttributeValues: { ':since': since, ':now': now() },
    });
    await documents.send(update);
  }

  return {
    async of(world) {
      const query = {
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partitionOf(world) },
        ProjectionExpression: 'sk, since, tick',
        ConsistentRead: true,
      };
      const views = new Map<string, { view: string; followed: number | null; interests: Interest[] }>();
      for await (const { sk, since, tick } of queryItems(documents, query)) {
        const [view = '', entity, ...rest] = String(sk).split('#');
        const entry = views.get(view) ?? { view, followed: null, interests: [] };
        views.set(view, entry);
        if (entity === undefined) entry.followed = Number(tick);
        else entry.interests.push({ entity, id: rest.join('#'), since: Number(since) });
      }
      return views satisfies ReadonlyMap<string, ViewInterests>;
    },

    async register(world, view, interests) {
      for (let from = 0; from < interests.length; from += AT_ONCE) {
        await Promise.all(interests.slice(from, from + AT_ONCE).map((interest) => register(world, view, interest)));
      }
    },

    async open(world, view, tick) {
      const Item = { pk: partitionOf(world), sk: view, tick };
      await accepted(documents.send(new PutCommand({ TableName: table, Item, ...ABSENT })));
    },

    async moveTo(world, view, tick) {
      const update = new UpdateCommand({
        TableName: table,
        Key: { pk: partitionOf(world), sk: view },
        UpdateExpression: 'SET tick = :tick',
        ConditionExpression: 'attribute_exists(pk) AND tick < :tick',
        ExpressionAttributeValues: { ':tick': tick },
      });
      await accepted(documents.send(update)); // refused: someone else was further, or the generation is gone
    },

    async withdraw(world, view, row, before) {
      const removal = new DeleteCommand({
        TableName: table,
        Key: keyOf(world, view, row),
        ConditionExpression: 'registeredAt < :before',
        ExpressionAttributeValues: { ':before': before },
      });
      await accepted(documents.send(removal));
    },

    removeAll: (world) => removePartition(documents, table, partitionOf(world), patient),
  };
}

function partitionOf({ worldId, generation }: WorldRef): string {
  return `${worldId}#${generation}`;
}

function keyOf(world: WorldRef, view: string, { entity, id }: Omit<Interest, 'since'>): { pk: string; sk: string } {
  return { pk: partitionOf(world), sk: `${view}#${entity}#${id}` };
}
