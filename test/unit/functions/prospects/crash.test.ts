import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runBuild } from '../../../../functions/prospects/build-dashboards.ts';
import { startBuild } from '../../../../functions/prospects/build-job.ts';
import { runRefresh } from '../../../../functions/prospects/refresh.ts';
import { createHistoryReader } from '../../../../functions/worlds/read/history.ts';
import { installWorld } from '../../../../functions/worlds/write/genesis.ts';
import { Crash, type Fault, failing, faultsOf } from '../../../tools/crashes.ts';
import { createTables, type Rewind, rewinding, startDynamo, type TestDynamo } from '../../../tools/dynamo.ts';
import { madeWorld } from '../../../tools/made-world.ts';
import { prospectServices, sentOf, storedIn, type TestProspects } from '../../../tools/prospects.ts';
import { originOf, servicesOn, WEDNESDAY } from '../../../tools/simulation.ts';

/** Whatever await of the generator fails, and however: once its message has come again, all is as if nothing had. */

const PREFIX = 'crash-';
const WORLD = { worldId: 'default', generation: 1 };
const CLIENT = 'client-2';
const clock = { now: WEDNESDAY };
let dynamo: TestDynamo;
let rewind: Rewind;

const fresh = (): TestProspects => prospectServices(dynamo.documents, PREFIX, clock);

/** A prospect beside the demo prospect, whose data was made from templates that the job replaces. */
let other = '';

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, PREFIX);
  await installWorld(servicesOn(dynamo.documents, PREFIX, clock), 'default', madeWorld(originOf()), false);
  const services = fresh();
  const { head } = await services.loader.load('default');
  const first = await startBuild(services, head, CLIENT, { categories: ['roi-focused'] });
  await runBuild(services, { ...WORLD, jobId: first.id });
  const demo = await services.prospects.get(
    WORLD,
    (await services.jobs.get({ ...WORLD, jobId: first.id }))?.detail.demoProspectId ?? '',
  );
  if (!demo) throw new Error('there is no demo prospect');
  other = demo.id.replace('demo', `${(1).toString(36).padStart(9, '0')}${'ab'.repeat(6)}`);
  await services.prospects.create(WORLD, { ...demo, id: other, email: 'someone@else.example', metaData: {} });
  const [made] = await services.data.listByProspect(WORLD, demo.id);
  if (made) await services.data.put(WORLD, { ...made, prospectId: other });
  rewind = await rewinding(dynamo, PREFIX);
});
afterAll(() => dynamo.stop());

type Operate = (services: TestProspects) => Promise<unknown>;

/** Ports that wait for something, and a loader that goes through them. */
function wired(services: TestProspects, fault?: Fault): { services: TestProspects; calls: string[] } {
  const { calls, wrap } = failing(fault);
  const { loader, templates, prospects, data, jobs, slots, queue, interests, changes } = services;
  const watched = wrap('loader', loader);
  return {
    calls,
    services: {
      ...services,
      loader: watched,
      history: createHistoryReader(watched),
      templates: wrap('templates', templates),
      prospects: wrap('prospects', prospects),
      data: wrap('data', data),
      jobs: wrap('jobs', jobs),
      slots: wrap('slots', slots),
      interests: wrap('interests', interests),
      changes: wrap('changes', changes),
      queue: wrap('queue', queue),
    },
  };
}

/** When and how often it was tried: all else must be the same. */
const OF_ATTEMPTS = [
  'version',
  'attempts',
  'resendAt',
  'startedAt',
  'finishedAt',
  'generatedAt',
  'generated_at',
  'requestedAt',
];

const without = (stored: Record<string, unknown[]>): Record<string, unknown[]> =>
  JSON.parse(JSON.stringify(stored, (key, value) => (OF_ATTEMPTS.includes(key) ? undefined : value)));

/** A message whose worker died comes again after a while. */
const AGAIN_AFTER = 90_000;

async function crashes(operate: Operate): Promise<boolean> {
  try {
    await operate(fresh());
    return false;
  } catch (error) {
    if (error instanceof Crash) return true;
    throw error;
  }
}

/** Answers how many calls there are. */
async function compare(prepare: () => Promise<Operate>): Promise<number> {
  const counted = wired(fresh());
  const undisturbedRun = await prepare();
  clock.now += AGAIN_AFTER;
  await undisturbedRun(counted.services);
  const undisturbed = without(await storedIn(dynamo.documents, PREFIX));
  clock.now -= AGAIN_AFTER;
  await rewind();
  for (const fault of faultsOf(counted.calls)) {
    const operate = await prepare();
    await crashes((services) => operate(wired(services, fault).services));
    clock.now += AGAIN_AFTER;
    await operate(fresh());
    clock.now -= AGAIN_AFTER;
    const at = counted.calls[fault.call];
    expect({ fault, at, ...without(await storedIn(dynamo.documents, PREFIX)) }).toEqual({ fault, at, ...undisturbed });
    await rewind();
  }
  return counted.calls.length;
}

describe('a build that fails at any await', () => {
  it('leaves the same tables when its message is delivered again', async () => {
    const prepare = async (): Promise<Operate> => {
      const services = fresh();
      const head = await services.loader.head('default');
      const request = { categories: ['roi-focused', 'growth-forecast'] as const };
      const job = await startBuild(services, head, CLIENT, request);
      const [sent] = sentOf(services, 'build');
      expect(sent?.message).toEqual({ kind: 'build', ...WORLD, jobId: job.id });
      return (given) => runBuild(given, { ...WORLD, jobId: job.id });
    };
    expect(await compare(prepare)).toBeGreaterThan(15);
  });
});

describe('a refresh that fails at any await', () => {
  it('leaves the same tables when its message is delivered again', async () => {
    const prepare = async (): Promise<Operate> => {
      const services = fresh();
      await services.data.markStale(WORLD, { prospectId: other, templateId: await templateOf(other) }, 10);
      const heads = await services.data.listSummaries(WORLD);
      const slot = { prospectId: other, status: 'queued', dueAt: 0, requestedAt: 0, finishedAt: null, sent: true };
      await services.slots.put(WORLD, { ...slot, status: 'queued', turn: 1 }, null);
      expect(heads.filter(({ status }) => status === 'stale')).toHaveLength(1);
      return (given) => runRefresh(given, { kind: 'refresh', ...WORLD, prospectId: other, turn: 1 });
    };
    expect(await compare(prepare)).toBeGreaterThan(5);
  });
});

async function templateOf(prospectId: string): Promise<string> {
  const [record] = await fresh().data.listByProspect(WORLD, prospectId);
  return record?.templateId ?? '';
}
