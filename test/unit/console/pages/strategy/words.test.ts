import { describe, expect, it } from '@jest/globals';
import type { ResultsCalibration } from '../../../../../console/src/api/generated/showroom.schemas.ts';
import {
  bandOf,
  bandsOf,
  differencesText,
  differenceText,
  heldText,
  middleOf,
  outcomeText,
  rangeOf,
  rangeText,
  swingsOf,
  trustText,
} from '../../../../../console/src/pages/strategy/words.ts';

describe('an outcome in words', () => {
  it('has its unit, and hundredths where a quarter changes no more', () => {
    expect(outcomeText(42.16, 'percent')).toBe('42.2%');
    expect(outcomeText(4.449, 'score')).toBe('4.45');
    expect(outcomeText(0.684, 'days')).toBe('0.68 days');
    expect(rangeText(0.61, 0.92, 'days')).toBe('0.61 to 0.92 days');
    expect(rangeText(81.2, 105.24, 'percent')).toBe('81.2% to 105.2%');
  });

  it('differs with a sign, in points where it is in percent', () => {
    expect(differenceText(2.14, 'percent')).toBe('+2.1 points');
    expect(differenceText(-0.02, 'score')).toBe('−0.02');
    expect(differenceText(-0.004, 'days')).toBe('0.00 days');
    expect(differencesText(-1.1, 0.2, 'percent')).toBe('−1.1 to +0.2 points');
    expect(differencesText(-0.1, 0.2, 'count')).toBe('−0.10 to +0.20');
  });
});

describe('the band of a factor', () => {
  it('begins a sixth of the scale from the middle, to both sides', () => {
    const up = (value: number) => bandOf({ direction: 'up-is-good', value });
    expect([33.3, 33.4, 66.6, 66.7].map(up)).toEqual(['weakness', 'usual', 'usual', 'strength']);
  });

  it('is the other way round where a rise is bad', () => {
    expect(bandOf({ direction: 'down-is-good', value: 20 })).toBe('strength');
    expect(bandOf({ direction: 'down-is-good', value: 100 })).toBe('weakness');
    expect(bandsOf({ direction: 'down-is-good' }).map(({ label }) => label)).toEqual(['strength', 'usual', 'weakness']);
  });
});

describe('the range of a factor', () => {
  it('is the value alone where it is sure, and wider the less sure it is', () => {
    expect(rangeOf({ value: 40, confidence: 1 })).toEqual({ low: 40, high: 40 });
    // 1.645 × 0.2 × √(0.25 ÷ 3) × 100
    const { low, high } = rangeOf({ value: 50, confidence: 0.8 });
    expect(low).toBeCloseTo(40.5026, 3);
    expect(high).toBeCloseTo(59.4974, 3);
    expect(rangeOf({ value: 2, confidence: 0 }).low).toBe(0);
    expect(rangeOf({ value: 98, confidence: 0 }).high).toBe(100);
  });
});

const coverage = (cases: number, within: number) => ({
  interval: 'p5-p95' as const,
  expected: 0.9,
  cases,
  within,
  below: 0,
  above: cases - within,
  share: cases === 0 ? null : within / cases,
  confidence: { low: 0.6, high: 0.9 },
  verdict: 'too-narrow' as const,
});
const calibration: ResultsCalibration = {
  cases: [],
  overall: [coverage(20, 16)],
  by_outcome: [
    { outcome: 'win-rate', coverage: [coverage(1, 0)] },
    { outcome: 'satisfaction', coverage: [coverage(0, 0)] },
  ],
};

describe('how forecasts held', () => {
  it('is counted, over all and of an outcome', () => {
    expect(heldText(calibration)).toBe('Of 20 past intervals 16 held');
    expect(heldText(calibration, 'win-rate')).toBe('Of 1 past interval 0 held');
    expect(trustText(calibration)).toBe(
      'Of 20 past intervals 16 held what came, where nine in ten should: read the intervals as wider than they are.',
    );
  });

  it('is not known where no past quarter was looked at', () => {
    for (const text of [heldText(null), heldText(calibration, 'satisfaction'), heldText(calibration, 'margin')])
      expect(text).toBe('No past interval was looked at');
    expect(trustText(null)).toContain('not known');
  });
});

describe('what moves an outcome', () => {
  const swing = (id: string, low: number, high: number) => ({
    kind: 'driver' as const,
    id,
    at_p10: low,
    at_p90: high,
    swing: high - low,
    rank_correlation: null,
  });
  const tornado = [swing('ordinary-variation/x', -10, 16), swing('F2', 2, 5), swing('F3', 3.5, 2.5), swing('F4', 3, 3)];

  it('is told apart from what varies by itself, without what moves nothing', () => {
    const { ordinary, told } = swingsOf(tornado, 1);
    expect(ordinary?.id).toBe('ordinary-variation/x');
    expect(told.map(({ id }) => id)).toEqual(['F2']);
    expect(swingsOf(tornado, 9).told.map(({ id }) => id)).toEqual(['F2', 'F3']);
  });

  it('lies around where the outcome is with all in the middle', () => {
    expect(middleOf(tornado)).toBe(3);
    expect(middleOf([])).toBeNull();
  });
});
