import { describe, expect, it } from '@jest/globals';
import { Recorder } from '../../../../../core/world/index.ts';
import { DAY, fullWorld, rowsById } from '../small.ts';

describe('several events of one millisecond', () => {
  it.each([false, true])('are all written down (net: %s)', (net) => {
    for (const seed of [1, 2, 3, 4]) {
      const simulation = fullWorld(seed);
      for (let night = 0; night < 60; night += 1) {
        const midnight = Math.floor(simulation.time / DAY + 1) * DAY;
        simulation.advance(midnight - 1);
        const published = rowsById(simulation);
        const recorder = new Recorder(simulation, published, net);
        simulation.listener = recorder;
        simulation.advance(midnight);
        simulation.listener = null;
        recorder.finish();
        expect(published).toEqual(rowsById(simulation));
      }
    }
  });
});
