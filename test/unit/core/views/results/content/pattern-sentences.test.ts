import { describe, expect, it } from '@jest/globals';
import { patternSentences } from '../../../../../../core/views/results/content/pattern-sentences.ts';
import { patterns } from '../../../../../../core/views/results/patterns/catalogue.ts';
import { levelOf } from '../../../../../../core/views/results/patterns/match.ts';
import type { PatternAbsent, PatternMatch } from '../../../../../../core/views/results/types.ts';

const recordOf = (id: string) => {
  const record = patterns.find((pattern) => pattern.id === id);
  if (!record) throw new Error(`there is no pattern ${id}`);
  return record;
};

function match(id: string, strength: number): PatternMatch {
  const { name, type, segments, response, conditions } = recordOf(id);
  const restsOn = conditions.map(({ factor }) => ({ factor, inputs: [] }));
  const about = { id, name, type, segments, response, restsOn };
  return { status: 'assessed', ...about, strength, level: levelOf(strength), confidence: 0.8, conditions: [] };
}

function unassessed(id: string): PatternAbsent {
  const { name, type, segments } = recordOf(id);
  return { status: 'absent', id, name, type, segments, reason: 'Without F6.', missing: ['F6'] };
}

describe('what is said of patterns', () => {
  it('says clearly what is strong, in part what is moderate, and nothing of what is weak', () => {
    const first = (strength: number) => patternSentences([match('P022', strength)], ['risk'])[0]?.text;
    expect(first(0.65)).toBe(
      'The risk “Burnout ahead” holds clearly (65.0%, with a confidence of 80.0%). It means: the work is efficient because the same few people carry more and more of it.',
    );
    expect(first(0.649)).toMatch(/holds in part \(64\.9%.* In full it would mean: the work/);
    expect(first(0.3)).toMatch(/holds in part/);
    expect(first(0.299)).toBe('No risk of those that were looked for holds even moderately.');
  });

  it('rests on the pattern and its factors, and its advice on the pattern alone', () => {
    const [stands, advice] = patternSentences([match('P022', 0.9)], ['risk']);
    expect(stands?.measures).toEqual(['P022', 'F26', 'F16']);
    expect(stands?.evidence.map(({ id, text }) => [id, text])).toEqual([
      ['P022/strength', '90.0%'],
      ['P022/confidence', '80.0%'],
    ]);
    expect(advice?.text).toBe(`Advice: ${recordOf('P022').response}`);
    expect(advice?.measures).toEqual(['P022']);
    expect(advice?.evidence.map(({ id, text }) => [id, text])).toEqual([['P022/response-1', '80 %']]);
  });

  it('tells of the three strongest of its types', () => {
    const all = [match('P022', 0.4), match('P021', 0.9), match('P020', 0.5), match('P019', 0.7), match('P036', 1)];
    const measures = patternSentences(all, ['risk', 'success']).map((sentence) => sentence.measures[0]);
    expect(measures).toEqual(['P021', 'P021', 'P019', 'P019', 'P020', 'P020']);
  });

  it('names what was not assessed, and says nothing where nothing was there', () => {
    expect(patternSentences([match('P022', 0), unassessed('P026'), unassessed('P013')], ['risk'])).toEqual([
      {
        text: 'No risk of those that were looked for holds even moderately.',
        measures: ['P022'],
        evidence: [],
      },
      {
        text: 'Not assessed, as factors of theirs are unmeasured: “Out of fuel” and “Eggs in one basket”.',
        measures: ['P026', 'F6', 'P013'],
        evidence: [],
      },
    ]);
    expect(patternSentences([match('P022', 0.9)], ['success'])).toEqual([]);
  });

  it('fails for a pattern that there is not', () => {
    expect(() => patternSentences([{ ...match('P022', 0.9), id: 'P099' }], ['risk'])).toThrow('no pattern P099');
  });
});
