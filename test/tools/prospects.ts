import { rulesNarrator } from '../../core/kernel/narrator.ts';
import type { FollowerServices } from '../../functions/platform/follow/follow-ticks.ts';
import type { Documents } from '../../functions/platform/storage/dynamo.ts';
import { createInterestTable } from '../../functions/platform/storage/interest-table.ts';
import { prospectsOn } from '../../functions/prospects/container.ts';
import { createDashboardFactory } from '../../functions/prospects/dashboard-factory.ts';
import { createHandlers } from '../../functions/prospects/handlers.ts';
import type { BuildMessage } from '../../functions/prospects/messages.ts';
import { routes } from '../../functions/prospects/routes.ts';
import type { ProspectServices } from '../../functions/prospects/services.ts';
import { createChangeTable } from '../../functions/worlds/tables/change-table.ts';
import { createHeadTable } from '../../functions/worlds/tables/head-table.ts';
import { askingRoutes } from './asking.ts';
import { itemsOf } from './dynamo.ts';
import {
  type Clock,
  impatience,
  type LogLine,
  type RecordingQueue,
  recordingLogger,
  recordingQueue,
} from './simulation.ts';

/** A prospect's data is made anew at most once in so many milliseconds. */
export const REFRESH_INTERVAL = 600_000;

/** The services of the functions for prospects, with a clock that tests turn and a queue that keeps what is sent. */
export interface TestProspects extends ProspectServices {
  readonly queue: RecordingQueue;
  readonly lines: LogLine[];
}

const factory = createDashboardFactory(rulesNarrator);

/** Services as a freshly started function has them: no world is in its memory. */
export function prospectServices(documents: Documents, prefix: string, clock: Clock): TestProspects {
  const lines: LogLine[] = [];
  const queue = recordingQueue();
  const given = {
    queue,
    logger: recordingLogger(lines),
    factory,
    refreshInterval: REFRESH_INTERVAL,
    now: () => clock.now,
    timer: () => clock.now,
  };
  return { ...prospectsOn(documents, prefix, given, impatience), queue, lines };
}

export type Build = Extract<BuildMessage, { kind: 'build' }>;
export type Refresh = Extract<BuildMessage, { kind: 'refresh' }>;

/** The messages of one kind that were sent, each with its delay in seconds. */
export function sentOf<K extends BuildMessage['kind']>({ queue }: Pick<TestProspects, 'queue'>, kind: K) {
  return queue.sent.flatMap(({ body, delaySeconds = 0 }) => {
    const message = body as BuildMessage;
    return message.kind === kind ? [{ message: message as Extract<BuildMessage, { kind: K }>, delaySeconds }] : [];
  });
}

/** A follower of ticks whose only view is this one. */
export function followerOn(
  documents: Documents,
  prefix: string,
  clock: Clock,
): FollowerServices & { queue: RecordingQueue } {
  const queue = recordingQueue();
  return {
    heads: createHeadTable(documents, `${prefix}worlds`),
    changes: createChangeTable(documents, `${prefix}changes`, () => clock.now, impatience),
    interests: createInterestTable(documents, `${prefix}interests`, () => clock.now, impatience),
    views: new Map([['prospects', queue]]),
    queue,
  };
}

const TABLES = ['dashboard_templates', 'prospects', 'prospect_dashboard_data', 'generation_jobs'] as const;

/** All that the four tables hold, in one order, without what names single writes. */
export async function storedIn(documents: Documents, prefix: string): Promise<Record<string, unknown[]>> {
  const stored: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    const items = await itemsOf(documents, `${prefix}${table}`);
    const plain = items.map(({ writeId: _, data, ...item }) => {
      return { ...item, ...(data instanceof Uint8Array && { data: Buffer.from(data).toString('base64') }) };
    });
    stored[table] = plain.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return stored;
}

/** Asks an operation as the gateway would; replies that its route doesn't declare are faults. */
export function asking(services: ProspectServices) {
  return askingRoutes(routes, createHandlers(services), services.logger);
}
