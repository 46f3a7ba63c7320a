import { describe, expect, it } from '@jest/globals';
import { wantedOf, where, withValues } from '../../../../../console/src/pages/operations/where.ts';

const filters = [
  { field: 'status', label: 'Status', values: ['Active', 'In Negotiation'] },
  { field: 'risk', label: 'Risk', values: ['Low', 'High'] },
];

describe('filters in the address', () => {
  it('are read as they are written, and what is no filter is left out', () => {
    const entries = ['status.In Negotiation', 'risk.High'];
    expect(where.read(where.write(entries))).toEqual(entries);
    expect(where.read('nonsense~risk.High')).toEqual(['risk.High']);
  });

  it('ask for nothing that the list does not have', () => {
    expect(wantedOf(['status.Active', 'status.In Negotiation', 'risk.Odd', 'owner.me'], filters)).toEqual({
      status: ['Active', 'In Negotiation'],
    });
    expect(wantedOf([], filters)).toEqual({});
  });

  it('are changed field by field', () => {
    expect(withValues(['status.Active', 'risk.Low'], 'risk', ['High'])).toEqual(['status.Active', 'risk.High']);
    expect(withValues(['status.Active', 'risk.Low'], 'status', [])).toEqual(['risk.Low']);
  });
});
