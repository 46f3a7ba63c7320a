import { analyticsOn } from '../../functions/analytics/container.ts';
import { createHandlers } from '../../functions/analytics/handlers.ts';
import { routes } from '../../functions/analytics/routes.ts';
import type { AnalyticsServices } from '../../functions/analytics/services.ts';
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
  stop(): Promise<void>;
}

export async function analyticsScene(prefix: string, origin: Partial<Origin> = {}): Promise<AnalyticsScene> {
  const dynamo = await startDynamo();
  const clock = { now: WEDNESDAY };
  await createTables(dynamo.documents, prefix);
  const writer = servicesOn(dynamo.documents, prefix, clock);
  await installWorld(writer, 'default', madeWorld(originOf(origin)), false);
  const fresh = (timezone = 'UTC') =>
    analyticsOn(dynamo.documents, prefix, { timezone, now: () => clock.now }, impatience);
  return {
    dynamo,
    clock,
    prefix,
    writer,
    fresh,
    ask: (timezone) => askingAnalytics(fresh(timezone)),
    stop: () => dynamo.stop(),
  };
}
