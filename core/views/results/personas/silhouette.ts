import type { Clustering } from './k-means.ts';
import { type Points, squaredDistance } from './points.ts';

/** Above this many points the silhouette is that of an evenly spread sample: it takes all distances between points. */
const MOST_POINTS = 2000;

/** The distances between the points that silhouettes are taken of: the same for any number of clusters. */
export interface Distances {
  /** Which points. */
  readonly sample: readonly number[];
  /** Of the first with the second, third …, then of the second with the third … */
  readonly pairs: Float64Array;
}

export function distancesOf(points: Points): Distances {
  const step = Math.max(1, points.count / MOST_POINTS);
  const sample = Array.from({ length: Math.min(points.count, MOST_POINTS) }, (_, n) => Math.floor(n * step));
  const pairs = new Float64Array((sample.length * (sample.length - 1)) / 2);
  let at = 0;
  for (const [n, one] of sample.entries()) {
    for (let m = n + 1; m < sample.length; m += 1) {
      pairs[at] = Math.sqrt(squaredDistance(points, one, points.values, sample[m] ?? 0));
      at += 1;
    }
  }
  return { sample, pairs };
}

/**
 * The mean silhouette of the points (Rousseeuw 1987), −1 to 1: (b − a) ÷ max(a, b), a being a point's mean distance from the
 * others of its cluster and b that from the points of the nearest other cluster. A point alone in its cluster has 0.
 */
export function silhouette({ sample, pairs }: Distances, { k, clusters }: Pick<Clustering, 'k' | 'clusters'>): number {
  const own = Int32Array.from(sample, (point) => clusters[point] ?? 0);
  const sizes = new Int32Array(k);
  for (const cluster of own) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  const sums = new Float64Array(own.length * k); // of distances, by point and cluster
  let at = 0;
  for (let n = 0; n < own.length; n += 1) {
    for (let m = n + 1; m < own.length; m += 1) {
      const distance = pairs[at] ?? 0;
      const [there, back] = [n * k + (own[m] ?? 0), m * k + (own[n] ?? 0)];
      sums[there] = (sums[there] ?? 0) + distance;
      sums[back] = (sums[back] ?? 0) + distance;
      at += 1;
    }
  }
  const widths = own.reduce((sum, cluster, n) => sum + width(cluster, sums.subarray(n * k, (n + 1) * k), sizes), 0);
  return widths / own.length;
}

/** Of one point, from the sums of its distances by cluster. */
function width(own: number, sums: Float64Array, sizes: Int32Array): number {
  const others = (sizes[own] ?? 0) - 1;
  if (others === 0) return 0;
  const a = (sums[own] ?? 0) / others;
  let b = Number.POSITIVE_INFINITY;
  for (const [cluster, sum] of sums.entries()) {
    const size = sizes[cluster] ?? 0;
    if (cluster !== own && size > 0) b = Math.min(b, sum / size);
  }
  return Math.max(a, b) === 0 || !Number.isFinite(b) ? 0 : (b - a) / Math.max(a, b);
}
