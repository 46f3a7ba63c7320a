import { describe, expect, it } from '@jest/globals';
import { columnsOf } from '../../../../../../console/src/pages/prospects/widgets/table-columns.ts';

describe('columns of a table', () => {
  const columns = [
    { key: 'a', label: 'Open tickets, all clients', format: 'number' as const, align: 'right' as const },
    { key: 'b', label: 'Shown', format: 'text' as const, hidden: true as const },
    { key: 'c', label: 'Name', format: 'text' as const, width: 2 },
  ];
  const cells = [
    {
      a: { display: '3', status: 'bad' as const },
      c: { display: 'A rather long name of a product', status: 'none' as const },
    },
  ];

  it('leave out what is hidden, say below whose they are, and are as wide as their words', () => {
    const [first, second, ...more] = columnsOf({ columns, cells });
    expect(more).toEqual([]);
    expect(first).toMatchObject({ id: 'a', header: 'Open tickets', unit: 'all clients', align: 'end' });
    expect(second).toMatchObject({ id: 'c', header: 'Name', align: 'start' });
    expect(second?.width).toBeGreaterThan(200);
    const row = { id: '0', values: { a: 3, c: null }, cells: cells[0] ?? {} };
    expect([first?.value(row), first?.write?.(row), first?.tone?.(row), second?.value(row)]).toEqual([
      3,
      '3',
      'bad',
      null,
    ]);
  });
});
