import { describe, expect, it } from '@jest/globals';
import { DomainError, type FieldError } from '../../../../../../core/kernel/errors.ts';
import { inputs } from '../../../../../../core/views/results/inputs/catalogue.ts';
import { LARGEST_VALUE } from '../../../../../../core/views/results/inputs/largest-value.ts';
import { observeSubmitted } from '../../../../../../core/views/results/inputs/submitted.ts';
import type { Submitted } from '../../../../../../core/views/results/types.ts';

const margin: Submitted = {
  id: 'margin-quarter',
  value: 41.5,
  confidence: 0.8,
  evidence: 'books of the third quarter',
};

function faultsOf(measures: readonly Submitted[]): readonly FieldError[] {
  try {
    observeSubmitted(measures);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.fields;
  }
}

describe('submitted measures', () => {
  it('are observations of their inputs, and all others are absent', () => {
    const all = observeSubmitted([margin]);
    expect(all.map(({ id }) => id)).toEqual(inputs.map(({ id }) => id));
    const observed = all.filter(({ status }) => status === 'observed');
    expect(observed).toEqual([
      {
        ...margin,
        status: 'observed',
        unit: 'percent',
        period: null,
        sampleSize: null,
        coverage: null,
        freshness: null,
        source: 'submitted',
      },
    ]);
    const kinds = new Set(all.flatMap((one) => (one.status === 'absent' ? [one.kind] : [])));
    expect(kinds).toEqual(new Set(['not-submitted']));
  });

  it.each([
    ['/measures/0/id', { id: 'no-such-input' }],
    ['/measures/0/value', { value: Number.NaN }],
    ['/measures/0/value', { value: Number.POSITIVE_INFINITY }],
    ['/measures/0/value', { value: LARGEST_VALUE + 1 }],
    ['/measures/0/value', { value: -LARGEST_VALUE - 1 }],
    ['/measures/0/confidence', { confidence: -0.01 }],
    ['/measures/0/confidence', { confidence: 1.01 }],
    ['/measures/0/confidence', { confidence: Number.NaN }],
  ])('are refused at %s for %j', (pointer, change) => {
    expect(faultsOf([{ ...margin, ...change }])).toMatchObject([{ pointer }]);
  });

  it('takes both ends of the ranges, and each id once', () => {
    expect(faultsOf([{ ...margin, confidence: 0 }])).toEqual([]);
    expect(faultsOf([{ ...margin, confidence: 1 }])).toEqual([]);
    for (const value of [-LARGEST_VALUE, LARGEST_VALUE]) expect(faultsOf([{ ...margin, value }])).toEqual([]);
    expect(faultsOf([margin, margin])).toMatchObject([{ pointer: '/measures/1/id' }]);
  });
});
