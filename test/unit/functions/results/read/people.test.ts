import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DAY } from '../../../../../core/kernel/time.ts';
import type { PersonasAbsent, PersonColumns } from '../../../../../core/views/results/index.ts';
import { createPeopleReader } from '../../../../../functions/results/read/people.ts';
import { runTick } from '../../../../../functions/worlds/write/tick.ts';
import { type ResultsScene, resultsScene, WORLD } from '../../../../tools/results-scene.ts';
import { WEDNESDAY } from '../../../../tools/simulation.ts';

let scene: ResultsScene;
beforeAll(async () => {
  scene = await resultsScene('resultspeople-');
});
afterAll(() => scene.stop());

async function peopleAt(time: number): Promise<PersonColumns> {
  const { measures, people } = scene.fresh();
  const found: PersonColumns | PersonasAbsent = await people.past(WORLD, await measures.past(WORLD, time));
  if ('status' in found) throw new Error(found.reason);
  return found;
}

it('people are measured as of the scoring, whatever ticks have come since', async () => {
  const before = await peopleAt(WEDNESDAY);
  expect(before.count).toBeGreaterThan(0);
  // Most work at clients, whose size is known.
  expect(before.values['client-size'].filter((size) => size > 0).length).toBeGreaterThan(before.count / 2);
  const later = WEDNESDAY + 3 * DAY;
  scene.clock.now = later;
  await runTick(scene.writer, { worldId: 'default', generation: 1, tick: (later - WEDNESDAY) / 30_000 });
  expect(await peopleAt(WEDNESDAY)).toEqual(before);
  expect(await peopleAt(later)).not.toEqual(before);
});

it('people of a world without an academy are absent with the reason', async () => {
  const { measures, loader } = scene.fresh();
  const head = await loader.head('default');
  const detail = 'It keeps no events.';
  const reader = createPeopleReader({ find: async () => ({ head, lacking: { reason: 'too-large', detail } }) });
  const past = await measures.past(WORLD, WEDNESDAY);
  expect(await reader.past(WORLD, past)).toEqual({ status: 'absent', reason: detail });
  await expect(reader.past({ ...WORLD, generation: 2 }, past)).rejects.toMatchObject({ kind: 'conflict' });
});
