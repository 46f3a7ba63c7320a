import { describe, expect, it } from '@jest/globals';
import { copiesOf, copyOf } from '../../../../../../core/views/revops/graph/copies.ts';
import { everyType } from './every-type.ts';

describe('copied fields', () => {
  it('given all fields of a dataset, then each is as it was, with the formula that says of which field', () => {
    const copies = copiesOf(everyType);
    expect(Object.keys(copies)).toEqual(Object.keys(everyType.fields));
    for (const [name, field] of Object.entries(everyType.fields)) {
      const { formula, ...copy } = copies[name as keyof typeof copies];
      expect({ ...copy, formula: null }).toEqual(field);
      expect(formula?.text.startsWith('as every_type.')).toBe(true);
    }
  });

  it('given some names, then those are copied, in their order; given another description, then it has that', () => {
    const { amount, dealId } = copiesOf(everyType, 'amount', 'dealId');
    expect([amount.formula?.names, dealId.formula?.names]).toEqual([['every_type.amount'], ['every_type.deal_id']]);
    expect(copyOf(everyType, 'atRiskChange1w', 'Another.')).toMatchObject({
      says: 'Another.',
      better: 'lower',
      formula: { text: 'as every_type.at_risk_change_1w' },
    });
  });
});
