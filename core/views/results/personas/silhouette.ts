import type { Clustering } from './k-means.ts';
import { type Points, squaredDistance } from './points.ts';

/** Above this many points the silhouette is that of an evenly spread sample: it takes all distances between points. */
const MOST_POINTS = 2000;

/**
 * The mean silhouette of the points (Rousseeuw 1987), −1 to 1: (b − a) ÷ max(a, b), a being a point's mean distance from the
 * others of its cluster and b that from the points of the nearest other cluster. A point alone in its cluster has 0.
 */
export function silhouette(points: Points, { k, clusters }: Clustering): number {
  const step = Math.max(1, points.count / MOST_POINTS);
  const sample = Array.from({ length: Math.min(points.count, MOST_POINTS) }, (_, n) => Math.floor(n * step));
  const sizes = new Array<number>(k).fill(0);
  for (const n of sample) sizes[clusters[n] ?? 0] = (sizes[clusters[n] ?? 0] ?? 0) + 1;
  let sum = 0;
  for (const n of sample) sum += ofPoint(points, n, sample, clusters, sizes);
  return sum / sample.length;
}

function ofPoint(
  points: Points,
  n: number,
  sample: readonly number[],
  clusters: Int32Array,
  sizes: readonly number[],
): number {
  const own = clusters[n] ?? 0;
  const others = (sizes[own] ?? 0) - 1;
  if (others === 0) return 0;
  const distances = new Float64Array(sizes.length);
  for (const m of sample) {
    const cluster = clusters[m] ?? 0;
    distances[cluster] = (distances[cluster] ?? 0) + Math.sqrt(squaredDistance(points, n, points.values, m));
  }
  const a = (distances[own] ?? 0) / others;
  let b = Number.POSITIVE_INFINITY;
  for (const [cluster, distance] of distances.entries()) {
    const size = sizes[cluster] ?? 0;
    if (cluster !== own && size > 0) b = Math.min(b, distance / size);
  }
  return Math.max(a, b) === 0 || !Number.isFinite(b) ? 0 : (b - a) / Math.max(a, b);
}
