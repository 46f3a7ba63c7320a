import { ranks } from '../kit/ranks.ts';
import { TOP_SHARE } from './thresholds.ts';

interface Standing {
  readonly repId: string;
  readonly trailingAttainment: number | null;
}

/**
 * Top performers: the best quarter of the reps by attainment over the trailing four quarters, at least one; whoever ties
 * with the last of them is one too.
 */
export function topPerformers(standings: readonly Standing[]): ReadonlySet<string> {
  const places = ranks(standings, ({ trailingAttainment }) => trailingAttainment);
  const last = Math.max(1, Math.round(places.size * TOP_SHARE.value));
  return new Set([...places].filter(([, place]) => place <= last).map(([{ repId }]) => repId));
}
