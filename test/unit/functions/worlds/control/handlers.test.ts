import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHandlers } from '../../../../../functions/worlds/control/handlers.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { queueJob } from '../../../../../functions/worlds/write/queue-job.ts';
import { createTables, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf, servicesOn, WEDNESDAY } from '../../../../tools/simulation.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'control-');
});
afterAll(() => dynamo.stop());

describe('a job of another world', () => {
  it('is as unknown as one that there is not, but for who may see all worlds', async () => {
    const services = servicesOn(dynamo.documents, 'control-', { now: WEDNESDAY });
    const { job } = await queueJob(services, { kind: 'sync', worldId: 'acme' });
    const { getJob } = createHandlers(services);
    const ask = async (id: string, world: string, worlds: 'all' | readonly string[]) => {
      const caller = { subject: 'someone', scopes: [], worlds };
      return getJob(Object({ world, caller, params: { id } }));
    };
    const kindOf = (asked: Promise<unknown>) =>
      asked.then(
        () => 'found',
        ({ kind, errors }) => ({ kind, errors }),
      );
    const unknown = await kindOf(ask('job-none', 'default', ['default']));
    expect(unknown).toMatchObject({ kind: 'not-found' });
    expect(await kindOf(ask(job.id, 'default', ['default']))).toEqual(unknown);
    expect(await ask(job.id, 'acme', ['acme'])).toMatchObject({ status: 200, body: { id: job.id, world: 'acme' } });
    expect(await ask(job.id, 'default', 'all')).toMatchObject({ status: 200 });
  });
});

describe('the list of worlds', () => {
  it('has those that the token names, and all of them for who may see all', async () => {
    const services = servicesOn(dynamo.documents, 'control-', { now: WEDNESDAY });
    const names = ['acme', 'default', 'other'];
    for (const name of names) await installWorld(services, name, madeWorld(originOf()), false);
    const { listWorlds } = createHandlers(services);
    const seenBy = async (worlds: 'all' | readonly string[]) => {
      const { body } = await listWorlds(Object({ caller: { subject: 'someone', scopes: [], worlds } }));
      return body.map(({ id }) => id);
    };
    expect(await seenBy('all')).toEqual(names);
    expect(await seenBy(['other', 'acme', 'gone'])).toEqual(['acme', 'other']);
    expect(await seenBy(['default'])).toEqual(['default']);
    expect(await seenBy([])).toEqual([]);
  });
});
