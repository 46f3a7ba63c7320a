import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PACK_VERSION } from '../../../../../../core/world/index.ts';
import { retryAfter } from '../../../../../../functions/worlds/read/stream/retry.ts';

const NOW = Date.UTC(2026, 10, 18);
const clock = { running: true, interval: 30, tempo: 1, anchorTick: 10, anchorWall: NOW, anchorTime: NOW };
const head = { status: 'running', packVersion: PACK_VERSION, clock, tick: 10 } as const;
const job = (id: string, status: string, at: number) => ({
  number: 1,
  at,
  type: 'job.progress',
  data: { job: { id, status } },
});

describe('when a follower asks again', () => {
  it('is when the next tick can be seen, whatever the tempo', () => {
    expect(retryAfter(head, [], NOW)).toBe(31_500);
    expect(retryAfter(head, [], NOW + 29_000)).toBe(2500);
    expect(retryAfter({ ...head, clock: { ...clock, tempo: 240 } }, [], NOW)).toBe(31_500);
    expect(retryAfter({ ...head, tick: 12 }, [], NOW + 65_000)).toBe(26_500);
  });

  it('is seldom where a tick is overdue for long, the interval is long, or the world stands still', () => {
    const overdue = [30_000, 31_000, 32_500, 40_000, 900_000].map((passed) => retryAfter(head, [], NOW + passed));
    expect(overdue).toEqual([1500, 1000, 1000, 8500, 60_000]);
    expect(retryAfter({ ...head, clock: { ...clock, interval: 3600 } }, [], NOW)).toBe(60_000);
    for (const status of ['paused', 'halted'] as const) expect(retryAfter({ ...head, status }, [], NOW)).toBe(60_000);
    expect(retryAfter({ ...head, packVersion: PACK_VERSION - 1 }, [], NOW)).toBe(60_000);
  });

  it('is soon while a job is under way, by what it told last', () => {
    const paused = { ...head, status: 'paused' } as const;
    const running = job('a', 'running', NOW - 1000);
    expect(retryAfter(head, [running], NOW)).toBe(2000);
    expect(retryAfter(paused, [running, job('b', 'completed', NOW)], NOW)).toBe(2000);
    expect(retryAfter(paused, [running, job('a', 'failed', NOW)], NOW)).toBe(60_000);
    expect(retryAfter(paused, [job('a', 'queued', NOW - 299_999)], NOW)).toBe(2000);
    expect(retryAfter(paused, [job('a', 'queued', NOW - 300_000)], NOW)).toBe(60_000);
    expect(retryAfter(paused, [{ ...running, type: 'report.made', data: {} }], NOW)).toBe(60_000);
  });

  it('is within a second and a minute, always', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3600 }), fc.nat(1000), fc.nat(10_000_000), (interval, tick, passed) => {
        const retry = retryAfter({ ...head, tick: 10 + tick, clock: { ...clock, interval } }, [], NOW + passed);
        expect(Number.isInteger(retry) && retry >= 1000 && retry <= 60_000).toBe(true);
      }),
    );
  });
});
