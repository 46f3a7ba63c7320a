import type { Time } from '../../kernel/time.ts';
import type { Simulation } from './simulation.ts';
import type { PublishedRows, RowKind, RowSets, World } from './world.ts';

/** What a rule answers: how many rows it looked at, and which of them break it. */
export interface RuleResult {
  readonly checked: number;
  readonly broken: readonly { readonly id: string; readonly detail: string }[];
}

/** A statement about the company that holds at every tick. */
export interface Rule<W extends World> {
  /** `license.seats-add-up` */
  readonly id: string;
  readonly label: string;
  readonly entity: RowKind<W>;
  readonly rationale: string;
  /** The pack with which it came, where it did not hold from the beginning: worlds of older packs were never held to it. */
  readonly since?: number;
  check(snapshot: RuleSnapshot<W>): RuleResult;
}

/** What rules look at: the rows as everyone sees them, and the state behind them. */
export interface RuleSnapshot<W extends World> {
  readonly time: Time;
  readonly rows: RowSets<W>;
  readonly simulation: Simulation<W>;
  /** The rows of the tick before, where the rule is checked at a tick. */
  readonly previous: PublishedRows<W> | null;
}

export interface CertificateEntry<W extends World> extends RuleResult {
  readonly id: string;
  readonly label: string;
  readonly entity: RowKind<W>;
  readonly rationale: string;
}

/** Checks every rule of the world's pack; a world may be served only while none is broken. */
export function certify<W extends World>(
  simulation: Simulation<W>,
  rows: RowSets<W>,
  previous: PublishedRows<W> | null = null,
): CertificateEntry<W>[] {
  const snapshot: RuleSnapshot<W> = { time: simulation.time, rows, simulation, previous };
  const { packVersion } = simulation.config;
  const rules = simulation.registry.rules.filter(({ since = packVersion }) => since <= packVersion);
  return rules.map((rule) => {
    const { id, label, entity, rationale } = rule;
    return { id, label, entity, rationale, ...rule.check(snapshot) };
  });
}
