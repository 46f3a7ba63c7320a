import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createGraph } from '../../../../core/views/revops/graph/graph.ts';
import { revopsGraph } from '../../../../core/views/revops/index.ts';
import { takeBuild } from '../../../../functions/revops/run-build.ts';
import { startBuild } from '../../../../functions/revops/start-build.ts';
import { Crash, type Fault, failing, faultsOf } from '../../../tools/crashes.ts';
import { type Rewind, rewinding } from '../../../tools/dynamo.ts';
import { storedIn, type TestRevOps } from '../../../tools/revops.ts';
import { type RevOpsScene, revopsScene, WORLD } from '../../../tools/revops-scene.ts';

/** Whatever await of a build fails, and however: once its message has come again, all is as if nothing had. */

const PREFIX = 'revopscrash-';
let scene: RevOpsScene;
let rewind: Rewind;
/** Datasets that are made of sources alone: how many there are is none of what is tested. */
const few = createGraph(
  revopsGraph.sources,
  revopsGraph.transforms
    .filter(({ inputs }) => Object.values(inputs).every(({ layer }) => layer === 'source'))
    .slice(0, 3),
);
/** Reading the world again would be most of the work, and is none of what is tested. */
let warm: TestRevOps['sales'];
const fresh = (): TestRevOps => ({ ...scene.fresh(few), sales: warm });

beforeAll(async () => {
  scene = await revopsScene(PREFIX);
  warm = scene.fresh().sales;
  // What was kept before: a build has three versions to add, not twenty.
  const services = fresh();
  const job = await startBuild(services, WORLD, 'request');
  await takeBuild(services, { ...WORLD, jobId: job.id });
  await forget(['kept-2026-W46', 'kept-2026-W45', 'kept-2026-Q3']);
  rewind = await rewinding(scene.dynamo, PREFIX);
});
afterAll(() => scene.stop());

async function forget(keys: readonly string[]): Promise<void> {
  for (const sk of keys) {
    await scene.dynamo.documents.send(
      new DeleteCommand({ TableName: `${PREFIX}revops_builds`, Key: { pk: 'default#1', sk } }),
    );
  }
}

/** Ports that wait for something. */
function wired(services: TestRevOps, fault?: Fault): { services: TestRevOps; calls: string[] } {
  const { calls, wrap } = failing(fault);
  const { sales, jobs, versions, queue } = services;
  return {
    calls,
    services: {
      ...services,
      sales: wrap('sales', sales),
      jobs: wrap('jobs', jobs),
      versions: wrap('versions', versions),
      queue: wrap('queue', queue),
    },
  };
}

/** When and how often it was tried: all else must be the same. */
const OF_ATTEMPTS = ['version', 'attempts', 'resendAt', 'startedAt', 'finishedAt', 'keptAt'];

const stored = async (): Promise<unknown> =>
  JSON.parse(
    JSON.stringify(await storedIn(scene.dynamo.documents, PREFIX), (key, value) =>
      OF_ATTEMPTS.includes(key) ? undefined : value,
    ),
  );

it('leaves the same table when its message comes again', async () => {
  const prepare = async () => {
    const services = fresh();
    const { id } = await startBuild(services, WORLD, 'week');
    return { ...WORLD, jobId: id };
  };
  const counted = wired(fresh());
  await takeBuild(counted.services, await prepare());
  const undisturbed = await stored();
  await rewind();
  const { calls } = counted;
  expect(calls.length).toBeGreaterThan(20);
  for (const fault of faultsOf(calls)) {
    const ref = await prepare();
    await takeBuild(wired(fresh(), fault).services, ref).catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
    });
    await takeBuild(fresh(), ref);
    const at = calls[fault.call];
    expect({ fault, at, table: await stored() }).toEqual({ fault, at, table: undisturbed });
    await rewind();
  }
});
