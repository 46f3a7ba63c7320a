import { type Simulation, startScenario, stopScenario } from '../../../core/world/index.ts';
import type { Head, ScenarioRecord } from '../head.ts';
import type { Effect } from './decide.ts';

/** Ended scenarios whose twin can still be compared. */
const MOST_ENDED = 5;

/** Does to a simulation what was decided. */
export function applyEffects(simulation: Simulation, effects: readonly Effect[]): void {
  for (const effect of effects) {
    if (effect.kind === 'start-scenario') startScenario(simulation, effect);
    else stopScenario(simulation, effect.id);
  }
}

/**
 * The scenario records after a commit: those whose scenario has gone from the state have ended, those that began are new.
 * @param branch the ref of the layer with the state before the commit
 */
export function recordsAfter(
  before: Head,
  effects: readonly Effect[],
  simulation: Simulation,
  branch: string,
): readonly ScenarioRecord[] {
  const { scenarios } = simulation.state;
  const records = before.scenarios.map((record) =>
    record.endedAt === null && !scenarios.get(record.id)
      ? { ...record, endedAt: Math.min(record.endsAt, simulation.time) }
      : record,
  );
  const begun = effects.flatMap((effect): ScenarioRecord[] => {
    if (effect.kind !== 'start-scenario') return [];
    const { kind: _, version, ...request } = effect;
    const { id, startedAt, endsAt } = scenarios.need(`scenario-${version}`);
    const startTick = before.tick;
    return [{ id, ...request, startedAt, endsAt, startTick, endedAt: null, branch, commandVersion: version }];
  });
  return begun.length === 0 ? records : keepRecent([...records, ...begun]);
}

/** All that run, and the last few that have ended. */
function keepRecent(records: readonly ScenarioRecord[]): ScenarioRecord[] {
  const ended = records.filter((record) => record.endedAt !== null).slice(-MOST_ENDED);
  return records.filter((record) => record.endedAt === null || ended.includes(record));
}
