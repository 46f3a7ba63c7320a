import { rulesNarrator } from '../../core/kernel/narrator.ts';
import { type Graph, revopsGraph } from '../../core/views/revops/index.ts';
import type { Documents } from '../../functions/platform/storage/dynamo.ts';
import { revopsOn } from '../../functions/revops/container.ts';
import { createHandlers } from '../../functions/revops/handlers.ts';
import { createWording } from '../../functions/revops/narrate.ts';
import { createBuilds } from '../../functions/revops/read/builds.ts';
import { routes } from '../../functions/revops/routes.ts';
import type { BuildServices, RevOpsServices } from '../../functions/revops/services.ts';
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

/** The services of the functions for the sales organisation, with a clock that tests turn and a queue that keeps what is sent. */
export interface TestRevOps extends Omit<RevOpsServices, 'versions'>, BuildServices {
  readonly heads: ReturnType<typeof createHeadTable>;
  readonly queue: RecordingQueue;
  readonly lines: LogLine[];
}

/** Services as a freshly started function has them: no world is in its memory. */
export function revopsServices(
  documents: Documents,
  prefix: string,
  clock: Clock,
  graph: Graph = revopsGraph,
): TestRevOps {
  const lines: LogLine[] = [];
  const timer = () => clock.now;
  const given = { graph, now: () => clock.now, timer };
  return {
    ...revopsOn(documents, prefix, given, impatience),
    heads: createHeadTable(documents, `${prefix}worlds`),
    builds: createBuilds(graph, timer),
    wording: createWording(rulesNarrator),
    queue: recordingQueue(),
    logger: recordingLogger(lines),
    lines,
  };
}

/** All that the table holds, in one order, without what names single writes. */
export async function storedIn(documents: Documents, prefix: string): Promise<Record<string, unknown>[]> {
  const items = await itemsOf(documents, `${prefix}revops_builds`);
  const plain = items.map(({ writeId: _, data, ...item }) => {
    return { ...item, ...(data instanceof Uint8Array && { data: Buffer.from(data).toString('base64') }) };
  });
  return plain.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** Asks an operation as the gateway would; replies that its route doesn't declare are faults. */
export function askingRevOps(services: TestRevOps) {
  return askingRoutes(routes, createHandlers(services), services.logger);
}
