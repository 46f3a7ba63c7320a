import { describe, expect, it } from '@jest/globals';
import { DAY, dayStart } from '../../../../../../core/kernel/time.ts';
import { createSpanReader } from '../../../../../../core/measures/index.ts';
import { type CalibrationCase, calibrate } from '../../../../../../core/views/results/calibration/calibrate.ts';
import { QUARTER } from '../../../../../../core/views/results/inputs/readings.ts';
import { pastWorld } from '../../../../../tools/made-world.ts';
import { configOf } from '../../../measures/worlds.ts';
import { upTo } from '../history-until.ts';

describe('calibration', () => {
  it('forecasts past quarters as they would have been forecast then: nothing of later days is known', () => {
    const { history, simulation } = pastWorld(configOf(1));
    const now = dayStart(simulation.time);
    const then = now - QUARTER * DAY;
    const later = calibrate(createSpanReader(history, null), now, 1).cases;
    const earlier = calibrate(createSpanReader(upTo(history, then), null), then, 1).cases;
    const ends = new Set(earlier.map(({ end }) => end));
    const shared = later.filter(({ end }) => ends.has(end));
    expect(new Set(shared.map(({ end }) => end)).size).toBe(3);
    const name = ({ outcome, end }: CalibrationCase): string => `${outcome} ${end}`;
    const known = new Map(earlier.map((one) => [name(one), one]));
    for (const one of shared) expect(one).toEqual(known.get(name(one)));
  });

  it('has no case where history is too short for a baseline', () => {
    const { history, simulation } = pastWorld(configOf(1));
    const early = dayStart(simulation.time) - 6 * QUARTER * DAY;
    const reader = createSpanReader(upTo(history, early), null);
    expect(calibrate(reader, early, 1)).toMatchObject({ cases: [], overall: [{ cases: 0 }, { cases: 0 }] });
  });
});
