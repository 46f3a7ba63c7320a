import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stream } from '../../../../../../core/kernel/random.ts';
import { chooseClusters, structures } from '../../../../../../core/views/results/personas/choose-clusters.ts';
import { kMeans } from '../../../../../../core/views/results/personas/k-means.ts';
import { type Points, pointsOf } from '../../../../../../core/views/results/personas/points.ts';
import { distancesOf, silhouette } from '../../../../../../core/views/results/personas/silhouette.ts';

/** Groups of people around places of a plane. The second dimension is in a unit a thousand times as large. */
function groups(places: readonly (readonly [number, number])[], each: number, spread: number): Points {
  const random = stream(4, 'groups', 0, 0);
  const draw = (): number => spread * random.normal();
  return pointsOf(places.flatMap(([x, y]) => Array.from({ length: each }, () => [x + draw(), 1000 * (y + draw())])));
}

describe('the choice of clusters', () => {
  it.each([2, 3, 4, 6])('finds the %d groups that there are, whatever the units', (k) => {
    const places = Array.from({ length: k }, (_, n): [number, number] => [
      10 * (n % 3),
      10 * Math.floor(n / 3) + 3 * (n % 2),
    ]);
    const chosen = chooseClusters(groups(places, 40, 0.5), 1);
    expect(chosen?.clustering.k).toBe(k);
    expect(chosen?.clustering.sizes).toEqual(new Array(k).fill(40));
    expect(chosen?.structure).toBe('strong');
    const clusters = [...(chosen?.clustering.clusters ?? [])];
    for (let n = 0; n < k; n += 1) expect(new Set(clusters.slice(40 * n, 40 * (n + 1))).size).toBe(1);
    expect(chosen?.candidates.map((candidate) => candidate.k)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(chosen?.silhouette).toBe(Math.max(...(chosen?.candidates ?? []).map((candidate) => candidate.silhouette)));
  });

  it('finds no clear structure where there is none', () => {
    const chosen = chooseClusters(groups([[0, 0]], 300, 1), 1);
    expect(['weak', 'none']).toContain(chosen?.structure);
  });

  it('tries no more clusters than there are different points but one, and with fewer than three gives none', () => {
    expect(chooseClusters(pointsOf([[1], [1], [2]]), 1)).toBeNull();
    expect(chooseClusters(pointsOf([]), 1)).toBeNull();
    expect(chooseClusters(pointsOf([[1], [2], [9]]), 1)?.candidates.map(({ k }) => k)).toEqual([2]);
    expect(chooseClusters(pointsOf([[1], [2], [9], [10]]), 1)?.clustering.sizes).toEqual([2, 2]);
    expect(chooseClusters(groups([[0, 0]], 50, 1), 1, 3)?.candidates.map(({ k }) => k)).toEqual([2, 3]);
  });

  it('takes no clusters that are too small, and none where all are', () => {
    const points = pointsOf([[0], [1], [2], [50], [51], [90]]);
    expect(chooseClusters(points, 1)?.clustering.sizes).toEqual([3, 2, 1]);
    expect(chooseClusters(points, 1, 8, 2)?.clustering.sizes).toEqual([3, 3]);
    expect(chooseClusters(points, 1, 8, 3)?.clustering.sizes).toEqual([3, 3]);
    expect(chooseClusters(points, 1, 8, 4)).toBeNull();
  });

  it('has steps of structure that fall to the least silhouette there is', () => {
    const edges = structures.map(({ from }) => from);
    expect(edges).toEqual([...edges].sort((a, b) => b - a));
    expect(edges.at(-1)).toBe(-1);
  });
});

describe('the silhouette', () => {
  it('is that of the definition, point by point', () => {
    const point = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(
        fc.uniqueArray(point, { minLength: 4, maxLength: 14, selector: String }),
        fc.integer({ min: 2, max: 3 }),
        (rows, k) => {
          const clustering = kMeans(pointsOf(rows), k, 1);
          const distance = (a: number, b: number): number =>
            Math.hypot((rows[a]?.[0] ?? 0) - (rows[b]?.[0] ?? 0), (rows[a]?.[1] ?? 0) - (rows[b]?.[1] ?? 0));
          const meanTo = (n: number, cluster: number): number => {
            const others = rows.flatMap((_, m) =>
              m !== n && clustering.clusters[m] === cluster ? [distance(n, m)] : [],
            );
            return others.reduce((sum, value) => sum + value, 0) / others.length;
          };
          const widths = rows.map((_, n) => {
            const own = clustering.clusters[n] ?? 0;
            if (clustering.sizes[own] === 1) return 0;
            const others = Array.from({ length: k }, (__, cluster) => cluster).filter((cluster) => cluster !== own);
            const [a, b] = [meanTo(n, own), Math.min(...others.map((cluster) => meanTo(n, cluster)))];
            return (b - a) / Math.max(a, b);
          });
          const mean = widths.reduce((sum, width) => sum + width, 0) / rows.length;
          expect(silhouette(distancesOf(pointsOf(rows)), clustering)).toBeCloseTo(mean, 9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of many points is that of an evenly spread sample', () => {
    const many = groups(
      [
        [0, 0],
        [10, 0],
      ],
      2500,
      0.5,
    );
    const few = groups(
      [
        [0, 0],
        [10, 0],
      ],
      1000,
      0.5,
    );
    const of = (points: Points): number => {
      const clusters = Int32Array.from({ length: points.count }, (_, n) => Math.floor((2 * n) / points.count));
      return silhouette(distancesOf(points), { k: 2, clusters });
    };
    expect(of(many)).toBeCloseTo(of(few), 1);
  });
});
