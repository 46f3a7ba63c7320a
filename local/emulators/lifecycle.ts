import type { S3Store } from '../../node_modules/fauxqs/dist/s3/s3Store.js';
import type { BucketSpec } from '../template/app.ts';

const DAY_MS = 24 * 3600 * 1000;

/** S3 lets objects go at the midnight (UTC) after their days are full. */
export function endOfLife(created: number, days: number): number {
  return Math.ceil((created + days * DAY_MS) / DAY_MS) * DAY_MS;
}

type Store = Pick<S3Store, 'hasBucket' | 'listObjects' | 'deleteObject'>;

/** Removes the objects of a bucket whose life is over by its lifecycle rules. */
export function removeExpired(store: Store, { identity: { name }, properties }: BucketSpec, now: number): void {
  if (!store.hasBucket(name)) return;
  for (const { Status, Prefix, ExpirationInDays } of properties.LifecycleConfiguration.Rules) {
    if (Status === 'Disabled' || ExpirationInDays === undefined) continue;
    for (const key of expiredKeys(store, name, Prefix, (created) => endOfLife(created, ExpirationInDays) <= now)) {
      store.deleteObject(name, key);
    }
  }
}

function* expiredKeys(store: Store, bucket: string, prefix: string, isOver: (created: number) => boolean) {
  let startAfter = '';
  for (;;) {
    const { objects, isTruncated } = store.listObjects(bucket, { prefix, startAfter });
    yield* objects.filter(({ lastModified }) => isOver(lastModified.getTime())).map(({ key }) => key);
    startAfter = objects.at(-1)?.key ?? '';
    if (!isTruncated || startAfter === '') return;
  }
}
