import { describe, expect, it } from '@jest/globals';
import { fieldChanges } from '../../../../../console/src/pages/operations/change-words.ts';

describe('the words of a change', () => {
  const row = { id: 'row-1', lastUpdated: '', spent: 5 };
  const columns = [
    {
      id: 'spent',
      header: 'Spent',
      width: 1,
      value: (each: typeof row) => each.spent,
      write: (each: typeof row) => `$${each.spent}`,
    },
  ];
  const change = { tick: 1, time: '', entity: 'departments', id: 'row-1', cause: 'test' } as const;

  it('write fields as the columns do, others plainly, and leave out what is a table in itself', () => {
    const before = { spent: 4, skills: ['a', 'b'], note: null, categories: [{ spent: 1 }] };
    const after = { spent: 5, skills: [], note: 'late', categories: [{ spent: 2 }] };
    expect(fieldChanges(row, { ...change, before, after }, columns)).toEqual([
      { field: 'spent', label: 'Spent', before: '$4', after: '$5' },
      { field: 'skills', label: 'Skills', before: 'a, b', after: '—' },
      { field: 'note', label: 'Note', before: '—', after: 'late' },
    ]);
  });

  it('say nothing of fields where a row came or went', () => {
    expect(fieldChanges(row, { ...change, before: null, after: { spent: 5 } }, columns)).toEqual([]);
    expect(fieldChanges(row, { ...change, before: { spent: 5 }, after: null }, columns)).toEqual([]);
  });
});
