import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stream } from '../../../../../../core/kernel/random.ts';
import { kMeans } from '../../../../../../core/views/results/personas/k-means.ts';
import { distinct, pointsOf, standardise } from '../../../../../../core/views/results/personas/points.ts';

type Rows = readonly (readonly number[])[];

const rows = (most: number): fc.Arbitrary<Rows> =>
  fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
    minLength: 3,
    maxLength: most,
  });

/** Σ of squared distances from the means of the clusters. */
function within(points: Rows, clusters: readonly number[]): number {
  let sum = 0;
  for (const cluster of new Set(clusters)) {
    const members = points.filter((_, n) => clusters[n] === cluster);
    const centre = (points[0] ?? []).map(
      (_, d) => members.reduce((total, row) => total + (row[d] ?? 0), 0) / members.length,
    );
    for (const row of members) for (const [d, value] of row.entries()) sum += (value - (centre[d] ?? 0)) ** 2;
  }
  return sum;
}

/** The least sum over all ways to put points into k clusters. */
function optimum(points: Rows, k: number, clusters: readonly number[] = []): number {
  if (clusters.length === points.length)
    return new Set(clusters).size === k ? within(points, clusters) : Number.POSITIVE_INFINITY;
  const used = Math.max(-1, ...clusters);
  // A new cluster has the next number: each way is tried once.
  const choices = Array.from({ length: Math.min(k, used + 2) }, (_, cluster) =>
    optimum(points, k, [...clusters, cluster]),
  );
  return Math.min(...choices);
}

describe('k-means', () => {
  it('finds the optimum of all ways there are, on small sets', () => {
    fc.assert(
      fc.property(rows(8), fc.integer({ min: 1, max: 3 }), fc.nat(), (points, k, seed) => {
        fc.pre(distinct(pointsOf(points)) >= k);
        expect(kMeans(pointsOf(points), k, seed).within).toBeCloseTo(optimum(points, k), 7);
      }),
      { numRuns: 60 },
    );
  });

  it('tells what it found: sums, sizes and centres are those of its clusters, the largest first', () => {
    fc.assert(
      fc.property(rows(30), fc.integer({ min: 1, max: 5 }), fc.nat(), (points, k, seed) => {
        fc.pre(distinct(pointsOf(points)) >= k);
        const found = kMeans(pointsOf(points), k, seed);
        const clusters = [...found.clusters];
        expect(found.within).toBeCloseTo(within(points, clusters), 7);
        const sizes = Array.from({ length: k }, (_, cluster) => clusters.filter((one) => one === cluster).length);
        expect(found.sizes).toEqual(sizes);
        expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
        expect(Math.min(...sizes)).toBeGreaterThan(0);
        for (const [cluster, size] of sizes.entries()) {
          const sum = points.reduce((total, [x], n) => total + (clusters[n] === cluster ? (x ?? 0) : 0), 0);
          expect(found.centres[2 * cluster]).toBeCloseTo(sum / size, 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no point that would be nearer to another centre', () => {
    const random = stream(1, 'points', 0, 0);
    const points = pointsOf(Array.from({ length: 400 }, () => [random.normal(), random.normal(), random.normal()]));
    const { clusters, centres, k } = kMeans(points, 6, 1);
    for (let n = 0; n < points.count; n += 1) {
      const distances = Array.from({ length: k }, (_, cluster) =>
        [0, 1, 2].reduce((sum, d) => sum + ((points.values[3 * n + d] ?? 0) - (centres[3 * cluster + d] ?? 0)) ** 2, 0),
      );
      expect(distances[clusters[n] ?? 0]).toBeCloseTo(Math.min(...distances), 9);
    }
  });

  it('gives the same clusters for the same seed', () => {
    const random = stream(2, 'points', 0, 0);
    const points = pointsOf(Array.from({ length: 200 }, () => [random.float(), random.float()]));
    expect(kMeans(points, 5, 3)).toEqual(kMeans(points, 5, 3));
  });

  it('refuses more clusters than there are different points', () => {
    const points = pointsOf([
      [1, 2],
      [1, 2],
      [3, 4],
    ]);
    expect(kMeans(points, 2, 1).within).toBe(0);
    expect(() => kMeans(points, 3, 1)).toThrow('3 clusters need as many different points');
    expect(() => kMeans(points, 0, 1)).toThrow(RangeError);
    expect(() => pointsOf([[1, 2], [1]])).toThrow('point 1 has 1 dimensions, not 2');
  });
});

describe('standardised points', () => {
  it('have mean 0 and deviation 1 in each dimension that varies, and 0 in one that does not', () => {
    fc.assert(
      fc.property(rows(20), (points) => {
        const scaled = standardise(pointsOf(points.map((row) => [...row, 7])));
        for (const d of [0, 1, 2]) {
          const column = Array.from({ length: scaled.count }, (_, n) => scaled.values[3 * n + d] ?? 9);
          const varies = d < 2 && new Set(points.map((row) => row[d])).size > 1;
          expect(column.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
          expect(column.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(varies ? scaled.count : 0, 9);
        }
      }),
    );
  });
});
