import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Table } from '../../../../../../core/views/analytics/index.ts';
import {
  allTogether,
  bridgeMessage,
  cohortsMessage,
} from '../../../../../../core/views/analytics/presented/cohorts.ts';

const column = (id: string, unit: 'percent' | 'usd' | 'count') =>
  ({ id, label: id, unit, format: 'integer', better: 'up', definition: '' }) as const;
const key = (dimension: 'period' | 'movement') => ({ id: dimension, label: '', dimension });
const size = column('new-users', 'count');
const share = column('retention-week-1', 'percent');
const paid = column('cohort-revenue', 'usd');

const row = (values: Readonly<Record<string, number | null>>): Table['rows'][number] => ({
  key: {},
  values: Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { value, reason: value === null ? 'Unknown.' : null }]),
  ),
  partial: false,
});
const tableOf = (columns: Table['columns'], rows: Table['rows']): Table => ({
  id: 't',
  label: 'T',
  definition: '',
  columns,
  rows,
});

describe('all cohorts together', () => {
  it('have the share that all of their people have', () => {
    const cohort = fc.integer({ min: 1, max: 50 }).chain((people) => fc.tuple(fc.constant(people), fc.nat(people)));
    fc.assert(
      fc.property(fc.array(cohort, { minLength: 1 }), (cohorts) => {
        const rows = cohorts.map(([people, back]) => row({ 'new-users': people, [share.id]: (back / people) * 100 }));
        const [people = 0, back = 0] = [0, 1].map((at) => cohorts.reduce((sum, each) => sum + (each[at] ?? 0), 0));
        const together = allTogether(tableOf([key('period'), size, share], rows));
        expect(together?.[share.id]?.value).toBeCloseTo((back / people) * 100, 6);
        expect(together?.[size.id]?.value).toBe(people);
      }),
    );
  });

  it('leave out those of which it is not known, and have the sum of what is paid', () => {
    const rows = [
      row({ 'new-users': 10, [share.id]: 50, [paid.id]: 5 }),
      row({ 'new-users': 90, [share.id]: null, [paid.id]: 700 }),
      row({ 'new-users': 0, [share.id]: 100, [paid.id]: 1 }),
    ];
    const shares = tableOf([key('period'), size, share], rows);
    const together = allTogether(shares);
    expect(together).toMatchObject({ [share.id]: { value: 50 }, [size.id]: { value: 100 } });
    expect(cohortsMessage(shares, together ?? {})).toBe('50.0% came back in the week after they registered');
    const revenue = tableOf([key('period'), size, paid], rows);
    expect(cohortsMessage(revenue, allTogether(revenue) ?? {})).toBe('100 people who registered paid $705 since');
    const young = tableOf([key('period'), size, share], [row({ 'new-users': 1, [share.id]: null })]);
    expect(cohortsMessage(young, allTogether(young) ?? {})).toBe('No week after a registration is over yet');
    const alone = tableOf([key('period'), size, paid], [row({ 'new-users': 1, [paid.id]: 5 })]);
    expect(cohortsMessage(alone, allTogether(alone) ?? {})).toBe('1 person who registered paid $5.00 since');
    expect(allTogether(tableOf([key('period'), size, share], [row({ 'new-users': 0 })]))).toBeNull();
    const unknown = allTogether(tableOf([key('period'), size, share], [row({ 'new-users': 3, [share.id]: null })]));
    expect(unknown?.[share.id]).toEqual({ value: null, reason: 'Not known of any.' });
  });

  it('are those of a table of cohorts alone; a bridge leads from its first row to its last', () => {
    const bridge = tableOf(
      [key('movement'), paid],
      [row({ [paid.id]: 1000 }), row({ [paid.id]: -1 }), row({ [paid.id]: 999 })],
    );
    expect(allTogether(bridge)).toBeNull();
    expect(bridgeMessage(bridge)).toBe('MRR went from $1,000 to $999');
    expect(bridgeMessage(tableOf([key('period'), size], [row({ 'new-users': 1 })]))).toBeNull();
  });
});
