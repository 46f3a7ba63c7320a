import { createLogger, type Logger } from '../../platform/http/log.ts';
import { type Backoff, backoff } from '../../platform/storage/backoff.ts';
import { createDocuments, type Documents } from '../../platform/storage/dynamo.ts';
import { createGuardedTexts } from '../../platform/storage/guarded-objects.ts';
import { createObjectStore } from '../../platform/storage/object-store.ts';
import { createS3, type S3Config } from '../../platform/storage/s3.ts';
import { createTelemetryLog, TELEMETRY_LOG } from '../../telemetry/tables/telemetry-log-table.ts';
import { createEventReader } from '../../worlds/read/events.ts';
import { createLoader } from '../../worlds/read/loader.ts';
import { createChunkTable } from '../../worlds/tables/chunk-table.ts';
import { createHeadTable } from '../../worlds/tables/head-table.ts';
import type { LakeWorkerEnv } from './env.ts';
import type { LakeServices } from './handlers.ts';
import { ingestedSource } from './ingested-source.ts';
import type { SealServices } from './seal.ts';
import { academySource } from './sources.ts';

/** How long links hold. */
const LINK_SECONDS = 15 * 60;

interface Given {
  /** The bucket of the lake. */
  readonly bucket: string;
  readonly logger: Logger;
  now(): number;
}

/**
 * The lake of worlds on DynamoDB, in a bucket on S3: what seals, sweeps and tells of it.
 * @param config where S3 is, unless the environment says so
 */
export function lakeOn(
  documents: Documents,
  prefix: string,
  { bucket, logger, now }: Given,
  config: S3Config = {},
  patient: Backoff = backoff,
): SealServices & LakeServices {
  const heads = createHeadTable(documents, `${prefix}worlds`);
  const loader = createLoader(heads, createChunkTable(documents, `${prefix}snapshots`, now, patient));
  return {
    heads,
    loader,
    sources: [
      academySource(createEventReader(loader)),
      ingestedSource(createTelemetryLog(documents, `${prefix}${TELEMETRY_LOG}`, patient)),
    ],
    texts: createGuardedTexts(createS3(config), bucket),
    objects: createObjectStore({ bucket, linkSeconds: LINK_SECONDS, now }, config),
    bucket,
    linkSeconds: LINK_SECONDS,
    logger,
    now,
  };
}

/** For the functions of an installation. */
export function createLake(env: LakeWorkerEnv) {
  const given = { bucket: env.LAKE_BUCKET, logger: createLogger(env.LOG_LEVEL), now: () => Date.now() };
  return lakeOn(createDocuments(), env.DYNAMODB_TABLE_PREFIX, given);
}
