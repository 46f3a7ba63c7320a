import { buildApp } from 'fauxqs';
// The stores and their persistence are not among the package's exports, and `startFauxqs`, which would make them,
// listens on all interfaces.
import { PersistenceManager } from '../../node_modules/fauxqs/dist/persistence.js';
import { S3Store } from '../../node_modules/fauxqs/dist/s3/s3Store.js';
import { SnsStore } from '../../node_modules/fauxqs/dist/sns/snsStore.js';
import { type SqsQueue, SqsStore } from '../../node_modules/fauxqs/dist/sqs/sqsStore.js';
import { folderError, messageOf, portError } from '../errors.ts';
import type { App, QueueSpec, SubscriptionSpec } from '../template/app.ts';
import { honourConditions } from './conditional-writes.ts';
import { removeExpired } from './lifecycle.ts';
import { guardRequest } from './request-guard.ts';
import { tailQueue } from './tail.ts';

export type { SqsQueue };

/** SQS, SNS and S3 on loopback, on disk. */
export interface Messaging {
  readonly url: string;
  readonly queue: (queueArn: string) => SqsQueue;
  readonly deadLetterQueue: (queueArn: string) => SqsQueue | undefined;
  /** Makes or updates what the templates define. */
  readonly provision: (app: Pick<App, 'queues' | 'topics' | 'subscriptions' | 'buckets'>) => void;
  /** Removes objects whose life, by the lifecycle rules of their buckets, was over at that epoch millisecond. */
  readonly expireObjects: (buckets: App['buckets'], now: number) => void;
  /** Hears each message of a topic from now on, through a queue of the host's own. @returns a function that ends it. */
  readonly tail: (topicArn: string, listener: (message: string) => void) => () => void;
  readonly stop: () => Promise<void>;
}

function load(path: string, folder: string) {
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  try {
    const persistence = new PersistenceManager(path);
    persistence.load(stores.sqsStore, stores.snsStore, stores.s3Store);
    Object.assign(stores.sqsStore, { persistence });
    Object.assign(stores.snsStore, { persistence });
    Object.assign(stores.s3Store, { persistence });
    return { ...stores, persistence };
  } catch (error) {
    throw folderError(folder, `its queues and objects can't be read (${messageOf(error)})`, error);
  }
}

/** Who had received a message in an earlier run is gone: it is visible again at once, as it would be in a while. */
function adopt(queue: SqsQueue, persistence: PersistenceManager, url: string): void {
  Object.assign(queue, { persistence, url });
  for (const entry of queue.inflightMessages.values()) entry.visibilityDeadline = 0;
}

const queueAttributes = ({ properties }: QueueSpec): Record<string, string> => {
  const { RedrivePolicy, FifoQueue, ContentBasedDeduplication, ...counts } = properties;
  const given = Object.entries(counts).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
    ...(FifoQueue && { FifoQueue: 'true', ContentBasedDeduplication: String(ContentBasedDeduplication) }),
    RedrivePolicy: RedrivePolicy ? JSON.stringify(RedrivePolicy) : '',
  };
};

const subscriptionAttributes = ({ properties }: SubscriptionSpec): Record<string, string> => ({
  ...(properties.RawMessageDelivery && { RawMessageDelivery: 'true' }),
  ...(properties.FilterPolicy && { FilterPolicy: JSON.stringify(properties.FilterPolicy) }),
  ...(properties.FilterPolicyScope && { FilterPolicyScope: properties.FilterPolicyScope }),
});

/**
 * @param path folder of the store
 * @param folder data folder, for messages
 * @param port 0 for a free one
 * @throws PortInUseError
 * @throws DataFolderError `damaged`, also when the folder was made for another region
 */
export async function startMessaging(path: string, folder: string, region: string, port = 0): Promise<Messaging> {
  const { persistence, ...stores } = load(path, folder);
  const { sqsStore, snsStore, s3Store } = stores;
  for (const { arn } of sqsStore.allQueues()) {
    if (arn.split(':')[3] !== region) throw folderError(folder, `its queues are of the region ${arn.split(':')[3]}`);
  }
  const app = buildApp({ logger: false, defaultRegion: region, stores });
  app.addHook('onRequest', guardRequest);
  app.addHook('preHandler', honourConditions(s3Store));
  const listening = app.listen({ host: '127.0.0.1', port }).catch((error: unknown) => {
    throw portError(error, port);
  });
  const url = (await listening).replace(/\/$/, '');
  const queueUrl = (name: string) => `${url}/000000000000/${name}`;
  for (const queue of sqsStore.allQueues()) adopt(queue, persistence, queueUrl(queue.name));

  const queueOf = (queueArn: string): SqsQueue => {
    const queue = sqsStore.getQueueByArn(queueArn);
    if (!queue) throw new Error(`There is no queue ${queueArn}`);
    return queue;
  };

  const tails = new Set<() => void>();
  /** Topics that are tailed now, with the number of the queue. */
  const tailed = new Set<string>();

  const provisionSubscriptions = (subscriptions: readonly SubscriptionSpec[]) => {
    // Made anew at each start, so that a subscription which left the templates, or changed, leaves nothing behind.
    for (const { arn } of snsStore.listSubscriptions().subscriptions) snsStore.unsubscribe(arn);
    for (const subscription of subscriptions) {
      const { TopicArn, Protocol, Endpoint } = subscription.properties;
      if (Protocol === 'sqs') snsStore.subscribe(TopicArn, Protocol, Endpoint, subscriptionAttributes(subscription));
    }
  };

  return {
    url,
    queue: queueOf,
    deadLetterQueue: (queueArn) => sqsStore.getQueueByArn(queueArn),
    provision: ({ queues, topics, subscriptions, buckets }) => {
      for (const spec of queues) {
        const { name, attributes } = spec.identity;
        const queue =
          sqsStore.getQueueByName(name) ?? sqsStore.createQueue(name, queueUrl(name), attributes.Arn ?? name);
        queue.setAttributes(queueAttributes(spec));
      }
      for (const { identity } of topics) snsStore.createTopic(identity.name, undefined, undefined, region);
      provisionSubscriptions(subscriptions);
      for (const { identity } of buckets) {
        if (!s3Store.hasBucket(identity.name)) s3Store.createBucket(identity.name);
      }
    },
    expireObjects: (buckets, now) => {
      for (const bucket of buckets) removeExpired(s3Store, bucket, now);
    },
    tail: (topicArn, listener) => {
      // Each has a queue of its own, or they would take each other's messages.
      const topic = topicArn.split(':').at(-1);
      const number = [...Array(tails.size + 1).keys()].find((n) => !tailed.has(`${topic}-${n}`)) ?? tails.size;
      const name = `local-host-tail-${topic}-${number}`;
      tailed.add(`${topic}-${number}`);
      const arn = `arn:aws:sqs:${region}:000000000000:${name}`;
      const queue = sqsStore.getQueueByArn(arn) ?? sqsStore.createQueue(name, queueUrl(name), arn);
      queue.purge();
      const subscription = snsStore.subscribe(topicArn, 'sqs', arn, { RawMessageDelivery: 'true' });
      const end = tailQueue(queue, listener);
      const close = () => {
        end();
        if (subscription) snsStore.unsubscribe(subscription.arn);
        tailed.delete(`${topic}-${number}`);
        tails.delete(close);
      };
      tails.add(close);
      return close;
    },
    stop: async () => {
      for (const close of tails) close();
      await app.close();
      persistence.close();
    },
  };
}
