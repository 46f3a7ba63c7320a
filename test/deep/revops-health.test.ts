import { beforeAll, describe, expect, it } from '@jest/globals';
import { DAY } from '../../core/kernel/time.ts';
import { createWorld, defaultCounts, type OpportunityType, opportunityTypes } from '../../core/world/index.ts';
import { historyOf, type Kept, scoresOf, stuckOf } from '../unit/core/views/revops/health/built.ts';
import { factsOf, sourcesNow } from '../unit/core/views/revops/sources/worlds.ts';
import { configOf } from '../unit/core/world/small.ts';

/** What twenty companies show: that a score says something, and that the bands are of use. */
const SEEDS = Array.from({ length: 20 }, (_, n) => n + 1);

/** Won and lost deals with their health four weeks before they closed: of the kept snapshot nearest to that. */
interface Case {
  readonly seed: number;
  readonly type: OpportunityType;
  readonly won: boolean;
  readonly health: number;
}

const cases: Case[] = [];
const scores: number[] = [];
const stuckShares: number[] = [];

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function fourWeeksBefore(kept: readonly Kept[], closedAt: number): Kept | undefined {
  const distance = ({ snapshotAt }: Kept): number => Math.abs(closedAt - 28 * DAY - snapshotAt);
  return kept.filter((row) => distance(row) <= 4 * DAY).sort((a, b) => distance(a) - distance(b))[0];
}

beforeAll(() => {
  for (const seed of SEEDS) {
    const world = createWorld(configOf(seed, defaultCounts));
    const sources = sourcesNow(world, factsOf(world));
    const now = scoresOf(sources);
    scores.push(...now.map(({ healthScore }) => healthScore));
    stuckShares.push(stuckOf(sources).length / now.length);
    const history = Map.groupBy(historyOf(sources), ({ opportunityId }) => opportunityId);
    for (const { opportunityId, closedAt, outcome, type } of sources.closedOpportunities.rows) {
      const before = fourWeeksBefore(history.get(opportunityId) ?? [], closedAt);
      if (before) cases.push({ seed, type, won: outcome === 'Won', health: before.healthScore });
    }
  }
});

/** The chance that of a won and a lost deal, drawn at random, the won one was the healthier; ties count half. */
function aucOf(of: readonly Case[]): number {
  const [won, lost] = [true, false].map((outcome) => of.filter((entry) => entry.won === outcome));
  let above = 0;
  for (const { health } of won ?? [])
    for (const other of lost ?? []) above += health > other.health ? 1 : health === other.health ? 0.5 : 0;
  return above / ((won ?? []).length * (lost ?? []).length);
}

function lead(of: readonly Case[]): number {
  const health = (won: boolean): number[] => of.filter((entry) => entry.won === won).map((entry) => entry.health);
  return mean(health(true)) - mean(health(false));
}

describe('health over twenty seeds', () => {
  it('was higher four weeks before of deals that were won, in all and of each type', () => {
    expect(cases.length).toBeGreaterThan(3000);
    expect(lead(cases)).toBeGreaterThan(1);
    for (const type of opportunityTypes) expect(lead(cases.filter((entry) => entry.type === type))).toBeGreaterThan(2);
  });

  it('tells deals that were won from those that were lost: an AUC of 0.6 to 0.75, in all', () => {
    const auc = aucOf(cases);
    expect(auc).toBeGreaterThan(0.6);
    expect(auc).toBeLessThan(0.75);
  });

  it('was so in most of the companies', () => {
    const right = SEEDS.filter((seed) => lead(cases.filter((entry) => entry.seed === seed)) > 0);
    expect(right.length).toBeGreaterThanOrEqual(15);
  });

  it('is spread: no band is empty, none has most deals, and the middle half spans more than ten points', () => {
    const sorted = scores.toSorted((a, b) => a - b);
    const at = (share: number): number => sorted[Math.floor(share * sorted.length)] ?? 0;
    expect(at(0.75) - at(0.25)).toBeGreaterThan(10);
    const shares = [80, 60, 40, 0].map((from, index, bounds) => {
      const below = bounds[index - 1] ?? 101;
      return scores.filter((score) => score >= from && score < below).length / scores.length;
    });
    for (const share of shares) expect(share).toBeLessThan(0.6);
    for (const share of shares) expect(share).toBeGreaterThan(0.01);
  });

  it('shows between one in twenty and one in five deals as stuck', () => {
    expect(mean(stuckShares)).toBeGreaterThan(0.05);
    expect(mean(stuckShares)).toBeLessThan(0.2);
  });
});
