import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createProspectSweep } from '../../../../../functions/prospects/tables/prospect-sweep.ts';
import { Crash, failing } from '../../../../tools/crashes.ts';
import { type Rewind, rewinding } from '../../../../tools/dynamo.ts';
import { type ProspectWorld, startProspectWorld, WORLD } from '../../../../tools/prospect-world.ts';
import { storedIn } from '../../../../tools/prospects.ts';

let world: ProspectWorld;
let rewind: Rewind;
let start = 0;
beforeAll(async () => {
  world = await startProspectWorld('fresh-', { tempo: 240 });
  await world.build('client-1', { categories: ['roi-focused', 'risk-compliance'] });
  await world.follow(0);
  start = world.clock.now;
  rewind = await rewinding(world.dynamo, 'fresh-');
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.clock.now = start;
  await rewind();
});

describe('the sweep of a generation', () => {
  it('removes all that it had, and nothing of another', async () => {
    const { id } = await world.start('client-2');
    const sweep = createProspectSweep(world.dynamo.documents, 'fresh-');
    const before = await storedIn(world.dynamo.documents, 'fresh-');
    await sweep.removeAll({ worldId: 'default', generation: 2 });
    await sweep.removeAll({ worldId: 'other', generation: 1 });
    expect(await storedIn(world.dynamo.documents, 'fresh-')).toEqual(before);
    expect(id).toMatch(/^job-/);
    await sweep.removeAll(WORLD);
    for (const items of Object.values(await storedIn(world.dynamo.documents, 'fresh-'))) expect(items).toEqual([]);
  });

  it('leaves nothing wherever a crash ends it, once its message is delivered again', async () => {
    for (const call of [0, 1, 20, 40, 63]) {
      await world.start('client-2');
      const { calls, wrap } = failing({ call, when: 'after', deadly: true });
      const crashing = createProspectSweep(wrap('documents', world.dynamo.documents), 'fresh-');
      await expect(crashing.removeAll(WORLD)).rejects.toThrow(Crash);
      expect(calls).toHaveLength(call + 1);
      await createProspectSweep(world.dynamo.documents, 'fresh-').removeAll(WORLD);
      for (const items of Object.values(await storedIn(world.dynamo.documents, 'fresh-'))) expect(items).toEqual([]);
    }
  });
});
