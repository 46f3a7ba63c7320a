import type { Random } from '../../kernel/random.ts';
import type { Time } from '../../kernel/time.ts';
import type { Entity } from './entity.ts';
import type { Simulation } from './simulation.ts';
import type { RecordKind, World } from './world.ts';

/** Something that happens to one kind of record again and again, each time with a random stream of its own. */
export interface Process<W extends World, K extends RecordKind<W>> {
  /** `client.tickets` */
  readonly id: string;
  readonly kind: K;
  /** When it fires next, from now on, or null; left out where only `Simulation.plan` says when. */
  readonly wait?: (simulation: Simulation<W>, record: W['records'][K], random: Random) => Time | null;
  readonly fire: (simulation: Simulation<W>, record: W['records'][K], random: Random) => void;
}

/** A process whatever its kind: the engine hands it records of that kind only. */
export interface AnyProcess<W extends World> {
  readonly id: string;
  readonly kind: RecordKind<W>;
  readonly wait: ((simulation: Simulation<W>, record: Entity, random: Random) => Time | null) | null;
  readonly fire: (simulation: Simulation<W>, record: Entity, random: Random) => void;
}

export function defineProcess<W extends World, K extends RecordKind<W>>(process: Process<W, K>): AnyProcess<W> {
  const { id, kind, wait, fire } = process;
  return {
    id,
    kind,
    wait: wait ? (simulation, record, random) => wait(simulation, record as W['records'][K], random) : null,
    fire: (simulation, record, random) => fire(simulation, record as W['records'][K], random),
  };
}
