import { describe, expect, it } from '@jest/globals';
import { bandAt } from '../../../../../../core/kernel/presentation/judge.ts';
import { presentFactor, presentScore } from '../../../../../../core/views/results/index.ts';
import { factorAt, factorWithout } from '../factor-results.ts';

const shownOf = (id: string, value: number, confidence = 0.8) => {
  const { shown } = presentFactor(factorAt(id, value, confidence));
  return 'range' in shown ? shown : null;
};

describe('a factor on a screen', () => {
  it('is a strength or a weakness from the thresholds that texts take, with the band that says so', () => {
    const up = [35, 35.1, 64.9, 65].map((value) => shownOf('F1', value));
    expect(up.map((shown) => shown?.status_label)).toEqual(['weakness', 'usual', 'usual', 'strength']);
    expect(up.map((shown) => shown?.status)).toEqual(['bad', 'none', 'none', 'good']);
    expect(bandAt(80, up[0]?.bands ?? [])?.label).toBe('strength');
  });

  it('is the other way round where a rise is bad', () => {
    const down = [20, 50, 80].map((value) => shownOf('F12', value));
    expect(down.map((shown) => shown?.status_label)).toEqual(['strength', 'usual', 'weakness']);
    expect(down[0]?.better).toBe('lower');
    expect(down[0]?.bands.map(({ label, tone }) => [label, tone])).toEqual([
      ['strength', 'good'],
      ['usual', 'none'],
      ['weakness', 'bad'],
    ]);
  });

  it('is not judged where little is known of it, and has the range that this leaves', () => {
    expect(shownOf('F1', 90, 0.4)).toMatchObject({ status: 'none', status_label: 'unsure' });
    const [sure, unsure] = [shownOf('F1', 50, 1)?.range, shownOf('F1', 50, 0)?.range];
    expect(sure).toMatchObject({ low: 50, high: 50 });
    // Knowing nothing of what is in the middle is the uniform distribution.
    expect(unsure?.low).toBeCloseTo(5, 2);
    expect(unsure?.high).toBeCloseTo(95, 2);
    expect(unsure?.display).toBe('5.0 to 95.0');
  });

  it('says why where it has no value', () => {
    const { shown } = presentFactor(factorWithout('F1'));
    expect(shown).toMatchObject({ display: '—', status: 'none' });
    expect(shown.message).toContain('none of its inputs has a value');
  });
});

it('says of a segment which factors make it so', () => {
  const factors = [factorAt('F1', 80), factorAt('F12', 80)];
  const segment = factors[0]?.segment ?? 'Market';
  const { shown } = presentScore({ segment, value: 61.44, confidence: 0.7, factors: ['F1'] }, factors);
  expect(shown).toMatchObject({ display: '61.4', status_label: 'usual', confidence_display: '70%' });
  expect(shown.message).toContain(`${segment} stands at 61.4 of 100 points: `);
  expect(presentScore({ segment, value: null, confidence: 0, factors: [] }, null).shown.display).toBe('—');
});
