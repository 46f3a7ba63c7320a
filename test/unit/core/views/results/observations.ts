import fc from 'fast-check';
import { inputs } from '../../../../../core/views/results/inputs/catalogue.ts';
import type { Absent, Observation, Observed } from '../../../../../core/views/results/types.ts';

/** What was seen of an input, at a value. */
export function observed(id: string, value: number, confidence = 0.8): Observed {
  const unit = inputs.find((input) => input.id === id)?.unit ?? 'count';
  return {
    status: 'observed',
    id,
    value,
    unit,
    period: { from: '2026-08-22', to: '2026-11-21' },
    sampleSize: 40,
    coverage: 1,
    freshness: 1,
    confidence,
    source: 'world',
    evidence: 'made up',
  };
}

export const absent = (id: string): Absent => ({ status: 'absent', id, kind: 'not-recorded', reason: 'Not recorded.' });

const confidence = fc.double({ min: 0.05, max: 1, noNaN: true });

/** Any observation of every input: values in and around the reference ranges, some of them missing. */
export const anyObservations: fc.Arbitrary<Observation[]> = fc.tuple(
  ...inputs.map(({ id, reference: { low, high } }) =>
    fc
      .oneof(
        { weight: 4, arbitrary: fc.tuple(fc.double({ min: -0.3, max: 1.3, noNaN: true }), confidence) },
        { weight: 1, arbitrary: fc.constant(null) },
      )
      .map((drawn) => (drawn === null ? absent(id) : observed(id, low + drawn[0] * (high - low), drawn[1]))),
  ),
);

/** The same of every input, none missing. */
export const allObserved: fc.Arbitrary<Observed[]> = fc.tuple(
  ...inputs.map(({ id, reference: { low, high } }) =>
    fc
      .tuple(fc.double({ min: -0.3, max: 1.3, noNaN: true }), confidence)
      .map(([at, sure]) => observed(id, low + at * (high - low), sure)),
  ),
);
