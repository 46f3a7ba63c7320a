import { createGraph } from '../../core/views/revops/graph/graph.ts';
import { type AnyTransform, type Graph, revopsGraph } from '../../core/views/revops/index.ts';
import { installWorld } from '../../functions/worlds/write/genesis.ts';
import type { Origin } from '../../functions/worlds/write/job-messages.ts';
import { createTables, startDynamo, type TestDynamo } from './dynamo.ts';
import { madeWorld } from './made-world.ts';
import { askingRevOps, revopsServices, type TestRevOps } from './revops.ts';
import { type Clock, originOf, servicesOn, type TestServices, WEDNESDAY } from './simulation.ts';

/** The tables, with one small world in them, and what answers for its sales. */
export interface RevOpsScene {
  readonly dynamo: TestDynamo;
  readonly clock: Clock;
  readonly prefix: string;
  /** What writes the world. */
  readonly writer: TestServices;
  /** Services as a freshly started function has them. */
  fresh(graph?: Graph): TestRevOps;
  ask(graph?: Graph): ReturnType<typeof askingRevOps>;
  stop(): Promise<void>;
}

export const WORLD = { worldId: 'default', generation: 1 };

export async function revopsScene(prefix: string, origin: Partial<Origin> = {}): Promise<RevOpsScene> {
  const dynamo = await startDynamo();
  const clock = { now: WEDNESDAY };
  await createTables(dynamo.documents, prefix);
  const writer = servicesOn(dynamo.documents, prefix, clock);
  await installWorld(writer, 'default', madeWorld(originOf(origin)), false);
  const fresh = (graph?: Graph) => revopsServices(dynamo.documents, prefix, clock, graph);
  return {
    dynamo,
    clock,
    prefix,
    writer,
    fresh,
    ask: (graph) => askingRevOps(fresh(graph)),
    stop: () => dynamo.stop(),
  };
}

/** The graph of the view in which the datasets that a test names can't be computed, for as long as it says so. */
export function brittleGraph(breaks: () => readonly string[]): Graph {
  const replaced = new Map<string, AnyTransform>();
  const brittle = revopsGraph.transforms.map((transform): AnyTransform => {
    const inputs = Object.fromEntries(
      Object.entries(transform.inputs).map(([name, input]) => [name, replaced.get(input.id) ?? input]),
    );
    const broken: AnyTransform = {
      ...transform,
      inputs,
      compute(rows) {
        if (breaks().includes(transform.id)) throw new Error('its formula divides by nothing');
        return transform.compute(rows);
      },
    };
    replaced.set(transform.id, broken);
    return broken;
  });
  return createGraph(revopsGraph.sources, brittle);
}
