import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Moments } from '../../../../../../core/views/results/statistics/moments.ts';

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 60 });

function momentsOf(parts: readonly (readonly number[])[], chunk: number): Moments {
  const moments = new Moments(chunk);
  for (const part of parts) moments.add(Float64Array.from(part));
  return moments;
}

const shown = ({ count, mean, deviation, min, max, chunks }: Moments) => ({ count, mean, deviation, min, max, chunks });

describe('moments', () => {
  it('are those of the values', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 20 }), (all, chunk) => {
        const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
        const squares = all.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        const moments = momentsOf([all], chunk);
        expect(moments.mean).toBeCloseTo(mean, 7);
        expect(moments.deviation).toBeCloseTo(Math.sqrt(squares / (all.length - 1)), 6);
        expect([moments.count, moments.min, moments.max]).toEqual([all.length, Math.min(...all), Math.max(...all)]);
      }),
    );
  });

  it('have the same bits however the values are handed over', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 20 }), fc.nat(), fc.nat(), (all, chunk, one, two) => {
        const [a = 0, b = 0] = [one % all.length, two % all.length].sort((x, y) => x - y);
        const cut = momentsOf([all.slice(0, a), all.slice(a, b), all.slice(b)], chunk);
        expect(shown(cut)).toEqual(shown(momentsOf([all], chunk)));
      }),
    );
  });

  it('lose nothing where values are large and lie close together', () => {
    const moments = momentsOf([Array.from({ length: 5000 }, (_, n) => 1e12 + (n % 2))], 1000);
    expect(moments.mean).toBe(1e12 + 0.5);
    expect(moments.deviation).toBeCloseTo(0.5 * Math.sqrt(5000 / 4999), 9);
  });

  it('tell how the means of whole chunks vary', () => {
    const moments = momentsOf([[1, 3, 5, 7, 9, 11, 100]], 2);
    expect(moments.chunks).toEqual({ count: 3, deviation: 4 });
  });
});
