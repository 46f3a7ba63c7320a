import type { DatasetRow } from '../../graph/dataset.ts';
import { known, median } from '../../kit/statistics.ts';
import { type Peers, peersOf, type Standing, standingsOf } from '../../reps/coaching-gaps.ts';
import type { RepFacts } from '../../reps/coaching-metrics.ts';
import { nextBestActions } from '../../reps/next-best-actions.ts';
import { repActivityMetrics } from '../../reps/rep-activity-metrics.ts';
import { type RepInsight, repCoachingInsights } from '../../reps/rep-coaching-insights.ts';
import { repDriverComparison } from '../../reps/rep-driver-comparison.ts';
import { repPerformance } from '../../reps/rep-performance.ts';
import { repPerformanceView } from '../../reps/rep-performance-view.ts';
import { PEERS } from '../../reps/thresholds.ts';
import { clockOf, type DatasetReader } from '../rows.ts';

/** What a coaching report says of one rep, and of the others only as a median. */
export interface Coached {
  readonly facts: RepFacts;
  readonly peers: Peers;
  /** Figures beside the median; none where too few have one: their median would tell what single people have. */
  readonly standings: readonly Standing[];
  readonly quarter: DatasetRow<typeof repPerformance> | null;
  /** Attainment, year to date, at the end of each of the last quarters and now. */
  readonly attainments: readonly (number | null)[];
  readonly periods: readonly DatasetRow<typeof repActivityMetrics>[];
  /** The median of the peers’ activities per working day, by period; null: too few of them. */
  usualDaily(period: string): number | null;
  readonly actions: readonly DatasetRow<typeof nextBestActions>[];
  readonly insight: RepInsight | null;
}

/** Quarters of the course of attainment: the running one and a year before it. */
const COURSE = 5;

/** The datasets that coaching shows. */
export const coachingDatasets = [
  repPerformanceView,
  repPerformance,
  repDriverComparison,
  repActivityMetrics,
  nextBestActions,
  repCoachingInsights,
];

/**
 * @param narrated the rep's row of rep_coaching_insights in the words of a narrator; null: those of the build
 * @throws RangeError where the build has no such rep
 */
export function coachedOf(data: DatasetReader, repId: string, narrated: RepInsight | null): Coached {
  const activity = data.rows(repActivityMetrics);
  const drivers = Map.groupBy(data.rows(repDriverComparison), (row) => row.repId);
  const month = new Map(activity.filter(({ period }) => period === '30d').map((row) => [row.repId, row]));
  const all = data.rows(repPerformanceView).map(
    (view): RepFacts => ({
      view,
      drivers: new Map((drivers.get(view.repId) ?? []).map((row) => [row.metricName, row])),
      activity: month.get(view.repId) ?? null,
    }),
  );
  const facts = all.find(({ view }) => view.repId === repId);
  if (!facts) throw new RangeError(`There is no rep ${repId}.`);
  const peers = peersOf(facts, all);
  const enough = peers.facts.length >= PEERS.value;
  const ids = new Set(peers.facts.map(({ view }) => view.repId));
  const { quarter } = clockOf(data);
  const own = data
    .rows(repPerformance)
    .filter((row) => row.repId === repId)
    .toSorted((a, b) => a.quarterStart - b.quarterStart);
  return {
    facts,
    peers,
    standings: standingsOf(facts, peers),
    quarter: own.find((row) => row.quarter === quarter) ?? null,
    attainments: own.slice(-COURSE).map(({ ytdAttainment }) => ytdAttainment),
    periods: activity.filter((row) => row.repId === repId),
    usualDaily(period) {
      const theirs = activity.filter((row) => ids.has(row.repId) && row.period === period);
      return enough ? median(known(theirs.map(({ avgDailyActivities }) => avgDailyActivities))) : null;
    },
    actions: data
      .rows(nextBestActions)
      .filter((row) => row.repId === repId)
      .toSorted((a, b) => a.priorityRank - b.priorityRank),
    insight: narrated ?? data.rows(repCoachingInsights).find((row) => row.repId === repId) ?? null,
  };
}
