import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sortOf, withSort } from '../../../../console/src/kit/table-sort.ts';

const columns = [{ id: 'amount' }, { id: 'name' }, { id: 'unit', sortable: false }];
const sorts = fc.constantFrom('amount', '-amount', 'name', '-name');

describe('the orders of a page’s tables', () => {
  it('keep one order of each table, whatever the others are in', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('deals', 'weeks'), fc.oneof(sorts, fc.constant(''))));
    fc.assert(
      fc.property(steps, (chosen) => {
        const orders = chosen.reduce<readonly string[]>((before, [table, sort]) => withSort(before, table, sort), []);
        for (const table of ['deals', 'weeks']) {
          const last = chosen.findLast(([each]) => each === table)?.[1] ?? '';
          expect(sortOf(orders, table, columns)).toBe(last);
        }
      }),
    );
  });

  it.each(['deals.-gone', 'deals.unit', 'deals.', 'deals', 'deal.amount', 'dealsx.amount'])(
    'leave the rows as they come where the address has %s',
    (order) => expect(sortOf([order], 'deals', columns)).toBe(''),
  );
});
