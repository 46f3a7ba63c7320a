import { isoDate, isoTime } from '../../../core/kernel/time.ts';
import {
  emptyManifest,
  type LakeManifest,
  type LakeTableId,
  lakeTables,
  listKey,
  periodNamed,
  type StoredObject,
} from '../../../core/views/analytics/index.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { ok } from '../../platform/http/reply.ts';
import type { GuardedTexts } from '../../platform/storage/guarded-objects.ts';
import type { ObjectStore } from '../../platform/storage/object-store.ts';
import { requireAcademy } from '../../telemetry/require-academy.ts';
import { tickHeader } from '../../worlds/read/describe.ts';
import type { WorldLoader } from '../../worlds/read/loader.ts';
import { readManifest } from './manifests.ts';
import { periodsToSeal } from './periods-to-seal.ts';
import type { routes } from './routes.ts';
import type { DaySource } from './sources.ts';

/** What telling of the lake needs. */
export interface LakeServices {
  readonly loader: Pick<WorldLoader, 'head'>;
  readonly sources: readonly Pick<DaySource, 'begins'>[];
  readonly texts: Pick<GuardedTexts, 'get'>;
  readonly objects: Pick<ObjectStore, 'link'>;
  /** The name of the bucket that the objects lie in. */
  readonly bucket: string;
  /** How long links hold. */
  readonly linkSeconds: number;
  /** The wall clock, epoch milliseconds. */
  now(): number;
}

/** What the operations of `routes` do. */
export function createHandlers(services: LakeServices): Handlers<typeof routes> {
  const { loader, sources, texts, bucket, linkSeconds, now } = services;
  return {
    async getAnalyticsLake({ world, query: { table: wanted } }) {
      const head = await loader.head(world);
      const { generation } = head;
      // From the earliest link on: they are made one by one.
      const linksEndAt = now() + linkSeconds * 1000;
      const known = await readManifest(texts, { world, generation });
      if (!known) requireAcademy(head); // one without an academy has what was sent to it
      const manifest = known?.manifest ?? emptyManifest(world, generation);
      const last = manifest.sealed.at(-1);
      const tables = lakeTables.filter(({ id }) => wanted?.includes(id) ?? true);
      return ok(
        {
          world,
          generation,
          as_of: isoTime(head.time),
          at_rest_until: last ? isoDate(periodNamed(last.period).to) : null,
          periods_due: (await periodsToSeal(sources, head, manifest)).length,
          links_end_at: isoTime(linksEndAt),
          bucket,
          tables: await Promise.all(
            tables.map(async ({ id, ...described }) => {
              const objects = await describeObjects(services, manifest, id);
              const sum = (of: 'rows' | 'bytes') => objects.reduce((total, object) => total + object[of], 0);
              const columns = described.columns.map((column) => ({ ...column }));
              return {
                id,
                ...described,
                columns,
                rows: sum('rows'),
                bytes: sum('bytes'),
                list: listKey(world, id),
                objects,
              };
            }),
          ),
        },
        tickHeader(head),
      );
    },
  };
}

function describeObjects({ objects }: Pick<LakeServices, 'objects'>, { sealed }: LakeManifest, table: LakeTableId) {
  const named = sealed.flatMap(({ period, objects: { [table]: object } }) => (object ? [{ period, object }] : []));
  return Promise.all(named.map(({ period, object }) => describeObject(objects, table, period, object)));
}

async function describeObject(
  objects: Pick<ObjectStore, 'link'>,
  table: LakeTableId,
  period: string,
  { key, rows, bytes, sha256 }: StoredObject,
) {
  const name = `${table}-${period}.parquet`;
  const { from, to } = periodNamed(period);
  const { url } = await objects.link(key, name);
  return { name, start: isoDate(from), end: isoDate(to), rows, bytes, sha256, key, url };
}
