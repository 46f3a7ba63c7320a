import fc from 'fast-check';
import { factors } from '../../../../../core/views/results/factors/catalogue.ts';
import type { FactorAbsent, FactorComputed } from '../../../../../core/views/results/types.ts';

function recordOf(id: string) {
  const record = factors.find((factor) => factor.id === id);
  if (!record) throw new Error(`there is no factor ${id}`);
  const { name, segment, direction } = record;
  return { id, name, segment, direction };
}

/** A factor that came to a value. */
export function factorAt(id: string, value: number, confidence = 0.8): FactorComputed {
  return { status: 'computed', ...recordOf(id), value, confidence, fallback: false, missing: [], contributions: [] };
}

export const factorWithout = (id: string): FactorAbsent => ({
  status: 'absent',
  ...recordOf(id),
  reason: 'None of its inputs has a value.',
  missing: [],
});

/** All factors at any values. */
export const anyFactors: fc.Arbitrary<FactorComputed[]> = fc.tuple(
  ...factors.map(({ id }) =>
    fc
      .tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([value, confidence]) => factorAt(id, value, confidence)),
  ),
);
