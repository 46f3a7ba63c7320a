import { expect, it } from '@jest/globals';
import type { TimePoint } from '../../../../../console/src/charts/series.ts';
import { compare, outcome } from '../../../../../console/src/pages/measures/compare.ts';

/** Eight quarters, of which the first and the last are not whole. */
const quarters: readonly TimePoint[] = Array.from({ length: 8 }, (_, index) => ({
  at: `q${index}`,
  label: `Q${index}`,
  value: 10 * index,
  partial: index === 0 || index === 7,
}));

const of = (...how: [Parameters<typeof compare>[2], Parameters<typeof compare>[3]]) => {
  const { points, previous } = compare(quarters, 'quarter', ...how);
  return [points.map(({ at }) => at), previous.map(({ at, value }) => [at, value])];
};

it('takes the last periods, and puts those before them in their places', () => {
  expect(of('half', 'nothing')).toEqual([['q6', 'q7'], []]);
  expect(of('half', 'before')).toEqual([
    ['q6', 'q7'],
    [
      ['q6', 40],
      ['q7', 50],
    ],
  ]);
  expect(of('quarter', 'year')).toEqual([['q7'], [['q7', 30]]]);
});

it('compares the whole history with the year before alone, and not with what is not whole', () => {
  expect(of('all', 'before')[1]).toEqual([]);
  expect(of('all', 'year')[1]).toEqual([
    ['q5', 10],
    ['q6', 20],
    ['q7', 30],
  ]);
});

it('adds flows up, and has the latest of others, of what is over', () => {
  const compared = compare(quarters, 'quarter', 'all', 'year');
  expect(outcome(compared, { kind: 'flow' })).toEqual({ now: 110, before: 30, periods: 2 });
  expect(outcome(compared, { kind: 'level' })).toEqual({ now: 60, before: 20, periods: 1 });
  expect(outcome({ ...compared, previous: [] }, { kind: 'flow' })).toBeNull();
});
