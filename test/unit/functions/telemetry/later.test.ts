import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareStatuses, membershipKey } from '../../../../functions/telemetry/later.ts';
import type { SentMembership } from '../../../../functions/telemetry/log.ts';

const one: SentMembership = {
  user_id: 'u',
  plan_type: 'monthly',
  start_at: 0,
  expire_at: 30,
  status: 'active',
  amount: 1299,
  updated_at: null,
};

/** Records of one membership, with few values of each field, so that many are alike in part. */
const statuses: fc.Arbitrary<SentMembership> = fc
  .record({
    status: fc.constantFrom('active', 'cancelled', 'expired', 'refunded', 'trial', 'pending'),
    expire_at: fc.constantFrom(30, 60),
    amount: fc.constantFrom(1299, 1499),
    updated_at: fc.constantFrom(null, 1, 2),
  })
  .map((changed) => ({ ...one, ...changed }));

describe('the order of statuses', () => {
  it('has one latest of any, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(statuses, { minLength: 1, maxLength: 8 }), (all) => {
        const sorted = [...all].sort(compareStatuses);
        expect([...all].reverse().sort(compareStatuses)).toEqual(sorted);
        for (const [n, record] of sorted.entries()) {
          for (const later of sorted.slice(n)) {
            expect(compareStatuses(later, record)).toBeGreaterThanOrEqual(0);
            expect(Math.sign(compareStatuses(record, later))).toBe(0 - Math.sign(compareStatuses(later, record)));
            if (compareStatuses(record, later) === 0) expect(record).toEqual(later);
          }
        }
      }),
    );
  });

  it('goes by when a status was set, then by status, expiry and amount; what is unknown comes first', () => {
    const inOrder: Partial<SentMembership>[] = [
      { status: 'trial', amount: 9000 },
      { status: 'active', expire_at: 30, amount: 9000 },
      { status: 'active', expire_at: 31, amount: 1 },
      { status: 'active', expire_at: 31, amount: 2 },
      { status: 'cancelled', expire_at: 1 },
      { status: 'expired' },
      { status: 'refunded', expire_at: 2 },
      { status: 'refunded', updated_at: 5 },
      { status: 'active', updated_at: 6 },
    ];
    const records = inOrder.map((changed) => ({ ...one, ...changed }));
    expect([...records].reverse().sort(compareStatuses)).toEqual(records);
  });

  it('is of one person, plan and start', () => {
    const keys = [one, { ...one, user_id: 'v' }, { ...one, plan_type: 'yearly' }, { ...one, start_at: 1 }];
    const tricky = [
      { ...one, plan_type: 'a b', user_id: 'c' },
      { ...one, plan_type: 'a', user_id: 'b c' },
    ];
    expect(new Set([...keys, ...tricky].map(membershipKey)).size).toBe(6);
    expect(membershipKey({ ...one, status: 'refunded', amount: 0, expire_at: 1, updated_at: 9 })).toBe(
      membershipKey(one),
    );
  });
});
