import { analyticsOn } from '../../functions/analytics/container.ts';
import { createHandlers } from '../../functions/analytics/handlers.ts';
import { ingestOn } from '../../functions/analytics/ingest/container.ts';
import { createIngestHandlers } from '../../functions/analytics/ingest/handlers.ts';
import type { IngestServices } from '../../functions/analytics/ingest/ingest.ts';
import { ingestRoutes } from '../../functions/analytics/ingest/routes.ts';
import { createEventPages } from '../../functions/analytics/read/event-pages.ts';
import { routes } from '../../functions/analytics/routes.ts';
import type { AnalyticsServices } from '../../functions/analytics/services.ts';
import type { Documents } from '../../functions/platform/storage/dynamo.ts';
import { createAcademyReader } from '../../functions/telemetry/academy.ts';
import type { WorldLoader } from '../../functions/worlds/read/loader.ts';
import { installWorld } from '../../functions/worlds/write/genesis.ts';
import type { Origin } from '../../functions/worlds/write/job-messages.ts';
import { askingRoutes } from './asking.ts';
import { createTables, startDynamo, type TestDynamo } from './dynamo.ts';
import { madeWorld } from './made-world.ts';
import {
  type Clock,
  impatience,
  originOf,
  recordingLogger,
  servicesOn,
  type TestServices,
  WEDNESDAY,
} from './simulation.ts';

/** Asks an operation as the gateway would; replies that its route doesn't declare are faults. */
export function askingAnalytics(services: AnalyticsServices) {
  return askingRoutes(routes, createHandlers(services), recordingLogger([]));
}

/** Sends to an operation that takes telemetry, as the gateway would. */
export function sendingTelemetry(services: IngestServices) {
  return askingRoutes(ingestRoutes, createIngestHandlers(services), recordingLogger([]));
}

/** The tables, with one small world in them, and what answers for its academy. */
export interface AnalyticsScene {
  readonly dynamo: TestDynamo;
  readonly clock: Clock;
  readonly prefix: string;
  /** What writes the world. */
  readonly writer: TestServices;
  /** Services as a freshly started function has them: no world is in its memory. */
  fresh(timezone?: string): AnalyticsServices;
  ask(timezone?: string): ReturnType<typeof askingAnalytics>;
  /** What takes telemetry, as a freshly started function has it. */
  ingest(documents?: Documents): IngestServices;
  send(): ReturnType<typeof sendingTelemetry>;
  stop(): Promise<void>;
}

/** What answers for a world of which only the head is there, on the tables of a scene. */
export function telemetryOfHead(scene: AnalyticsScene, loader: Pick<WorldLoader, 'head'>): AnalyticsServices {
  const { log } = scene.ingest();
  const events = { read: async () => [], segments: async () => [] };
  const academy = createAcademyReader(loader, events, log);
  return { ...scene.fresh(), loader, academy, pages: createEventPages(loader, events, log) };
}

export async function analyticsScene(prefix: string, origin: Partial<Origin> = {}): Promise<AnalyticsScene> {
  const dynamo = await startDynamo();
  const clock = { now: WEDNESDAY };
  await createTables(dynamo.documents, prefix);
  const writer = servicesOn(dynamo.documents, prefix, clock);
  await installWorld(writer, 'default', madeWorld(originOf(origin)), false);
  const fresh = (timezone = 'UTC') =>
    analyticsOn(dynamo.documents, prefix, { timezone, now: () => clock.now }, impatience);
  const ingest = (documents = dynamo.documents) => ingestOn(documents, prefix, impatience);
  return {
    dynamo,
    clock,
    prefix,
    writer,
    fresh,
    ask: (timezone) => askingAnalytics(fresh(timezone)),
    ingest,
    send: () => sendingTelemetry(ingest()),
    stop: () => dynamo.stop(),
  };
}
