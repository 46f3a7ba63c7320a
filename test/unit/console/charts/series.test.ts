import { describe, expect, it } from '@jest/globals';
import { csvOf, tableOfSeries } from '../../../../console/src/charts/series.ts';

const write = (value: number | null) => (value === null ? '—' : String(value));

describe('a chart as a table', () => {
  it('has a row per period in the order of time, and a column per series', () => {
    const table = tableOfSeries(
      [
        {
          id: 'a',
          label: 'A',
          points: [
            { at: '2026-02', label: 'Feb', value: 2 },
            { at: '2026-01', label: 'Jan', value: 1 },
          ],
        },
        { id: 'b', label: 'B', points: [{ at: '2026-03', label: 'Mar', value: null, reason: 'No sale' }] },
        { id: 'c', label: 'C', points: [{ at: '2026-04', label: 'Apr', value: 4, partial: true }] },
      ],
      write,
    );
    expect(table).toEqual({
      columns: ['Period', 'A', 'B', 'C'],
      rows: [
        ['Jan', '1', '', ''],
        ['Feb', '2', '', ''],
        ['Mar', '', 'No sale', ''],
        ['Apr so far', '', '', '4'],
      ],
    });
  });
});

describe('a period that is not over, in a table', () => {
  const points = [{ at: '2026-11', label: 'Nov', value: 3, partial: true }];
  const target = {
    id: 't',
    label: 'Target',
    role: 'target' as const,
    points: [{ at: '2026-11', label: 'Nov', value: 4 }],
  };
  const firstCell = (atEnd?: 'now') =>
    tableOfSeries([{ id: 'a', label: 'A', ...(atEnd && { atEnd }), points }, target], write).rows[0]?.[0];

  it('says so beside a target too, and of what stands at a moment that it is now', () => {
    expect(firstCell()).toBe('Nov so far');
    expect(firstCell('now')).toBe('Nov now');
  });
});

describe('a chart whose causes are told', () => {
  it('has them in a column of their own, in the rows of their periods', () => {
    const points = [
      { at: '2026-01', label: 'Jan', value: 1 },
      { at: '2026-02', label: 'Feb', value: 2 },
    ];
    const told = new Map([['2026-02', 'A client left']]);
    expect(tableOfSeries([{ id: 'a', label: 'A', points }], write, told)).toEqual({
      columns: ['Period', 'A', 'What moved it'],
      rows: [
        ['Jan', '1', ''],
        ['Feb', '2', 'A client left'],
      ],
      isTold: true,
    });
  });
});

describe('a table as CSV', () => {
  it('quotes what RFC 4180 quotes, and lets nothing be a formula', () => {
    const csv = csvOf({
      columns: ['Name', 'Value'],
      rows: [
        ['a, "b"', '=1+1'],
        ['line\nbreak', '−2'],
      ],
    });
    expect(csv).toBe('Name,Value\r\n"a, ""b""",\'=1+1\r\n"line\nbreak",−2');
  });
});
