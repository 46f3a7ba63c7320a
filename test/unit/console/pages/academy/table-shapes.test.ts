import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  groupTables,
  isNarrow,
  kindOf,
  sortingOf,
  sortRows,
} from '../../../../../console/src/pages/academy/table-shapes.ts';

const metric = (id: string) =>
  ({ id, label: id, unit: 'count', format: 'integer', better: 'up', definition: '' }) as const;
const by = <const D extends 'channel' | 'region' | 'period' | 'movement'>(dimension: D) => ({
  id: dimension,
  label: dimension,
  dimension,
});
const table = (id: string, dimension: Parameters<typeof by>[0], metrics: readonly string[]) => ({
  id,
  label: id,
  definition: '',
  columns: [by(dimension), ...metrics.map(metric)],
  rows: [],
});
const row = (channel: string, value: number | null) => ({
  key: { channel },
  values: { people: { value, reason: null } },
  partial: false,
});

describe('tables of the academy', () => {
  it('are drawn by what names their rows', () => {
    expect(kindOf(table('a', 'period', []))).toBe('cohorts');
    expect(kindOf(table('a', 'movement', []))).toBe('bridge');
    expect(kindOf(table('a', 'channel', []))).toBe('plain');
    expect(isNarrow(table('a', 'movement', ['a', 'b', 'c']))).toBe(true);
    expect(isNarrow(table('a', 'channel', ['a', 'b']))).toBe(true);
    expect(isNarrow(table('a', 'channel', ['a', 'b', 'c']))).toBe(false);
    expect(isNarrow(table('a', 'period', ['a']))).toBe(false);
  });

  it('with the same figures stand in one place', () => {
    const [a, b, c] = [table('a', 'channel', ['x']), table('b', 'period', ['x']), table('c', 'region', ['x'])];
    expect(groupTables([a, b, c])).toEqual([[a, c], [b]]);
  });

  it('are sorted as the address says, and by their first figure where it speaks of another table or column', () => {
    const courses = table('courses', 'channel', ['people', 'time']);
    const usual = { column: 'people', direction: 'desc' };
    expect(sortingOf(courses, 'courses.time.asc')).toEqual({ column: 'time', direction: 'asc' });
    expect(sortingOf(courses, 'courses.nothing.asc')).toEqual(usual);
    expect(sortingOf(courses, 'others.time.asc')).toEqual(usual);
  });

  it('have rows without a value last, whichever way', () => {
    const values = fc.array(fc.option(fc.integer()));
    fc.assert(
      fc.property(values, fc.constantFrom('asc' as const, 'desc' as const), (list, direction) => {
        const rows = list.map((value, index) => row(String(index), value));
        const sorted = sortRows(rows, { column: 'people', direction }).map(({ values: { people } }) => people?.value);
        const known = list.filter((value) => value !== null).sort((a, b) => (direction === 'asc' ? a - b : b - a));
        expect(sorted).toEqual([...known, ...list.filter((value) => value === null)]);
      }),
    );
  });

  it('have names sorted as people count', () => {
    const rows = ['lesson 10', 'lesson 9'].map((name) => row(name, 1));
    expect(sortRows(rows, { column: 'channel', direction: 'asc' }).map(({ key }) => key.channel)).toEqual([
      'lesson 9',
      'lesson 10',
    ]);
  });
});
