import { describe, expect, it } from '@jest/globals';
import type { ScenarioRecord } from '../../../../../functions/worlds/head.ts';
import { happeningsOf } from '../../../../../functions/worlds/write/happenings.ts';
import { WEDNESDAY } from '../../../../tools/simulation.ts';

const clock = { running: true, interval: 30, tempo: 1, anchorTick: 0, anchorWall: 0, anchorTime: 0 };
const record = (number: number, endedAt: number | null = null): ScenarioRecord => ({
  id: `scenario-${number}`,
  scenario: 'churn-wave',
  magnitude: 1,
  durationMinutes: 10,
  startedAt: WEDNESDAY,
  endsAt: WEDNESDAY + 600_000,
  startTick: 1,
  endedAt,
  branch: '',
  commandVersion: number,
});
const told = (scenarios: ScenarioRecord[], more: Partial<Parameters<typeof happeningsOf>[0]> = {}) => ({
  status: 'running' as const,
  clock,
  scenarios,
  ...more,
});

describe('what a commit tells beside its changes', () => {
  it('is nothing for a tick', () => {
    const before = told([record(1), record(2, WEDNESDAY)]);
    expect(happeningsOf(before, { ...before, clock: { ...clock, anchorTick: 5, anchorWall: 3 } })).toEqual([]);
  });

  it('is how the clock goes, when it goes otherwise', () => {
    const paused = told([], { status: 'paused', clock: { ...clock, running: false } });
    expect(happeningsOf(told([]), paused)).toEqual([
      { type: 'clock.changed', data: { status: 'paused', tempo: 1, interval: 30 } },
    ]);
    expect(happeningsOf(paused, told([]))).toMatchObject([{ data: { status: 'running' } }]);
    expect(happeningsOf(told([]), told([], { clock: { ...clock, tempo: 9 } }))).toMatchObject([{ data: { tempo: 9 } }]);
  });

  it('is which scenarios ended, also one that is no longer kept, and which began', () => {
    const ended = WEDNESDAY + 1000;
    expect(happeningsOf(told([record(1), record(2), record(3, ended)]), told([record(1, ended), record(4)]))).toEqual([
      {
        type: 'scenario.ended',
        data: expect.objectContaining({ id: 'scenario-1', endedAt: '2026-11-18T14:00:01Z' }),
      },
      {
        type: 'scenario.ended',
        data: expect.objectContaining({ id: 'scenario-2', endedAt: '2026-11-18T14:10:00Z' }),
      },
      { type: 'scenario.started', data: expect.objectContaining({ id: 'scenario-4', endedAt: null }) },
    ]);
  });
});
