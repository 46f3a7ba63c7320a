import { describe, expect, it } from '@jest/globals';
import {
  extremeSentences,
  factorSentences,
  STRENGTH_FROM,
  SURE_FROM,
  TELLING,
  WEAKNESS_TO,
} from '../../../../../../core/views/results/content/factor-sentences.ts';
import type { Contribution, FactorResult } from '../../../../../../core/views/results/types.ts';
import { factorAt, factorWithout } from '../factor-results.ts';

const texts = (factor: FactorResult): string[] => factorSentences(factor).map(({ text }) => text);
const given = (input: string, points: number, share: number, value = 81.44): Contribution => ({
  input,
  value,
  unit: 'percent',
  points,
  share,
  confidence: 0.9,
});

describe('what is said of a factor', () => {
  it.each([
    ['F13', STRENGTH_FROM, 'a strength'],
    ['F13', STRENGTH_FROM - 0.1, 'neither a strength nor a weakness'],
    ['F13', WEAKNESS_TO, 'a weakness'],
    ['F13', WEAKNESS_TO + 0.1, 'neither a strength nor a weakness'],
    ['F12', 100 - STRENGTH_FROM, 'low, which is a strength'],
    ['F12', 100 - STRENGTH_FROM + 0.1, 'neither high nor low'],
    ['F12', 100 - WEAKNESS_TO, 'high, which is a weakness'],
    ['F12', 100 - WEAKNESS_TO - 0.1, 'neither high nor low'],
  ])('judges %s at %d points as %s', (id, value, words) => {
    expect(texts(factorAt(id, value))).toEqual([expect.stringContaining(` is ${words}, at `)]);
  });

  it('judges by what is shown', () => {
    expect(texts(factorAt('F13', STRENGTH_FROM - 0.04))).toEqual([
      'Product adoption is a strength, at 65 of 100 points.',
    ]);
  });

  it('says what speaks for it and against it most, from ten points off the usual', () => {
    const contributions = [
      given('license-utilization', 50 + TELLING, 0.5),
      given('seats-used-growth-year', 90, 0.05, 12),
      given('license-utilization-shift', 50 - TELLING, 0.45, -3),
    ];
    const [, best, worst, ...more] = factorSentences({ ...factorAt('F13', 50), contributions });
    expect(best?.text).toBe('What speaks for it most is licence utilisation: 81.4%, where 78% is usual.');
    expect(best?.measures).toEqual(['license-utilization', 'F13']);
    expect(best?.evidence.map(({ id, text }) => [id, text])).toEqual([
      ['license-utilization/value', '81.4%'],
      ['license-utilization/usual', '78%'],
    ]);
    expect(worst?.text).toMatch(
      /^What speaks against it most is change of licence utilisation in a quarter: −3\.0 points/,
    );
    expect(more).toEqual([]);
  });

  it('says nothing of what is as usual', () => {
    const contributions = [
      given('license-utilization', 50 + TELLING - 0.001, 0.5),
      given('license-utilization-shift', 50 - TELLING + 0.001, 0.5),
    ];
    expect(texts({ ...factorAt('F13', 50), contributions })).toHaveLength(1);
  });

  it('turns it round where much of the factor is bad, and says up and down', () => {
    const contributions = [given('revenue-at-risk-share', 80, 0.5, 30), given('risk-shift-quarter', 20, 0.5, -9)];
    expect(texts({ ...factorAt('F12', 50), contributions }).slice(1)).toEqual([
      expect.stringMatching(/^What keeps it down most is change of the share of revenue at risk.*: −9\.0 points/),
      expect.stringMatching(/^What drives it up most is share of revenue at risk: 30\.0%/),
    ]);
  });

  it('names what is missing, and warns where more is unknown than known', () => {
    const contributions = [
      { ...given('license-utilization', 50, 0.5), confidence: 0.7 },
      { ...given('seats-used-growth-year', 50, 0.5), confidence: 0.2 },
    ];
    const missing = [{ input: 'seats-per-employee', reason: 'Not recorded.' }];
    const unsure = { ...factorAt('F13', 50, SURE_FROM - 0.01), fallback: true, missing, contributions };
    const [, gap, care] = factorSentences(unsure);
    expect(gap).toMatchObject({
      text: 'Unmeasured in it: seats in use per employee of clients.',
      measures: ['F13', 'seats-per-employee'],
    });
    expect(care?.text).toBe(
      'Take it with care: the confidence is 49.0%; least is known of growth of seats in use over a year.',
    );
    expect(care?.measures).toEqual(['F13', 'seats-used-growth-year']);
    expect(texts({ ...factorAt('F13', 50, SURE_FROM), contributions })).toHaveLength(1);
    expect(texts(factorAt('F13', 50, 0.1))[1]).toBe('Take it with care: the confidence is 10.0%.');
  });

  it('says that it is unmeasured where it is', () => {
    const missing = [{ input: 'license-utilization', reason: 'Not recorded.' }];
    expect(factorSentences({ ...factorWithout('F13'), missing })).toEqual([
      {
        text: 'Product adoption is unmeasured: none of its inputs has a value.',
        measures: ['F13', 'license-utilization'],
        evidence: [],
      },
    ]);
  });

  it('tells the best and the worst of several, for better or worse', () => {
    const some = [factorAt('F9', 23), factorAt('F12', 10), factorAt('F10', 60), factorWithout('F8')];
    expect(extremeSentences(some)).toMatchObject([
      {
        text: 'Of 100 points, churn exposure has 10 and stands best here; retention has 23 and stands worst.',
        measures: ['F12', 'F9'],
      },
    ]);
    expect(extremeSentences([...some].reverse())).toEqual(extremeSentences(some));
    expect(extremeSentences([factorAt('F9', 23), factorWithout('F8')])).toEqual([]);
    expect(extremeSentences([])).toEqual([]);
  });
});
