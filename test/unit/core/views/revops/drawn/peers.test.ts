import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { medianIn, peersIn } from '../../../../../../core/views/revops/drawn/peers.ts';
import type { RosterRep } from '../../../../../../core/views/revops/sources/roster.ts';

const rep = (id: string, managerName: string): RosterRep => ({
  id,
  name: id,
  managerName,
  managerId: managerName,
  segment: 'SMB',
  region: 'West',
  hiredAt: 0,
});
const rosterOf = (teams: Readonly<Record<string, number>>) =>
  new Map(
    Object.entries(teams).flatMap(([manager, size]) =>
      Array.from({ length: size }, (_, index) => [`${manager}-${index}`, rep(`${manager}-${index}`, manager)] as const),
    ),
  );

describe('whose median a rep stands beside', () => {
  it.each([
    [{ a: 3, b: 4 }, 'Team median', 3],
    [{ a: 2, b: 4 }, 'Company median', 6],
    [{ a: 2, b: 1 }, 'Company median', 3],
  ])('of %p is the %s', (teams, label, size) => {
    const peers = peersIn(rosterOf(teams), 'a-0');
    expect([peers?.label, peers?.ids.size, peers?.ids.has('a-0')]).toEqual([label, size, true]);
  });

  it('is nobody’s where even all reps are too few, or there is no such rep', () => {
    expect(peersIn(rosterOf({ a: 1, b: 1 }), 'a-0')).toBeNull();
    expect(peersIn(rosterOf({ a: 3 }), 'c-0')).toBeNull();
  });

  it('has no more than half of what is measured on either side', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -9, max: 9 })), { minLength: 1 }), (values) => {
        const peers = {
          label: 'Team median' as const,
          rows: values.map((rep_value) => ({ rep_value, period: '30d' })),
        };
        const middle = medianIn(peers, 'rep_value', ({ period }) => period === '30d');
        const known = values.filter((value) => value !== null);
        if (known.length === 0) expect(middle).toBeNull();
        const [below, above] = [
          known.filter((value) => value < (middle ?? 0)),
          known.filter((value) => value > (middle ?? 0)),
        ];
        expect(Math.max(below.length, above.length) * 2).toBeLessThanOrEqual(known.length);
        expect(medianIn(peers, 'rep_value', () => false)).toBeNull();
      }),
    );
    expect(medianIn(null, 'rep_value')).toBeNull();
  });
});
