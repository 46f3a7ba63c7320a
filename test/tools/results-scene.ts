import { rulesNarrator } from '../../core/kernel/narrator.ts';
import type { Documents } from '../../functions/platform/storage/dynamo.ts';
import { resultsOn } from '../../functions/results/container.ts';
import { createHandlers } from '../../functions/results/handlers.ts';
import { stageMessage } from '../../functions/results/messages.ts';
import type { ResultsSweep } from '../../functions/results/ports.ts';
import { routes } from '../../functions/results/routes.ts';
import { closeMessage, takeMessage } from '../../functions/results/run-stage.ts';
import type { ResultsServices, StageServices } from '../../functions/results/services.ts';
import { stages as everyStage, RESULT_TABLES, type Stage } from '../../functions/results/stages.ts';
import { createResultsSweep, STATUS_TABLE } from '../../functions/results/tables/result-tables.ts';
import { installWorld } from '../../functions/worlds/write/genesis.ts';
import { askingRoutes } from './asking.ts';
import { createTables, itemsOf, startDynamo, type TestDynamo } from './dynamo.ts';
import { madeWorld } from './made-world.ts';
import {
  type Clock,
  impatience,
  type LogLine,
  originOf,
  type RecordingQueue,
  recordingLogger,
  recordingQueue,
  servicesOn,
  type TestServices,
  WEDNESDAY,
} from './simulation.ts';

/** The services of both functions for strategy reviews, with a queue that keeps what is sent. */
export interface TestResults extends ResultsServices, StageServices {
  readonly queue: RecordingQueue;
  readonly lines: LogLine[];
}

/** The tables, with one small world in them, and what answers for its strategy reviews. */
export interface ResultsScene {
  readonly dynamo: TestDynamo;
  readonly clock: Clock;
  /** What writes the world. */
  readonly writer: TestServices;
  readonly sweep: ResultsSweep;
  /** Services as a freshly started function has them. */
  fresh(stages?: readonly Stage[]): TestResults;
  stop(): Promise<void>;
}

export const WORLD = { worldId: 'default', generation: 1 };

export async function resultsScene(prefix: string): Promise<ResultsScene> {
  const dynamo = await startDynamo();
  const { documents } = dynamo;
  const clock = { now: WEDNESDAY };
  await createTables(documents, prefix);
  const writer = servicesOn(documents, prefix, clock);
  await installWorld(writer, 'default', madeWorld(originOf()), false);
  return {
    dynamo,
    clock,
    writer,
    sweep: createResultsSweep(documents, prefix, impatience),
    fresh(stages = everyStage) {
      const lines: LogLine[] = [];
      const given = { queue: recordingQueue(), stages, now: () => clock.now };
      return {
        ...resultsOn(documents, prefix, given, impatience),
        ...given,
        narrator: rulesNarrator,
        logger: recordingLogger(lines),
        lines,
      };
    },
    stop: () => dynamo.stop(),
  };
}

/** Asks an operation as the gateway would; replies that its route doesn't declare are faults. */
export function askingResults(services: TestResults) {
  return askingRoutes(routes, createHandlers(services), services.logger);
}

/** The messages that were sent and not taken yet, in their order. */
export function takeSent({ queue }: Pick<TestResults, 'queue'>) {
  return queue.sent.splice(0).map(({ body }) => stageMessage.parse(body));
}

/** Does what is in the queue, and what comes of it, until nothing is; a stage that fails three times is closed. */
export async function drain(services: TestResults, sweep: ResultsSweep): Promise<void> {
  for (let sent = takeSent(services); sent.length > 0; sent = takeSent(services)) {
    for (const message of sent) {
      let done = false;
      for (let attempt = 1; attempt <= 3 && !done; attempt += 1) {
        done = await takeMessage(services, sweep, message).then(
          () => true,
          () => false,
        );
      }
      if (!done) await closeMessage(services, message);
    }
  }
}

/** All that the six tables hold, table by table in the order of keys, without what names single writes. */
export async function storedResults(documents: Documents, prefix: string): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    [STATUS_TABLE, ...RESULT_TABLES].map(async (table) => {
      const items = await itemsOf(documents, `${prefix}${table}`);
      const plain = items.map(({ writeId: _, data, ...item }) => ({
        ...item,
        ...(data instanceof Uint8Array && { data: Buffer.from(data).toString('base64') }),
      }));
      return [table, plain.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))] as const;
    }),
  );
  return Object.fromEntries(tables);
}
