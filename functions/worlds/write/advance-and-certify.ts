import { DomainError } from '../../../core/kernel/errors.ts';
import { DAY, type Time } from '../../../core/kernel/time.ts';
import type { HistoryRecorder } from '../../../core/measures/index.ts';
import { type Change, certify, copyRows, Recorder, rowSets } from '../../../core/world/index.ts';
import type { Halt } from '../head.ts';
import type { LoadedWorld } from '../read/loader.ts';
import type { Effect } from './decide.ts';
import { applyEffects } from './effects.ts';

/** A span longer than this is logged as one change per row. */
const NET_SPAN = DAY;

export type Breach = Pick<Halt, 'rule' | 'detail'>;

/** What happened, or why it must not have: the rule that is broken. */
export type Advanced = { readonly changed: readonly Change[] } | { readonly breach: Breach };

/**
 * Lets a world happen up to a time, does what else is to be done then, and checks every rule. The world is changed in
 * place; after a breach it must be dropped. A simulation that fails is a breach too: it would fail each time anew.
 * @param effects what happens when the time has come
 */
export function advanceAndCertify(
  { simulation, rows }: LoadedWorld,
  to: Time,
  history: HistoryRecorder,
  effects: readonly Effect[],
): Advanced {
  const previous = copyRows(rows);
  const recorder = new Recorder(simulation, rows, to - simulation.time > NET_SPAN);
  simulation.listener = recorder;
  simulation.observeDay = history.observe;
  try {
    simulation.advance(to);
    applyEffects(simulation, effects);
    const changed = recorder.finish();
    const broken = certify(simulation, rowSets(simulation, rows), previous).find((entry) => entry.broken.length > 0);
    const first = broken?.broken[0];
    return broken && first ? { breach: { rule: broken.id, detail: `${first.id}: ${first.detail}` } } : { changed };
  } catch (error) {
    if (error instanceof DomainError || !(error instanceof Error)) throw error;
    return { breach: { rule: 'world.can-go-on', detail: error.message } };
  } finally {
    simulation.listener = null;
    simulation.observeDay = null;
  }
}
