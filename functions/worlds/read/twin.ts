import { type Simulation, startScenario, stopScenario } from '../../../core/world/index.ts';
import type { Command, Head, ScenarioRecord } from '../head.ts';
import { decodeStored } from './decode-stored.ts';

/** One moment of a comparison. */
export interface TwinPoint {
  readonly time: number;
  readonly world: number | null;
  readonly twin: number | null;
}

/**
 * The world and its same-seed twin in which one scenario does not run, side by side over time.
 * Both are let happen anew from the state in which the scenario began: everything else, commands and chances, is the same.
 * @param texts the chunks of the branch, by name
 * @param measure reads the figure that is compared
 * @param points how many moments, from the beginning to the committed tick
 */
export function compareTwin(
  head: Head,
  record: ScenarioRecord,
  texts: ReadonlyMap<string, string>,
  log: readonly Command[],
  measure: (simulation: Simulation) => number | null,
  points: number,
): TwinPoint[] {
  const later = log.filter(
    (command) => command.version > record.commandVersion && command.kind.startsWith('scenario-'),
  );
  const world = new Replay(decodeStored(head, record.startedAt, texts), later);
  const others = later.filter((command) => command.args.id !== record.id);
  const twin = new Replay(decodeStored(head, record.startedAt, texts), others);
  startScenario(world.simulation, { ...record, version: record.commandVersion });
  return moments(record.startedAt, head.time, points).map((time) => {
    world.advance(time);
    twin.advance(time);
    return { time, world: measure(world.simulation), twin: measure(twin.simulation) };
  });
}

/** Evenly spread moments, both ends included. */
function moments(from: number, to: number, points: number): number[] {
  if (to <= from) return [from];
  const steps = Math.max(1, points - 1);
  return Array.from({ length: steps + 1 }, (_, step) => from + Math.round(((to - from) * step) / steps));
}

/** A simulation that is given the commands of a log when their times come. */
class Replay {
  readonly simulation: Simulation;
  readonly #log: Command[];

  constructor(simulation: Simulation, log: readonly Command[]) {
    this.simulation = simulation;
    this.#log = [...log];
  }

  advance(to: number): void {
    for (let next = this.#log[0]; next && next.time <= to; next = this.#log[0]) {
      this.simulation.advance(next.time);
      apply(this.simulation, next);
      this.#log.shift();
    }
    this.simulation.advance(to);
  }
}

function apply(simulation: Simulation, { kind, version, args }: Command): void {
  if (kind === 'scenario-stop') {
    if (simulation.state.scenarios.get(String(args.id))) stopScenario(simulation, String(args.id));
    return;
  }
  const { scenario, magnitude, durationMinutes } = args;
  startScenario(simulation, {
    version,
    scenario: String(scenario),
    magnitude: Number(magnitude),
    durationMinutes: Number(durationMinutes),
  });
}
