import { expect, it } from '@jest/globals';
import type { LoadedWorld } from '../../../../../functions/worlds/read/loader.ts';
import { perTick } from '../../../../../functions/worlds/read/per-tick.ts';

it('makes something of a world once, and again where it failed', async () => {
  const world = {} as LoadedWorld; // it looks at nothing of it
  let made = 0;
  const count = perTick(() => {
    made += 1;
    return made === 1 ? Promise.reject(new Error('overtaken')) : Promise.resolve(made);
  });
  await expect(count(world)).rejects.toThrow('overtaken');
  expect([await count(world), await count(world), await count({ ...world })]).toEqual([2, 2, 3]);
});
