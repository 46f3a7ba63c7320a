import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { inputs } from '../../../../core/views/results/inputs/catalogue.ts';
import { takeMessage } from '../../../../functions/results/run-stage.ts';
import { scoreSession } from '../../../../functions/results/sessions.ts';
import type { Stage } from '../../../../functions/results/stages.ts';
import { stages } from '../../../../functions/results/stages.ts';
import { readSession, startRun } from '../../../../functions/results/start-run.ts';
import { Crash, type Fault, failing, faultsOf } from '../../../tools/crashes.ts';
import { type Rewind, rewinding } from '../../../tools/dynamo.ts';
import {
  type ResultsScene,
  resultsScene,
  storedResults,
  type TestResults,
  takeSent,
  WORLD,
} from '../../../tools/results-scene.ts';

/** Whatever await of a generation fails, and however: once its messages have come again, all is as if nothing had. */

const PREFIX = 'resultscrash-';
const SESSION = { ...WORLD, session: 'one' };
let scene: ResultsScene;
let rewind: Rewind;
/** Two stages, one of which needs the other: how many there are, and how long they take, is none of what is tested. */
const few: readonly Stage[] = stages.slice(0, 2);
const fresh = (): TestResults => scene.fresh(few);

beforeAll(async () => {
  scene = await resultsScene(PREFIX);
  const submitted = [{ id: inputs[0]?.id ?? '', value: 1, confidence: 1, evidence: 'a survey' }];
  await scoreSession(fresh(), 'default', 'one', { topic: 'growth', submitted });
  rewind = await rewinding(scene.dynamo, PREFIX);
});
afterAll(() => scene.stop());

/** Ports that wait for something. */
function wired(services: TestResults, fault?: Fault): { services: TestResults; calls: string[] } {
  const { calls, wrap } = failing(fault);
  const runs = wrap('runs', services.runs);
  const { sessions, results, queue } = services;
  const ports = {
    sessions: wrap('sessions', sessions),
    results: wrap('results', results),
    queue: wrap('queue', queue),
  };
  return { calls, services: { ...services, ...ports, runs, jobs: runs } };
}

const request = {
  topic: 'growth',
  choice: { seed: 1, iterations: 100, sampling: 'independent', stopWhenConverged: false, whatIfs: [] },
  cause: 'request',
} as const;

/** Starts a generation, and takes its messages until there are none; a message that fails comes again. */
async function generate(disturbed: TestResults, healthy: TestResults): Promise<void> {
  const unlessCrashed = async (work: Promise<unknown>): Promise<boolean> =>
    work.then(
      () => true,
      (error: unknown) => {
        if (error instanceof Crash) return false;
        throw error;
      },
    );
  if (!(await unlessCrashed(startRun(disturbed, SESSION, request)))) await startRun(healthy, SESSION, request);
  for (;;) {
    const sent = takeSent(healthy);
    for (const message of sent) {
      if (!(await unlessCrashed(takeMessage(disturbed, scene.sweep, message)))) {
        await takeMessage(healthy, scene.sweep, message);
      }
    }
    if (sent.length > 0) continue;
    // Whoever asks how it stands finds a message that was lost with its sender.
    scene.clock.now += 3_700_000;
    await readSession(healthy, SESSION);
    if (healthy.queue.sent.length === 0) return;
  }
}

/** When and how often it was tried, and by whose clock: all else must be the same. */
const OF_ATTEMPTS = [
  'version',
  'attempts',
  'resendAt',
  'startedAt',
  'finishedAt',
  'createdAt',
  'updatedAt',
  'writtenAt',
];

async function stored(): Promise<unknown> {
  const tables = await storedResults(scene.dynamo.documents, PREFIX);
  return JSON.parse(JSON.stringify(tables, (key, value) => (OF_ATTEMPTS.includes(key) ? undefined : value)));
}

it('leaves the same tables when messages come again', async () => {
  const { now } = scene.clock;
  const healthy = fresh();
  const counted = wired(healthy);
  await generate(counted.services, healthy);
  const undisturbed = await stored();
  const { calls } = counted;
  expect(calls.length).toBeGreaterThan(20);
  for (const fault of faultsOf(calls)) {
    await rewind();
    scene.clock.now = now;
    const services = fresh();
    await generate(wired(services, fault).services, services);
    const at = calls[fault.call];
    expect({ fault, at, tables: await stored() }).toEqual({ fault, at, tables: undisturbed });
  }
});
