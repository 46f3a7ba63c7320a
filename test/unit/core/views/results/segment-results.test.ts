import { describe, expect, it } from '@jest/globals';
import { createSpanReader } from '../../../../../core/measures/index.ts';
import { segmentResults, segments } from '../../../../../core/views/results/index.ts';
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
