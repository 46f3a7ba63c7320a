import { known, median } from '../kit/statistics.ts';
import { type CoachingMetric, coachingMetrics, type RepFacts } from './coaching-metrics.ts';
import { pointsOf } from './impact-text.ts';
import { INSIGHTS, NOTABLE, NOTABLE_POINTS, PEERS } from './thresholds.ts';

/** Whose median a person is put beside. */
export interface Peers {
  readonly words: 'team' | 'company';
  readonly facts: readonly RepFacts[];
}

/** One figure of one person beside the median of the peers. */
export interface Standing {
  readonly metric: CoachingMetric;
  readonly value: number;
  readonly median: number;
  readonly peers: Peers['words'];
  /** How much better the person is, as a share of the median; below 0: worse. */
  readonly margin: number;
  /** What top performers have; null where that isn't measured. */
  readonly top: number | null;
  readonly impact: string;
}

/** The team, or all reps where it is too small for a median. */
export function peersOf({ view }: RepFacts, all: readonly RepFacts[]): Peers {
  const team = all.filter((other) => other.view.managerName === view.managerName);
  return team.length >= PEERS.value ? { words: 'team', facts: team } : { words: 'company', facts: all };
}

/**
 * Every figure of a person that can be compared: both sides measured, and the median above 0. None where even the company
 * has too few reps: their median would tell each what the other has.
 */
export function standingsOf(facts: RepFacts, peers: Peers): Standing[] {
  if (peers.facts.length < PEERS.value) return [];
  return coachingMetrics.flatMap((metric) => {
    const value = metric.valueOf(facts);
    const middle = median(known(peers.facts.map((other) => metric.valueOf(other))));
    if (value === null || middle === null || middle <= 0) return [];
    const margin = ((metric.better === 'higher' ? 1 : -1) * (value - middle)) / middle;
    const { words } = peers;
    return [
      { metric, value, median: middle, peers: words, margin, top: metric.topOf(facts), impact: metric.impactOf(facts) },
    ];
  });
}

/** What a person does notably better than the median, by how much. */
export function strengthsOf(standings: readonly Standing[]): Standing[] {
  return standings
    .filter(({ margin }) => margin >= NOTABLE.value)
    .filter(isVisible)
    .sort((a, b) => b.margin - a.margin)
    .slice(0, INSIGHTS.value);
}

/**
 * What a person may work on: habits notably behind the median, and those behind top performers for which closed deals show
 * an effect. What is worth most points of win rate is first, then what is furthest behind the median.
 */
export function improvementsOf(standings: readonly Standing[]): Standing[] {
  return standings
    .filter(({ metric }) => metric.advice !== null)
    .filter(isBehindTop)
    .filter(({ margin, impact }) => margin <= -NOTABLE.value || pointsOf(impact) >= NOTABLE_POINTS.value)
    .filter((standing) => standing.margin > -NOTABLE.value || isVisible(standing))
    .sort((a, b) => pointsOf(b.impact) - pointsOf(a.impact) || a.margin - b.margin)
    .slice(0, INSIGHTS.value);
}

/** Whether top performers do better, where that is known: a habit in which nobody is ahead is none to work on. */
function isBehindTop({ metric, value, top }: Standing): boolean {
  return top === null || (metric.better === 'higher' ? value < top : value > top);
}

/** Whether the difference is one in the figures as they are written. */
function isVisible({ metric, value, median: middle }: Standing): boolean {
  return metric.write(value) !== metric.write(middle);
}
