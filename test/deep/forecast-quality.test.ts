import { describe, expect, it } from '@jest/globals';
import { createWorld, defaultCounts, PACK_VERSION } from '../../core/world/index.ts';
import { forecastOfSources, rowsOfSources } from '../tools/forecast-chain.ts';
import { ForecastQuality } from '../tools/forecast-quality.ts';
import { sourcesNow } from '../unit/core/views/revops/sources/worlds.ts';

const SEEDS = Array.from({ length: 20 }, (_, n) => n + 1);
const MID_NOVEMBER = Date.UTC(2026, 10, 18, 14);

describe('the forecasts of twenty worlds', () => {
  const quality = new ForecastQuality();
  const risks = new Set<string | null>();
  for (const seed of SEEDS) {
    const simulation = createWorld({ seed, packVersion: PACK_VERSION, startedAt: MID_NOVEMBER, counts: defaultCounts });
    const made = forecastOfSources(rowsOfSources(sourcesNow(simulation)));
    quality.add(made, 6);
    for (const { teamFilter, riskLevel } of made.kpis) if (teamFilter === 'All') risks.add(riskLevel);
  }

  it('each tenth of probability was won as often as was said, within 0.12', () => {
    expect(quality.tenths.size).toBe(10);
    expect(quality.worstTenth(30)).toBeLessThanOrEqual(0.12);
  });

  it('win probabilities are nearer to what came than the probabilities of stages', () => {
    const { ours, stages } = quality.brier;
    expect(ours).toBeLessThan(stages);
  });

  it('in week 6 the AI forecast is nearer to what came than commit, and than what reps and managers call', () => {
    const { ai, commit, reps, managers } = quality.missed;
    expect(ai).toBeLessThan(Math.min(commit, reps, managers));
  });

  it('the AI forecast leans to neither side by more than an eighth, and by a fifth at most in the first week', () => {
    const { biases } = quality;
    expect(biases.size).toBe(13);
    for (const [week, bias] of biases)
      expect([week, Math.abs(bias) < (week === 1 ? 0.2 : 0.125)]).toEqual([week, true]);
  });

  it('quarters at every level of risk occur', () => {
    expect([...risks].sort()).toEqual(['Critical', 'High', 'Low', 'Medium']);
  });
});
