import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';

/** A text as it was read, with what names its content. */
export interface GuardedText {
  readonly text: string;
  readonly etag: string;
}

/**
 * Texts of one bucket that several may write: each write is refused where another came first, so nobody undoes what he has
 * not seen. A write whose answer was lost is refused when it is tried again: whoever is refused reads anew.
 */
export interface GuardedTexts {
  /** Null: there is none. The role must be allowed to list the bucket: to others S3 doesn't tell what is not there. */
  get(key: string): Promise<GuardedText | null>;
  /** Writes where the object is still as it was read (null: is not there), and answers what stands then; null where it isn't. */
  put(key: string, text: string, contentType: string, read: GuardedText | null): Promise<GuardedText | null>;
  /** Removes the object where it is still as it was read; false where it isn't. */
  remove(key: string, read: GuardedText): Promise<boolean>;
  /** The keys that begin with a text, in their order. */
  keys(prefix: string): Promise<string[]>;
}

/** What S3 answers where a condition fails: it isn't met, someone writes at this moment, or there is nothing any more. */
const REFUSED = [404, 409, 412];

export function createGuardedTexts(client: S3Client, Bucket: string): GuardedTexts {
  /** What S3 answers to a write with a condition; null where that doesn't hold. */
  async function unlessRefused<T>(write: Promise<T>): Promise<T | null> {
    try {
      return await write;
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
      if (status !== undefined && REFUSED.includes(status)) return null;
      throw error;
    }
  }

  return {
    async get(Key) {
      try {
        const { Body, ETag } = await client.send(new GetObjectCommand({ Bucket, Key }));
        if (Body === undefined || ETag === undefined) throw new Error(`S3 gave ${Key} without its content or its tag`);
        return { text: await Body.transformToString(), etag: ETag };
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },

    async put(Key, text, ContentType, read) {
      const only = read === null ? { IfNoneMatch: '*' } : { IfMatch: read.etag };
      const object = { Bucket, Key, Body: text, ContentType, ChecksumAlgorithm: 'CRC32' } as const;
      const written = await unlessRefused(client.send(new PutObjectCommand({ ...object, ...only })));
      if (!written) return null;
      if (written.ETag === undefined) throw new Error(`S3 wrote ${Key} without a tag`);
      return { text, etag: written.ETag };
    },

    async remove(Key, { etag }) {
      return (await unlessRefused(client.send(new DeleteObjectCommand({ Bucket, Key, IfMatch: etag })))) !== null;
    },

    async keys(Prefix) {
      const found: string[] = [];
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
        found.push(...Contents.flatMap(({ Key }) => Key ?? []));
      }
      return found;
    },
  };
}
