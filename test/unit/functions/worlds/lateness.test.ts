import { describe, expect, it } from '@jest/globals';
import { SECOND } from '../../../../core/kernel/time.ts';
import { lateWorlds } from '../../../../functions/worlds/lateness.ts';

const ANCHOR = Date.UTC(2026, 10, 18, 14);

/** A world whose tick 10 was committed, and was due at the anchor. */
function world(interval: number, changes: { readonly running?: boolean; readonly status?: 'paused' | 'halted' } = {}) {
  const { running = true, status = 'running' } = changes;
  const clock = { running, interval, tempo: 1, anchorTick: 10, anchorWall: ANCHOR, anchorTime: ANCHOR };
  return { worldId: 'default', status, packVersion: 1, tick: 10, clock } as const;
}

const lateAfter = (seconds: number, of: ReturnType<typeof world>) => lateWorlds([of], ANCHOR + seconds * SECOND);

describe('a late world', () => {
  // The next tick is due an interval after the anchor; late is what is allowed beyond that.
  it.each([
    [1, 60],
    [15, 60],
    [30, 90],
    [60, 180],
    [3600, 180],
  ])('at an interval of %i s has not committed a tick %i s after it was due, and not sooner', (interval, allowed) => {
    expect(lateAfter(interval + allowed, world(interval))).toEqual([]);
    expect(lateAfter(interval + allowed + 1, world(interval))).toEqual([
      { worldId: 'default', status: 'running', packVersion: 1, seconds: allowed + 1 },
    ]);
  });

  it('is one that was halted, but none that is paused', () => {
    expect(lateAfter(3600, world(30, { status: 'halted' }))).toMatchObject([{ status: 'halted' }]);
    expect(lateAfter(3600, world(30, { status: 'paused', running: false }))).toEqual([]);
  });

  it('is none that is up to date, whatever others are', () => {
    const now = ANCHOR + 3600 * SECOND;
    const upToDate = { ...world(30), worldId: 'fine', tick: 10 + 120 };
    expect(lateWorlds([upToDate, world(30)], now).map(({ worldId }) => worldId)).toEqual(['default']);
  });
});
