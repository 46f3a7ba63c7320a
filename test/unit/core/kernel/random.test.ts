import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stream } from '../../../../core/kernel/random.ts';

describe('random', () => {
  it('is the same for the same key, and another for any other', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), fc.integer(), fc.nat(), (world, subject, purpose, n) => {
        const draw = (w: number, s: string, p: number, k: number): number[] => {
          const random = stream(w, s, p, k);
          return [random.next(), random.next(), random.next()];
        };
        expect(draw(world, subject, purpose, n)).toEqual(draw(world, subject, purpose, n));
        expect(draw(world, subject, purpose, n)).not.toEqual(draw(world, subject, purpose, n + 1));
        expect(draw(world, subject, purpose, n)).not.toEqual(draw(world + 1, subject, purpose, n));
        expect(draw(world, subject, purpose, n)).not.toEqual(draw(world, `${subject}!`, purpose, n));
      }),
    );
  });

  it('is uniform within streams and from stream to stream', () => {
    for (const first of [false, true]) {
      const bins = new Array<number>(64).fill(0);
      const whole = stream(7, 'whole', 1, 0);
      for (let n = 0; n < 64_000; n += 1) {
        const value = first ? stream(7, `client-${n % 100}`, 3, Math.floor(n / 100)).float() : whole.float();
        const bin = Math.floor(value * 64);
        bins[bin] = (bins[bin] ?? 0) + 1;
      }
      const chi = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
      expect(chi).toBeLessThan(120); // 63 degrees of freedom: beyond 120 once in 50,000
    }
  });

  it('has the moments that the distributions have', () => {
    const random = stream(1, 'moments', 2, 3);
    const draws = Array.from(
      { length: 40_000 },
      () => [random.normal(), random.exponential(3), random.lognormal(5, 0.4)] as const,
    );
    const mean = (of: (draw: readonly [number, number, number]) => number): number =>
      draws.reduce((sum, draw) => sum + of(draw), 0) / draws.length;
    expect(mean(([normal]) => normal)).toBeCloseTo(0, 1);
    expect(mean(([normal]) => normal * normal)).toBeCloseTo(1, 1);
    expect(mean(([, wait]) => wait) / 3).toBeCloseTo(1, 1);
    expect(mean(([, , value]) => value) / (5 * Math.exp(0.08))).toBeCloseTo(1, 1);
  });
});
