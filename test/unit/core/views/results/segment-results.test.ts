import { describe, expect, it } from '@jest/globals';
import { createSpanReader } from '../../../../../core/measures/index.ts';
import {
  type CalibrationCase,
  coverageOf,
  presentSegment,
  scoreStage,
  segmentResults,
  segments,
} from '../../../../../core/views/results/index.ts';
import { pastWorld } from '../../../../tools/made-world.ts';
import { nothingReviewed, reviewed } from '../../../../tools/reviewed.ts';
import { configOf } from '../../measures/worlds.ts';

const world = pastWorld(configOf(1));
const reader = createSpanReader(world.history, null);
const now = reviewed(reader, world.simulation.time);

describe('a segment’s part', () => {
  it('has each factor in one segment, and its patterns with the outcomes that they touch', () => {
    const parts = segments.map(({ id }) => segmentResults(now, id));
    expect(parts.flatMap(({ factors }) => factors ?? [])).toHaveLength(28);
    for (const { segment, score, patterns, simulation } of parts) {
      expect(score?.segment).toBe(segment);
      expect(patterns).toEqual(now.patterns?.filter((pattern) => pattern.segments.includes(segment)));
      const touched = new Set(simulation?.patterns.flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome)));
      expect(new Set(simulation?.portfolio.map(({ outcome }) => outcome))).toEqual(touched);
      for (const scenario of simulation?.scenarios ?? []) {
        expect(new Set(scenario.outcomes.map(({ outcome }) => outcome))).toEqual(touched);
      }
    }
  });

  it('is null where its stage has failed', () => {
    const { score, factors, patterns, simulation } = segmentResults({ ...now, patterns: null }, 'Market');
    expect([score !== null, factors !== null, patterns, simulation]).toEqual([true, true, null, null]);
    expect(segmentResults(nothingReviewed, 'Market')).toEqual({
      segment: 'Market',
      score: null,
      factors: null,
      patterns: null,
      simulation: null,
      personas: null,
      content: null,
    });
  });

  it('has personas in Consumer alone, and what is written of it where anything is', () => {
    const parts = segments.map(({ id }) => segmentResults(now, id));
    expect(parts.filter(({ personas }) => personas !== null).map(({ segment }) => segment)).toEqual(['Consumer']);
    expect(parts.flatMap(({ content }) => content ?? [])).toEqual(now.content);
    for (const { segment, content } of parts) expect([segment, null]).toContain(content?.segment ?? null);
  });
});

describe('a segment’s part on a screen', () => {
  const scored = scoreStage(reader, world.simulation.time, null);
  // Past quarters, as if their means had been forecast with a spread about them.
  const cases = scored.baselines.flatMap((baseline): CalibrationCase[] => {
    if (baseline.status === 'absent') return [];
    const { outcome, target, spread, quarters } = baseline;
    const [p5, p25, p75, p95] = [-1.6, -0.7, 0.7, 1.6].map((z) => target + z * spread) as [
      number,
      number,
      number,
      number,
    ];
    return quarters.map(({ end, value }) => ({ outcome, asOf: end, end, p5, p25, p75, p95, actual: value }));
  });
  const outcomes = [...new Set(cases.map(({ outcome }) => outcome))];
  const byOutcome = outcomes.map((outcome) => ({
    outcome,
    coverage: coverageOf(cases.filter((one) => one.outcome === outcome)),
  }));
  const calibration = { cases, overall: coverageOf(cases), byOutcome };
  const shown = segments.map(({ id }) => ({
    part: segmentResults(now, id),
    screen: presentSegment(segmentResults(now, id), calibration, scored),
  }));

  it('leaves every figure as it is', () => {
    for (const { part, screen } of shown) {
      const { score, factors, patterns, simulation } = part;
      expect(screen).toMatchObject({ score, factors, patterns, simulation });
    }
  });

  it('has every figure in words, and nothing that is no word', () => {
    for (const { screen } of shown) {
      expect(JSON.stringify(screen)).not.toMatch(/NaN|undefined|Infinity|"-\$?\d/);
      for (const drawing of [screen.drawings.factors, screen.drawings.patterns, screen.drawings.monte_carlo])
        expect([drawing?.message, drawing?.alt]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\w/)]);
    }
  });

  it('has each histogram and its quantiles on its axis, and the middle of the tornado between its ends', () => {
    for (const { screen } of shown) {
      for (const { quantiles, histogram, tornado, shown: drawn } of screen.simulation?.portfolio ?? []) {
        const { min, max } = drawn.axis.domain;
        for (const value of [quantiles.p5, quantiles.p95, histogram.low, histogram.high])
          expect(value >= min && value <= max).toBe(true);
        expect(drawn.axis.ticks.every(({ value }) => value >= min && value <= max)).toBe(true);
        for (const { atP10, atP90, shown: bar } of tornado) {
          if (!bar.ordinary) continue;
          expect(drawn.base).toBeGreaterThanOrEqual(Math.min(atP10, atP90));
          expect(drawn.base).toBeLessThanOrEqual(Math.max(atP10, atP90));
        }
      }
    }
  });

  it('has how far past forecasts held beside every forecast', () => {
    for (const { screen } of shown) {
      const forecasts = [
        ...(screen.simulation?.portfolio ?? []),
        ...(screen.simulation?.scenarios.flatMap(({ outcomes }) => outcomes) ?? []),
        ...(screen.simulation?.patterns.flatMap(({ outcomes }) => outcomes) ?? []),
      ];
      for (const { outcome, shown: of } of forecasts) {
        const cases = calibration.cases.filter((one) => one.outcome === outcome);
        const within = cases.filter(({ actual, p5, p95 }) => actual >= p5 && actual <= p95).length;
        expect(of.held).toMatchObject(
          cases.length === 0 ? { within: null, cases: 0 } : { within, cases: cases.length },
        );
      }
    }
  });

  it('has the measures of its factors, and the past quarters of its outcomes', () => {
    for (const { part, screen } of shown) {
      const used = (part.factors ?? []).flatMap((factor) => [
        ...(factor.status === 'computed' ? factor.contributions : []),
        ...factor.missing,
      ]);
      expect(new Set(screen.measures.map(({ id }) => id))).toEqual(new Set(used.map(({ input }) => input)));
      const forecast = part.simulation?.portfolio.map(({ outcome }) => outcome) ?? [];
      expect(new Set(screen.baselines.map(({ outcome }) => outcome))).toEqual(new Set(forecast));
    }
  });
});
