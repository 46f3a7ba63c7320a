import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { startMessaging } from '../../local/emulators/messaging.ts';
import { LOCAL_SECRET } from '../../local/emulators/presigned.ts';

/** An empty bucket on the local host’s S3. */
export interface TestBucket {
  readonly name: string;
  /** Where it is, for clients. */
  readonly config: S3ClientConfig;
  keys(): Promise<string[]>;
  bytes(key: string): Promise<Uint8Array>;
  empty(): Promise<void>;
  stop(): Promise<void>;
}

const region = 'us-east-2';

export async function startBucket(name = 'lake'): Promise<TestBucket> {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-bucket-'));
  const messaging = await startMessaging(join(folder, 'messaging'), folder, region);
  const config: S3ClientConfig = {
    region,
    endpoint: messaging.url,
    forcePathStyle: true,
    credentials: { accessKeyId: 'test', secretAccessKey: LOCAL_SECRET },
  };
  const client = new S3Client(config);
  await client.send(new CreateBucketCommand({ Bucket: name }));

  async function keys(): Promise<string[]> {
    const { Contents = [], IsTruncated } = await client.send(new ListObjectsV2Command({ Bucket: name }));
    if (IsTruncated) throw new Error('more objects than one page');
    return Contents.map(({ Key = '' }) => Key);
  }

  async function bytes(Key: string): Promise<Uint8Array> {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: name, Key }));
    if (!Body) throw new Error(`${Key} has no content`);
    return Body.transformToByteArray();
  }

  async function empty(): Promise<void> {
    for (const Key of await keys()) await client.send(new DeleteObjectCommand({ Bucket: name, Key }));
  }

  return {
    name,
    config,
    keys,
    bytes,
    empty,

    async stop() {
      client.destroy();
      await messaging.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
