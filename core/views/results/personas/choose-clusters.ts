import { type Clustering, kMeans } from './k-means.ts';
import { distinct, type Points, standardise } from './points.ts';
import { distancesOf, silhouette } from './silhouette.ts';

/** How clearly clusters are apart, by the mean silhouette (Kaufman and Rousseeuw 1990, table 4 of chapter 2). */
export const structures = [
  { is: 'strong', from: 0.71 },
  { is: 'reasonable', from: 0.51 },
  { is: 'weak', from: 0.26 },
  { is: 'none', from: -1 },
] as const;

export type Structure = (typeof structures)[number]['is'];

export interface Candidate {
  readonly k: number;
  readonly silhouette: number;
  /** Σ of squared distances within clusters, of standardised points. */
  readonly within: number;
}

export interface Chosen {
  /** Of the standardised points. */
  readonly clustering: Clustering;
  readonly silhouette: number;
  readonly structure: Structure;
  /** All that were tried, by k. */
  readonly candidates: readonly Candidate[];
}

/** Personas are to be told apart by people: more than eight nobody keeps in mind. */
const MOST_CLUSTERS = 8;

/**
 * Clusters the standardised points with the k from 2 to 8 that has the highest mean silhouette; of two that are equal, the
 * smaller. Clusterings of which a cluster has fewer than `least` points are not chosen.
 *
 * @returns null where fewer than three different points, or clusters that are too small, leave nothing to choose
 */
export function chooseClusters(raw: Points, seed: number, most = MOST_CLUSTERS, least = 1): Chosen | null {
  const points = standardise(raw);
  const different = distinct(points);
  if (different < 3) return null;
  const distances = distancesOf(points);
  const tried = Array.from({ length: Math.min(most, different - 1) - 1 }, (_, n) => {
    const clustering = kMeans(points, n + 2, seed);
    return { clustering, silhouette: silhouette(distances, clustering) };
  });
  const [first, ...others] = tried.filter(({ clustering }) => clustering.sizes.every((size) => size >= least));
  if (!first) return null;
  const best = others.reduce((one, other) => (other.silhouette > one.silhouette ? other : one), first);
  const structure = structures.find(({ from }) => best.silhouette >= from)?.is ?? 'none';
  const candidates = tried.map(({ clustering: { k, within }, ...rest }) => ({ k, within, ...rest }));
  return { ...best, structure, candidates };
}
