import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cohortColumns, joined, wholeOf } from '../../../../../console/src/pages/academy/cohort-rows.ts';

const column = (id: string, unit: 'percent' | 'usd' | 'count') =>
  ({ id, label: id, unit, format: 'integer', better: 'up', definition: '' }) as const;
const share = column('retention-week-1', 'percent');
const paid = column('cohort-revenue-month-0', 'usd');
const size = column('new-users', 'count');

const row = (people: number, values: Readonly<Record<string, number | null>>) => ({
  key: { period: '2026-11-02' },
  values: Object.fromEntries(
    Object.entries({ 'new-users': people, ...values }).map(([id, value]) => [id, { value, reason: null }]),
  ),
  partial: false,
});

describe('all cohorts together', () => {
  it('have the share that all of their people have', () => {
    const cohort = fc.integer({ min: 1, max: 50 }).chain((people) => fc.tuple(fc.constant(people), fc.nat(people)));
    fc.assert(
      fc.property(fc.array(cohort, { minLength: 1 }), (cohorts) => {
        const rows = cohorts.map(([people, back]) => row(people, { 'retention-week-1': (back / people) * 100 }));
        const [people, back] = [0, 1].map((index) => cohorts.reduce((sum, each) => sum + (each[index] ?? 0), 0));
        expect(wholeOf(rows, share)).toBeCloseTo(((back ?? 0) / (people ?? 1)) * 100, 6);
      }),
    );
  });

  it('leave out those of which it is not known, and have the sum of what is counted', () => {
    const rows = [
      row(10, { 'retention-week-1': 50, 'cohort-revenue-month-0': 5 }),
      row(90, { 'retention-week-1': null, 'cohort-revenue-month-0': 7 }),
    ];
    expect([share, paid, size].map((each) => wholeOf(rows, each))).toEqual([50, 12, 100]);
    expect(wholeOf([row(3, { 'retention-week-1': null })], share)).toBeNull();
  });

  it('are those of which there is anybody, followed through weeks or months', () => {
    const table = { id: 't', label: '', definition: '', columns: [size, share, paid], rows: [row(0, {}), row(2, {})] };
    expect(joined(table)).toEqual([row(2, {})]);
    expect(cohortColumns(table)).toEqual({ facts: [size], followed: [share, paid] });
  });
});
