import { describe, expect, it } from '@jest/globals';
import { areLabelsPeriods, timeSeries } from '../../../../../../console/src/pages/prospects/widgets/series.ts';

const LABELS = [
  { key: '2026-10', label: 'Oct 2026', short: 'Oct 26', from: '2026-10-01' },
  { key: '2026-11', label: 'Nov 2026', short: 'Nov 26', from: '2026-11-01', partial: true as const },
];

describe('series over time', () => {
  it('have the displays and labels of the data, and are hollow where the period is not over', () => {
    const series = [{ name: 'Paid', data: [1, null], role: 'actual' as const, displays: ['$1', '—'] }];
    expect(timeSeries(series, LABELS, '2026-11-26T20:00:00Z')).toEqual([
      {
        id: 'Paid',
        label: 'Paid',
        role: 'actual',
        atEnd: 'now',
        points: [
          { at: '2026-10-01', label: 'Oct 2026', value: 1, display: '$1', partial: false },
          { at: '2026-11-01', label: 'Nov 2026', value: null, display: '—', partial: true },
        ],
      },
    ]);
  });

  it('are whole from the beginning where they are what is compared with', () => {
    const [target] = timeSeries([{ name: 'Target', data: [2, 2], role: 'target' }], LABELS, '2026-11-26T20:00:00Z');
    expect(target?.points.map(({ partial }) => partial)).toEqual([false, false]);
  });
});

it('tells periods from things side by side', () => {
  expect(areLabelsPeriods(LABELS)).toBe(true);
  expect(areLabelsPeriods([...LABELS, { key: 'Other', label: 'Other', short: 'Other' }])).toBe(false);
  expect(areLabelsPeriods([])).toBe(false);
});
