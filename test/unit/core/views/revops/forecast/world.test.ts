import { describe, expect, it } from '@jest/globals';
import { pipelineBridge } from '../../../../../../core/views/revops/forecast/bridge.ts';
import { createWorld, defaultCounts, PACK_VERSION } from '../../../../../../core/world/index.ts';
import { forecastOfSources, rowsOfSources } from '../../../../../tools/forecast-chain.ts';
import { ForecastQuality } from '../../../../../tools/forecast-quality.ts';
import { closingsOf, factsOf, sourcesNow, sourcesThen } from '../sources/worlds.ts';

const MID_NOVEMBER = Date.UTC(2026, 10, 18, 14);
const SEEDS = process.env.SHOWROOM_DEEP ? [42, 7] : [42];
const worlds = SEEDS.map((seed) => {
  const simulation = createWorld({ seed, packVersion: PACK_VERSION, startedAt: MID_NOVEMBER, counts: defaultCounts });
  const facts = factsOf(simulation);
  return { simulation, facts, now: forecastOfSources(rowsOfSources(sourcesNow(simulation, facts))) };
});

describe('forecasts of whole worlds', () => {
  it('a past week recomputed from the facts up to it gives the same figures, to the cent', () => {
    for (const { simulation, facts, now } of worlds) {
      for (const midnight of closingsOf(simulation).filter((_, n) => n % 23 === 17)) {
        const then = forecastOfSources(rowsOfSources(sourcesThen(facts, midnight)));
        const kept = now.weeks.filter(({ snapshotAt }) => snapshotAt === midnight);
        expect(kept.length).toBeGreaterThan(0);
        for (const { managerName, closedWon, expected, pipelineCommit, pipelineTotal } of kept) {
          const team = then.forecast.find(({ teamFilter }) => teamFilter === managerName);
          expect([team?.closedWon, team?.expectedOpen, team?.pipelineCommit, team?.pipelineTotal]).toEqual([
            closedWon,
            expected,
            pipelineCommit,
            pipelineTotal,
          ]);
        }
      }
    }
  });

  it('the bridge between any two ends of weeks adds up, and ends with the leads that were open', () => {
    for (const { simulation, now } of worlds) {
      const closings = closingsOf(simulation);
      for (let n = 0; n + 11 < closings.length; n += 11) {
        const [from = 0, to = 0] = [closings[n], closings[n + 11]];
        const bridge = pipelineBridge(now.moves, from, to, { from: null, until: null });
        const open = now.snapshots.filter(({ snapshotAt }) => snapshotAt === to);
        expect(bridge.closing).toEqual({
          amount: open.reduce((sum, { amount }) => sum + amount, 0),
          count: open.length,
        });
        const { closing, ...steps } = bridge;
        expect(Object.values(steps).reduce((sum, { amount }) => sum + amount, 0)).toBe(closing.amount);
      }
    }
  });

  it('probabilities come true within 0.2 in each tenth with a hundred cases, and better than those of stages', () => {
    const quality = new ForecastQuality();
    for (const { now } of worlds) quality.add(now, 6);
    expect(quality.worstTenth(100)).toBeLessThanOrEqual(0.2);
    expect(quality.brier.ours).toBeLessThan(quality.brier.stages);
  });
});
