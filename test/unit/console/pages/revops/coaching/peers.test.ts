import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { median, medianOf, peersOf } from '../../../../../../console/src/pages/revops/coaching/peers.ts';

const roster = (...managers: readonly string[]) =>
  managers.map((manager_name, index) => ({ rep_id: `rep-${index + 1}`, manager_name }));

describe('whose median a person is put beside', () => {
  it.each([
    ['the team of three', roster('a', 'a', 'a', 'b'), { words: 'team', ids: ['rep-1', 'rep-2', 'rep-3'] }],
    ['all where the team is two', roster('a', 'a', 'b'), { words: 'company', ids: ['rep-1', 'rep-2', 'rep-3'] }],
    ['nobody where all are two', roster('a', 'a'), null],
    ['nobody where the person is unknown', [], null],
  ])('is %s', (_, all, peers) => expect(peersOf('rep-1', all)).toEqual(peers));
});

describe('the median', () => {
  it('has as many values below it as above it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (values) => {
        const middle = median(values) ?? Number.NaN;
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });

  it('is of those peers for whom it is measured', () => {
    const rows = [
      { rep_id: 'rep-1', value: 1 },
      { rep_id: 'rep-2', value: null },
      { rep_id: 'rep-3', value: 5 },
      { rep_id: 'rep-4', value: 99 },
    ];
    const peers = peersOf('rep-1', roster('a', 'a', 'a', 'b'));
    expect(medianOf(peers, rows, ({ value }) => value)).toBe(3);
    expect(medianOf(null, rows, ({ value }) => value)).toBeNull();
    expect(median([])).toBeNull();
  });
});
