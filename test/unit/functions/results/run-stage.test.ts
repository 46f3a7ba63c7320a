import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../../core/kernel/errors.ts';
import { readVersion } from '../../../../functions/results/read/results.ts';
import type { Choice, Run, StageName } from '../../../../functions/results/records.ts';
import { closeMessage, takeMessage, takeStage } from '../../../../functions/results/run-stage.ts';
import { clearSession, scoreSession } from '../../../../functions/results/sessions.ts';
import { findStage, type Stage, stages } from '../../../../functions/results/stages.ts';
import { readSession, startRun } from '../../../../functions/results/start-run.ts';
import { statusOf } from '../../../../functions/results/status.ts';
import { type Rewind, rewinding } from '../../../tools/dynamo.ts';
import {
  drain,
  type ResultsScene,
  resultsScene,
  storedResults,
  type TestResults,
  takeSent,
  WORLD,
} from '../../../tools/results-scene.ts';

const PREFIX = 'resultsrun-';
const SESSION = { ...WORLD, session: 'one' };
const topic = 'growth';
const choice: Choice = { seed: 1, iterations: 100, sampling: 'independent', stopWhenConverged: false, whatIfs: [] };

let scene: ResultsScene;
let rewind: Rewind;
/** Without those that read the world, which take longest and are none of what is tested. */
const quick: readonly Stage[] = stages.filter(({ name }) => name !== 'calibration' && name !== 'personas');
const fresh = (list: readonly Stage[] = quick): TestResults => scene.fresh(list);

beforeAll(async () => {
  scene = await resultsScene(PREFIX);
  await scoreSession(fresh(), 'default', 'one', { topic, submitted: null });
  rewind = await rewinding(scene.dynamo, PREFIX);
});
afterAll(() => scene.stop());
afterEach(() => rewind());

const start = (services: TestResults, change: Partial<Choice> = {}): Promise<Run> =>
  startRun(services, SESSION, { topic, choice: { ...choice, ...change }, cause: 'request' });

function need(name: StageName): Stage {
  const stage = findStage(name);
  if (!stage) throw new Error(`there is no stage ${name}`);
  return stage as Stage;
}

async function standing(services: TestResults) {
  const { jobs } = await readSession(services, SESSION);
  return statusOf(services.stages, jobs);
}

/** The stages, one of which fails in a way that a test names. */
function failing(name: string, error: () => Error): Stage[] {
  return quick.map((stage): Stage => {
    return stage.name === name ? { ...stage, run: () => Promise.reject(error()) } : stage;
  });
}

describe('a stage', () => {
  it('that fails for reasons of its own is recorded, those that need it say so, and the others’ results stand', async () => {
    const services = fresh(failing('patterns', () => new DomainError('conflict', 'no pattern fits')));
    await start(services);
    await drain(services, scene.sweep);
    const { status, error, percentage, stages: each } = await standing(services);
    expect([status, percentage]).toEqual(['completed_with_errors', 100]);
    const missing = 'It needs the stage patterns, which has failed.';
    expect(error).toBe(`patterns: no pattern fits monte_carlo: ${missing} rich_content: ${missing}`);
    expect(each.map(({ stage, status: ended, attempts }) => [stage, ended, attempts])).toEqual([
      ['factors', 'completed', 1],
      ['patterns', 'failed', 1],
      ['monte_carlo', 'failed', 1],
      ['rich_content', 'failed', 1],
    ]);
  });

  it.each(['personas', 'rich_content'] as const)('%s that fails takes nothing from the others', async (name) => {
    const others: readonly Stage[] = stages.filter(({ name: each }) => each === 'factors' || each === 'patterns');
    const services = fresh([
      ...others,
      { ...need(name), run: () => Promise.reject(new DomainError('conflict', 'no')) },
    ]);
    await start(services);
    await drain(services, scene.sweep);
    expect(await standing(services)).toMatchObject({ status: 'completed_with_errors', error: `${name}: no` });
    const { results, jobs } = await readVersion(services, SESSION, undefined);
    expect([results.factors?.factors.length, results.patterns?.length, results[name]]).toEqual([28, 41, null]);
    expect(jobs.size).toBe(3);
  });

  it('that fails each time is tried three times and then recorded with what it said', async () => {
    const services = fresh(failing('factors', () => new Error('the table is gone')));
    await start(services);
    await drain(services, scene.sweep);
    const { status, error } = await standing(services);
    expect(status).toBe('failed');
    expect(error).toContain('factors: Given up after 3 attempts, in the step "compute": the table is gone');
  });

  it('that fails once is tried again, and nothing is to be seen of it', async () => {
    let tries = 0;
    const services = fresh(
      quick.map((stage): Stage => {
        const run = stage.run as Stage['run'];
        const once: Stage['run'] = async (context) => {
          tries += 1;
          if (tries === 1) throw new Error('a hiccup');
          return run(context);
        };
        return stage.name === 'factors' ? { ...stage, run: once } : stage;
      }),
    );
    await start(services);
    await drain(services, scene.sweep);
    expect(await standing(services)).toMatchObject({ status: 'completed', error: null });
  });

  it('that has its turn is shown, with how far the whole is', async () => {
    const services = fresh(stages);
    await start(services);
    expect(await standing(services)).toMatchObject({
      status: 'queued',
      stage: 'factors',
      percentage: 0,
      startedAt: null,
    });
    for (const message of takeSent(services)) await takeStage(services, message);
    expect(await standing(services)).toMatchObject({ status: 'running', stage: 'patterns', percentage: 10 });
  });
});

describe('messages', () => {
  it('that come again, late, and of stages that are not there change nothing', async () => {
    const services = fresh();
    await start(services);
    const seen = takeSent(services);
    for (let n = 0; n < seen.length; n += 1) {
      const message = seen[n];
      if (message) await takeStage(services, message);
      seen.push(...takeSent(services));
    }
    expect(seen.map(({ stage }) => stage)).toEqual(['factors', 'patterns', 'monte_carlo', 'rich_content']);
    const undisturbed = await storedResults(scene.dynamo.documents, PREFIX);
    for (const message of [...seen].reverse().concat(seen)) await takeStage(services, message);
    const [first] = seen;
    if (first) await takeStage(services, { ...first, stage: 'nothing' });
    expect(await storedResults(scene.dynamo.documents, PREFIX)).toEqual(undisturbed);
    expect(takeSent(services)).toEqual([]);
  });

  it('of stages whose turn has not come wait for it: they are not begun', async () => {
    const services = fresh();
    const { version } = await start(services);
    const later = { ...SESSION, version, stage: 'monte_carlo' };
    await takeStage(services, later);
    await drain(services, scene.sweep);
    expect(await standing(services)).toMatchObject({ status: 'completed', error: null });
  });

  it('that were lost are sent again by whoever reads the status', async () => {
    const services = fresh();
    await start(services);
    takeSent(services);
    scene.clock.now += 3_700_000;
    await readSession(services, SESSION);
    expect(takeSent(services)).toMatchObject([{ stage: 'factors' }]);
  });
});

describe('two generations of one session at once', () => {
  it('are one where they would come to the same', async () => {
    const all = await Promise.all([1, 2, 3].map(() => start(fresh())));
    expect(new Set(all.map(({ version }) => version)).size).toBe(1);
  });

  it('are two versions otherwise, each of its own question, however their messages are mixed', async () => {
    const services = fresh();
    const [one, other] = await Promise.all([start(services, { seed: 5 }), start(services, { seed: 6 })]);
    expect(one.version).not.toBe(other.version);
    await drain(services, scene.sweep);
    for (const run of [one, other]) {
      const of = { ...SESSION, version: run.version };
      const jobs = await services.runs.stagesOf(of);
      const stage = findStage('monte_carlo');
      const stored = jobs.get('monte_carlo')?.result;
      const parts = { parts: Number(stored?.parts), characters: 0 };
      expect(stage && (await services.results.read(of, stage, parts))).toMatchObject({ seed: run.choice.seed });
    }
  });

  it('read what each was scored with, whatever comes after', async () => {
    const services = fresh();
    const first = await start(services);
    await scoreSession(services, 'default', 'one', { topic: 'else', submitted: [] });
    await drain(services, scene.sweep);
    const jobs = await services.runs.stagesOf({ ...SESSION, version: first.version });
    expect(statusOf(quick, jobs)).toMatchObject({ status: 'completed' });
    await expect(start(services)).rejects.toThrow('no measure that has a value');
  });
});

describe('what was cleared', () => {
  it.each([0, 1, 2, 3])('while stage %i runs leaves nothing, and the next version is whole', async (at) => {
    const services = fresh();
    const cleared = quick.map((stage, n): Stage => {
      const run = stage.run as Stage['run'];
      const clearing: Stage['run'] = async (context) => {
        if (context.run.version === 1) await clearSession(services, SESSION);
        return run(context);
      };
      return n === at ? { ...stage, run: clearing } : stage;
    });
    const disturbed: TestResults = { ...services, stages: cleared };
    await start(disturbed);
    await drain(disturbed, scene.sweep);
    const { results_generation_status: left, ...results } = await storedResults(scene.dynamo.documents, PREFIX);
    expect(Object.values(results).flat()).toEqual([]);
    expect(left).toHaveLength(2);
    expect((await start(services)).version).toBe(2);
    await drain(services, scene.sweep);
    expect(await standing(services)).toMatchObject({ status: 'completed' });
  });

  it('leaves nothing of a generation that had its number and was not begun', async () => {
    const services = fresh();
    const { last } = (await readSession(services, SESSION)).session;
    expect(last).toBeNull();
    const before = await services.sessions.get(SESSION);
    const run = await start(services);
    await clearSession(services, SESSION);
    // Who began it writes after the clearing.
    await services.runs.add(SESSION, run);
    for (const message of takeSent(services)) await takeStage(services, message);
    expect(await services.runs.list(SESSION, 0)).toEqual([]);
    expect(before?.versions).toBe(0);
  });
});

describe('a world that is gone', () => {
  it('leaves nothing, even of a stage that was computed meanwhile', async () => {
    const services = fresh();
    await start(services);
    const [message] = takeSent(services);
    const sweeping = quick.map((stage): Stage => {
      const run = stage.run as Stage['run'];
      return {
        ...stage,
        run: async (context) => {
          await takeMessage(services, scene.sweep, { kind: 'world-removed', ...WORLD });
          return run(context);
        },
      };
    });
    if (message) await takeStage({ ...services, stages: sweeping }, message);
    expect(Object.values(await storedResults(scene.dynamo.documents, PREFIX)).flat()).toEqual([]);
  });

  it('is told of by a dead letter when it can’t be swept', async () => {
    await expect(closeMessage(fresh(), { kind: 'world-removed', ...WORLD })).rejects.toThrow('still to be removed');
  });

  it('takes no scoring that was written after its sweep', async () => {
    const services = fresh();
    const head = await services.loader.head('default');
    const late = { ...services, loader: { head: async () => ({ ...head, generation: 2 }) } };
    const scoring = scoreSession(late, 'default', 'late', { topic, submitted: null });
    await expect(scoring).rejects.toThrow('The world was regenerated meanwhile');
  });

  it('has no past to calibrate by', async () => {
    const services = fresh();
    await expect(services.measures.past({ ...WORLD, generation: 2 }, scene.clock.now)).rejects.toThrow('regenerated');
  });
});
