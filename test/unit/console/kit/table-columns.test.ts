import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellText, compareValues, nextSort, readSort } from '../../../../console/src/kit/table-columns.ts';

describe('the order of a table', () => {
  it.each([
    [true, ['-mrr', 'mrr', '']],
    [false, ['mrr', '-mrr', '']],
  ])('goes round by presses on a column, where it holds numbers: %s', (isNumeric, round) => {
    const pressed: string[] = [];
    let sort = 'another';
    for (let press = 0; press < 3; press += 1) {
      sort = nextSort(sort, 'mrr', isNumeric);
      pressed.push(sort);
    }
    expect(pressed).toEqual(round);
  });

  it('is read as it is written', () => {
    expect(readSort('')).toBeNull();
    expect(readSort('name')).toEqual({ id: 'name', desc: false });
    expect(readSort('-name')).toEqual({ id: 'name', desc: true });
  });

  it('compares values as the API does: numbers by size, texts by letter', () => {
    fc.assert(fc.property(fc.integer(), fc.integer(), (a, b) => compareValues(a, b) === Math.sign(a - b)));
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => compareValues(a, b) === (a < b ? -1 : Number(a > b))));
    expect(compareValues(false, true)).toBe(-1);
    expect(compareValues(null, 3)).toBe(0);
  });
});

describe('a cell', () => {
  const column = {
    id: 'value',
    header: 'Value',
    width: 10,
    value: (row: { value: string | boolean | null }) => row.value,
  };

  it('says its value, a word for yes and no, and a dash for what cannot be measured', () => {
    expect(cellText(column, { value: 'Net 30' })).toBe('Net 30');
    expect(cellText(column, { value: true })).toBe('Yes');
    expect(cellText(column, { value: false })).toBe('No');
    expect(cellText(column, { value: null })).toBe('—');
  });

  it('says what its column writes, where that writes', () => {
    expect(cellText({ ...column, write: () => 'written' }, { value: null })).toBe('written');
  });
});
