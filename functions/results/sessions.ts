import { DomainError } from '../../core/kernel/errors.ts';
import { type Scored, type Submitted, scoreStage } from '../../core/views/results/index.ts';
import { retryOnConflict } from '../platform/storage/retry.ts';
import type { Head } from '../worlds/head.ts';
import type { Input, Session, SessionRef } from './records.ts';
import type { ResultsServices } from './services.ts';

type World = Pick<Head, 'worldId' | 'generation'>;

/** Inputs that others may write, or leave behind, while one is written. */
const ATTEMPTS = 20;

const busy = () => new DomainError('unavailable', 'Others write this session at the same time; try again.');

/**
 * Scores a session with the measures of a world as last committed, or with submitted ones in their place. The session stands at
 * the new input from then on; results that there are stay those of theirs.
 * @throws DomainError `invalid` for submitted measures that can't be taken
 */
export async function scoreSession(
  services: Pick<ResultsServices, 'sessions' | 'measures' | 'loader' | 'now'>,
  worldId: string,
  id: string,
  { topic, submitted }: { readonly topic: string; readonly submitted: readonly Submitted[] | null },
): Promise<{ readonly head: Head; readonly session: Session; readonly scored: Scored }> {
  const { sessions, measures, now } = services;
  const { reader, asOf, head } = await measures.now(worldId);
  const scored = scoreStage(reader, asOf, submitted);
  const { worldId: world, generation, tick } = head;
  const ref = { worldId: world, generation, session: id };
  const source = submitted === null ? 'world' : 'submitted';
  const input = { ...scored, topic, source, tick, time: asOf, scoredAt: now() } as const;
  const session = await retryOnConflict(async () => {
    const found = await sessions.get(ref);
    const number = await addInput(services, ref, (found?.input ?? 0) + 1, input);
    const next = scoredSession(found, id, { ...input, number });
    await sessions.put(ref, next);
    return next;
  }, busy);
  await requireCurrent(services, head);
  return { head, session, scored };
}

/** Writes an input under the first number that is free, and answers that. */
async function addInput(
  { sessions }: Pick<ResultsServices, 'sessions'>,
  ref: SessionRef,
  first: number,
  input: Omit<Input, 'number'>,
): Promise<number> {
  for (let number = first; number < first + ATTEMPTS; number += 1) {
    if (await sessions.addInput(ref, { ...input, number })) return number;
  }
  throw busy();
}

function scoredSession(found: Session | null, id: string, input: Input): Session {
  const { observations, topic, number, scoredAt } = input;
  const absent = observations.filter(({ status }) => status === 'absent').length;
  const fresh = { id, lock: 0, versions: 0, clearedThrough: 0, last: null, createdAt: scoredAt };
  const before = found ?? fresh;
  const counts = { observed: observations.length - absent, absent };
  return { ...before, topic, input: number, ...counts, lock: before.lock + 1, updatedAt: scoredAt };
}

/**
 * To be called after writing: whatever was written of a generation that is served no more may have come after its sweep, and is
 * nobody's.
 * @throws DomainError `conflict` when the world was regenerated meanwhile
 */
export async function requireCurrent({ loader }: Pick<ResultsServices, 'loader'>, world: World): Promise<void> {
  const { generation } = await loader.head(world.worldId);
  if (generation === world.generation) return;
  throw new DomainError('conflict', 'The world was regenerated meanwhile; score the session again.');
}

/** @throws DomainError `not-found` for a session that was never scored in this world */
export async function requireSession(
  { sessions }: Pick<ResultsServices, 'sessions'>,
  ref: SessionRef,
): Promise<Session> {
  const session = await sessions.get(ref);
  if (session) return session;
  const errors = [{ pointer: 'path/session_id', detail: 'Expected a session that was scored: PUT …/scoring.' }];
  throw new DomainError('not-found', `There is no session ${ref.session} in this world.`, errors);
}

/**
 * Removes all results of a session: what stays is what it is scored with. Versions that are still computed are removed by who
 * computes them, as their numbers are below the mark that is set first.
 * @throws DomainError `not-found`
 */
export async function clearSession(
  services: Pick<ResultsServices, 'sessions' | 'runs' | 'results' | 'now'>,
  ref: SessionRef,
): Promise<void> {
  const { sessions, runs, results, now } = services;
  const cleared = await retryOnConflict(async () => {
    const session = await requireSession(services, ref);
    const next = { ...session, clearedThrough: session.versions, last: null };
    const written: Session = { ...next, lock: session.lock + 1, updatedAt: now() };
    await sessions.put(ref, written);
    return written;
  }, busy);
  await runs.removeThrough(ref, cleared.clearedThrough);
  await results.removeThrough(ref, cleared.clearedThrough);
  await sessions.removeInputs(ref, cleared.input);
}

/** True when a session has a measure; without one there is nothing to compute. */
export function isScored({ observed }: Pick<Session, 'observed'>): boolean {
  return observed > 0;
}
