import { type Random, stream } from '../../../kernel/random.ts';
import { distinct, type Points, squaredDistance } from './points.ts';

/** Points in k clusters, the largest first. */
export interface Clustering {
  readonly k: number;
  /** The cluster of each point. */
  readonly clusters: Int32Array;
  /** Row by row, as points are. */
  readonly centres: Float64Array;
  readonly sizes: readonly number[];
  /** Σ of squared distances of points from the centres of their clusters. */
  readonly within: number;
}

/**
 * How often it starts anew; the best is kept. Small sets have few ways, of which a start may miss the best, and cost little: so
 * many starts as cost what ten do for 600 points. With 200 small sets had their optimum in each of thousands of trials.
 */
const startsFor = (points: number): number => Math.max(10, Math.min(200, Math.floor(6000 / points)));
/** A point moves only for a gain above this share of what there is: rounding can't move it to and fro. */
const LEAST_GAIN = 1e-12;

/**
 * k-means with least squares within: k-means++ for the first centres (Arthur and Vassilvitskii 2007), then points move one by
 * one to where the sum falls (Hartigan 1975): what no single move improves is a local optimum of Lloyd's method too, but not
 * the other way round. Of 10 to 200 starts the best is kept. The same points and seed give the same clusters.
 *
 * @throws RangeError when there are fewer than k different points
 */
export function kMeans(points: Points, k: number, seed: number): Clustering {
  if (k < 1 || distinct(points) < k) throw new RangeError(`${k} clusters need as many different points`);
  let best: Clustering | undefined;
  for (let start = 0; start < startsFor(points.count); start += 1) {
    const found = improve(points, k, firstClusters(points, k, stream(seed, 'k-means', k, start)));
    if (best === undefined || found.within < best.within) best = found;
  }
  if (best === undefined) throw new RangeError('there is no start');
  return largestFirst(points, best);
}

/** Each point with the nearest of k points, drawn with chances that go with the squared distance from those already drawn. */
function firstClusters(points: Points, k: number, random: Random): Int32Array {
  const clusters = new Int32Array(points.count);
  let distances = new Float64Array(points.count).fill(1);
  for (let cluster = 0; cluster < k; cluster += 1) {
    const drawn = draw(distances, random);
    const nearest = Float64Array.from(distances);
    for (let n = 0; n < points.count; n += 1) {
      const distance = squaredDistance(points, n, points.values, drawn);
      if (cluster > 0 && distance >= (nearest[n] ?? 0)) continue;
      nearest[n] = distance;
      clusters[n] = cluster;
    }
    distances = nearest;
  }
  return clusters;
}

function draw(weights: Float64Array, random: Random): number {
  let left = random.float() * weights.reduce((sum, weight) => sum + weight, 0);
  let last = 0;
  for (const [n, weight] of weights.entries()) {
    if (weight === 0) continue;
    last = n;
    left -= weight;
    if (left < 0) break;
  }
  return last;
}

/** Moves points one by one until no move makes the sum less. Centres are reckoned anew in each round, as moving them adds up errors. */
function improve(points: Points, k: number, clusters: Int32Array): Clustering {
  const leastGain = LEAST_GAIN * describe(points, k, clusters).within;
  for (;;) {
    const state = centre(points, k, clusters);
    let moved = false;
    for (let n = 0; n < points.count; n += 1) {
      const to = betterCluster(points, n, clusters[n] ?? 0, state, leastGain);
      if (to === null) continue;
      move(points, n, clusters[n] ?? 0, to, state);
      clusters[n] = to;
      moved = true;
    }
    if (!moved) return describe(points, k, clusters);
  }
}

interface State {
  readonly k: number;
  readonly centres: Float64Array;
  readonly sizes: number[];
}

/**
 * The cluster that a point had better move to. Leaving one of n points takes n ÷ (n − 1) of its squared distance from the sum,
 * joining one adds n ÷ (n + 1).
 */
function betterCluster(
  points: Points,
  point: number,
  from: number,
  { k, sizes, centres }: State,
  leastGain: number,
): number | null {
  const size = sizes[from] ?? 0;
  if (size <= 1) return null;
  let least = (size / (size - 1)) * squaredDistance(points, point, centres, from) - leastGain;
  let to: number | null = null;
  for (let cluster = 0; cluster < k; cluster += 1) {
    if (cluster === from) continue;
    const other = sizes[cluster] ?? 0;
    const added = (other / (other + 1)) * squaredDistance(points, point, centres, cluster);
    if (added >= least) continue;
    least = added;
    to = cluster;
  }
  return to;
}

function move(
  { dimensions, values }: Points,
  point: number,
  from: number,
  to: number,
  { sizes, centres }: State,
): void {
  const less = (sizes[from] ?? 0) - 1;
  const more = (sizes[to] ?? 0) + 1;
  for (let d = 0; d < dimensions; d += 1) {
    const value = values[point * dimensions + d] ?? 0;
    const left = centres[from * dimensions + d] ?? 0;
    const joined = centres[to * dimensions + d] ?? 0;
    centres[from * dimensions + d] = left + (left - value) / less;
    centres[to * dimensions + d] = joined + (value - joined) / more;
  }
  sizes[from] = less;
  sizes[to] = more;
}

/** The means of the clusters, and how many points each has. */
function centre({ dimensions, values }: Points, k: number, clusters: Int32Array): State {
  const sizes = new Array<number>(k).fill(0);
  const centres = new Float64Array(k * dimensions);
  for (let n = 0; n < clusters.length; n += 1) {
    const cluster = clusters[n] ?? 0;
    sizes[cluster] = (sizes[cluster] ?? 0) + 1;
    for (let d = 0; d < dimensions; d += 1) {
      const at = cluster * dimensions + d;
      centres[at] = (centres[at] ?? 0) + (values[n * dimensions + d] ?? 0);
    }
  }
  for (let at = 0; at < centres.length; at += 1) {
    centres[at] = (centres[at] ?? 0) / (sizes[Math.floor(at / dimensions)] ?? 1);
  }
  return { k, centres, sizes };
}

function describe(points: Points, k: number, clusters: Int32Array): Clustering {
  const state = centre(points, k, clusters);
  let within = 0;
  for (let n = 0; n < points.count; n += 1) within += squaredDistance(points, n, state.centres, clusters[n] ?? 0);
  return { ...state, clusters, within };
}

/** Numbers clusters by size, and among equals by their first point. */
function largestFirst(points: Points, { k, clusters, sizes }: Clustering): Clustering {
  const order = Array.from({ length: k }, (_, cluster) => cluster).sort(
    (a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || clusters.indexOf(a) - clusters.indexOf(b),
  );
  return describe(
    points,
    k,
    clusters.map((cluster) => order.indexOf(cluster)),
  );
}
