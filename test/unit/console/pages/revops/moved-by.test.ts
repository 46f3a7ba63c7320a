import { describe, expect, it } from '@jest/globals';
import { ALL, type Filters } from '../../../../../console/src/pages/revops/filters.ts';
import { movedByDeals, movedByOf, weekStretches } from '../../../../../console/src/pages/revops/moved-by.ts';

const none: Filters = { quarter: '', team: ALL, segment: ALL, region: ALL };
const by = { kinds: ['deal-won'] } as const;

describe('what marks the causes of figures of deals', () => {
  it.each([
    ['nothing filtered', none, undefined, { key: undefined, alsoOf: [] }],
    ['a segment', { ...none, segment: 'SMB' }, undefined, { key: 'SMB', alsoOf: [] }],
    ['a team', { ...none, team: 'Ada' }, 'manager-1', { key: 'manager-1', alsoOf: [] }],
    [
      'all of them',
      { ...none, team: 'Ada', segment: 'SMB', region: 'West' },
      'manager-1',
      { key: 'manager-1', alsoOf: ['SMB', 'West'] },
    ],
  ] as const)('is of the parts that are looked at: %s', (_, filters, managerId, expected) => {
    expect(movedByDeals({ filters, managerId }, by)).toEqual({ ...by, ...expected, isAtEnd: true });
  });

  it('is nothing as long as it is not known whose team it is', () => {
    expect(movedByDeals({ filters: { ...none, team: 'Ada' } }, by)).toBeUndefined();
  });

  it('is of one rep on a person’s page, and figures of all reps are marked elsewhere', () => {
    const onlyRep = 'rep-3';
    expect(movedByOf('rep_performance', { filters: none, onlyRep })).toMatchObject({ key: onlyRep });
    expect(movedByOf('rep_performance', { filters: none })).toBeUndefined();
    expect(movedByOf('dashboard_kpis', { filters: none, onlyRep })).toBeUndefined();
    expect(movedByOf('quotas', { filters: none })).toBeUndefined();
  });
});

describe('the weeks behind an axis of their numbers', () => {
  it('run from the snapshot before to their own, and those that are not on the axis are left out', () => {
    const weeks = [
      { quarter: 'Q1 2026', week_number: 12, snapshot_date: '2026-03-23' },
      { quarter: 'Q1 2026', week_number: 13, snapshot_date: '2026-04-01' },
      { quarter: 'Q2 2026', week_number: 1, snapshot_date: '2026-04-06' },
    ];
    const spans = weekStretches(weeks, (week) => (week.week_number === 13 ? null : String(week.week_number)));
    const written = spans.map(({ period, start, end }) =>
      [period, ...[start, end].map((time) => new Date(time).toISOString().slice(0, 10))].join(' '),
    );
    expect(written).toEqual(['12 2026-03-16 2026-03-23', '1 2026-04-01 2026-04-06']);
  });
});
