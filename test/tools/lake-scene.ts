import { DAY } from '../../core/kernel/time.ts';
import type { LakeManifest, LakeTableId } from '../../core/views/analytics/index.ts';
import { objectsOf } from '../../core/views/analytics/index.ts';
import { completeCounts } from '../../core/world/index.ts';
import { lakeOn } from '../../functions/analytics/lake/container.ts';
import { createHandlers } from '../../functions/analytics/lake/handlers.ts';
import { readManifest } from '../../functions/analytics/lake/manifests.ts';
import { routes } from '../../functions/analytics/lake/routes.ts';
import type { WorldRef } from '../../functions/platform/follow/interests.ts';
import type { Origin } from '../../functions/worlds/write/job-messages.ts';
import { runTick } from '../../functions/worlds/write/tick.ts';
import { type AnalyticsScene, analyticsScene } from './analytics-scene.ts';
import { askingRoutes } from './asking.ts';
import { startBucket, type TestBucket } from './bucket.ts';
import { rowsOf } from './parquet.ts';
import { impatience, type LogLine, recordingLogger, WEDNESDAY } from './simulation.ts';

/** The world that a scene is about. */
export const WORLD: WorldRef = { worldId: 'default', generation: 1 };

/** One client has learners enough. */
export const fewCounts = completeCounts({
  clients: 1,
  licenses: 2,
  leads: 2,
  technicians: 1,
  departments: 2,
  vendors: 1,
  contracts: 1,
});

/** One small world on the tables, an empty lake, and what seals and sweeps. */
export interface LakeScene extends AnalyticsScene {
  readonly bucket: TestBucket;
  readonly lines: LogLine[];
  /** Services as a freshly started function has them. */
  lake(): ReturnType<typeof lakeOn>;
  askLake(): ReturnType<typeof askingRoutes<typeof routes>>;
  /** Brings the world, and the clock, so many days on from its start. */
  moveTo(days: number, generation?: number): Promise<void>;
  manifest(of?: WorldRef): Promise<LakeManifest>;
  /** The rows of all objects of a table that are valid, in their order. */
  rows(table: LakeTableId, of?: WorldRef): Promise<Record<string, unknown>[]>;
}

export async function lakeScene(prefix: string, origin: Partial<Origin> = {}): Promise<LakeScene> {
  const scene = await analyticsScene(prefix, { counts: fewCounts, ...origin });
  const bucket = await startBucket();
  const lines: LogLine[] = [];
  const given = { bucket: bucket.name, logger: recordingLogger(lines), now: () => scene.clock.now };
  const lake = () => lakeOn(scene.dynamo.documents, prefix, given, bucket.config, impatience);

  async function manifest({ worldId: world, generation }: WorldRef = WORLD): Promise<LakeManifest> {
    const read = await readManifest(lake().texts, { world, generation });
    if (!read) throw new Error('nothing is sealed');
    return read.manifest;
  }

  return {
    ...scene,
    bucket,
    lines,
    lake,
    manifest,
    askLake: () => askingRoutes(routes, createHandlers(lake()), recordingLogger(lines)),

    async moveTo(days, generation = 1) {
      const time = WEDNESDAY + days * DAY;
      scene.clock.now = time;
      await runTick(scene.writer, { worldId: 'default', generation, tick: (time - WEDNESDAY) / 30_000 });
    },

    async rows(table, of) {
      const objects = objectsOf((await manifest(of)).sealed, table);
      const parts = await Promise.all(objects.map(async ({ key }) => rowsOf(await bucket.bytes(key))));
      return parts.flat();
    },

    async stop() {
      await bucket.stop();
      await scene.stop();
    },
  };
}
