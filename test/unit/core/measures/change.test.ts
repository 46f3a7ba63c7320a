import { describe, expect, it } from '@jest/globals';
import { change, type MeasureId } from '../../../../core/measures/index.ts';
import type { MeasureSeries } from '../../../../core/measures/series.ts';

describe('change against the period before', () => {
  const series = (measure: MeasureId, values: readonly (number | null)[], partial = true): MeasureSeries => ({
    measure,
    scope: 'company',
    key: null,
    grain: 'month',
    points: values.map((value, i) => ({
      period: `${i}`,
      start: i,
      end: i + 1,
      value,
      partial: partial && i === values.length - 1,
    })),
  });

  it('takes levels and ratios of levels as they stand, flows by whole periods', () => {
    expect(change(series('mrr', [100, 200, 150]))).toMatchObject({ absolute: -50, percent: -25, judgement: 'worse' });
    expect(change(series('spend-vs-budget', [90, 80]))).toMatchObject({ absolute: -10, judgement: 'better' });
    expect(change(series('revenue', [100, 200, 150]))).toMatchObject({
      absolute: 100,
      percent: 100,
      judgement: 'better',
    });
    expect(change(series('margin', [40, 40, 1]))).toMatchObject({ absolute: 0, judgement: 'same' });
    expect(change(series('budget', [1, 2]))?.judgement).toBe('neutral');
  });

  it('says nothing where there is nothing to say', () => {
    expect(change(series('mrr', [100]))).toBeNull();
    expect(change(series('revenue', [100, 200]))).toBeNull();
    expect(change(series('mrr', [null, 200]))).toMatchObject({ absolute: null, percent: null, judgement: null });
    expect(change(series('mrr', [0, 200]))).toMatchObject({ absolute: 200, percent: null });
  });
});
