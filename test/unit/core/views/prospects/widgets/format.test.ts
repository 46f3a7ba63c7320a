import { describe, expect, it } from '@jest/globals';
import { display } from '../../../../../../core/views/prospects/widgets/format.ts';

describe('how values are shown', () => {
  it.each([
    [{ format: 'currency' }, 245_000, '$245,000'],
    [{ format: 'currency' }, -1234.5, '−$1,235'],
    [{ format: 'currency', decimals: 2 }, 1234.5, '$1,234.50'],
    [{ format: 'percentage' }, 187.5, '187.5%'],
    [{ format: 'percentage' }, -0.04, '0.0%'],
    [{ format: 'number', unit: 'tickets' }, 1204, '1,204 tickets'],
    [{ format: 'number', unit: 'tickets' }, 1, '1 ticket'],
    [{ format: 'number', unit: 'people' }, 1, '1 person'],
    [{ format: 'number', decimals: 2, unit: 'of 5' }, 1, '1.00 of 5'],
    [{ format: 'days' }, 31, '31 days'],
    [{ format: 'days' }, 1, '1 day'],
    [{ format: 'number' }, null, '—'],
  ] as const)('%j of %p is %s', (config, value, shown) => {
    expect(display(config, value)).toBe(shown);
  });
});
