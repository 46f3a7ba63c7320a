import { describe, expect, it } from '@jest/globals';
import { HistoryRecorder } from '../../../../../core/measures/index.ts';
import { createWorld, PACK_VERSION, stateText } from '../../../../../core/world/index.ts';
import { buildWorld } from '../../../../../functions/worlds/write/making.ts';
import { eventfulWorld, madeWorld, pastWorld } from '../../../../tools/made-world.ts';
import { originOf, smallCounts, WEDNESDAY } from '../../../../tools/simulation.ts';

const DAY = 86_400_000;

/** What tests read in place of it is what genesis makes, and goes on as it does. */
describe('a new world', () => {
  it('is the same where it was read from its bytes', () => {
    const [made, first, again] = [buildWorld(originOf()), madeWorld(originOf()), madeWorld(originOf())];
    for (const read of [first, again]) {
      expect(read.texts).toEqual(made.texts);
      expect(read.rows).toEqual(made.rows);
      expect(stateText(read.simulation)).toBe(stateText(made.simulation));
    }
    for (const { simulation } of [made, first]) simulation.advance(WEDNESDAY + DAY);
    expect(stateText(first.simulation)).toBe(stateText(made.simulation));
    expect(first.simulation.events).toEqual(made.simulation.events);
    // Each reader has its own.
    expect(again.simulation.time).toBe(WEDNESDAY);
  });

  it('has the same past, measures and events', () => {
    const config = { seed: 42, packVersion: PACK_VERSION, counts: smallCounts, startedAt: WEDNESDAY };
    const recorder = new HistoryRecorder();
    const made = createWorld(config, recorder.observe);
    const [past, eventful] = [pastWorld(config), eventfulWorld(config)];
    expect(past.history).toEqual(recorder.history);
    expect(past.simulation.events).toEqual([]);
    expect(eventful.events).toEqual(made.events);
    for (const simulation of [past.simulation, eventful]) expect(stateText(simulation)).toBe(stateText(made));
  });
});
