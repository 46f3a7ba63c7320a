import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { createS3 } from './s3.ts';

/** An address under which whoever has it may load an object, for a while. */
export interface ObjectLink {
  readonly url: string;
  /** Epoch milliseconds. */
  readonly endsAt: number;
}

export interface ObjectStore {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** The bytes of an object; null when there is none. */
  read(key: string): Promise<Uint8Array | null>;
  /** Removes an object; that there is none is no error. */
  remove(key: string): Promise<void>;
  /** A link that saves the object under a name (ASCII, without quotes). */
  link(key: string, fileName: string): Promise<ObjectLink>;
}

export interface ObjectStoreOptions {
  readonly bucket: string;
  /** How long links hold. */
  readonly linkSeconds: number;
  now(): number;
}

/**
 * Objects of one bucket on S3.
 * @param config where it is, unless the environment says so
 */
export function createObjectStore(options: ObjectStoreOptions, config: S3ClientConfig = {}): ObjectStore {
  const { bucket: Bucket, linkSeconds, now } = options;
  const client = createS3(config);

  return {
    async put(Key, Body, ContentType) {
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType, ChecksumAlgorithm: 'CRC32' }));
    },

    async read(Key) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
        return (await Body?.transformToByteArray()) ?? null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },

    async remove(Key) {
      await client.send(new DeleteObjectCommand({ Bucket, Key }));
    },

    async link(Key, fileName) {
      // Signatures know whole seconds.
      const signedAt = Math.floor(now() / 1000) * 1000;
      const ResponseContentDisposition = `attachment; filename="${fileName}"`;
      const url = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key, ResponseContentDisposition }), {
        expiresIn: linkSeconds,
        signingDate: new Date(signedAt),
      });
      return { url, endsAt: signedAt + linkSeconds * 1000 };
    },
  };
}
