import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { roundStep, valueAxis } from '../../../../../core/kernel/presentation/axis.ts';
import { valueFormat } from '../../../../../core/kernel/presentation/write.ts';

const values = fc.array(
  fc.oneof(
    fc.integer({ min: -5_000_000, max: 50_000_000 }).map((cents) => cents / 100),
    fc.integer({ min: 0, max: 9 }),
    fc.constant(null),
  ),
  { maxLength: 12 },
);
const formats = fc.constantFrom(
  valueFormat('currency'),
  valueFormat('percentage'),
  valueFormat('number', { decimals: 2 }),
);

describe('an axis', () => {
  it('has every value between its ends, which are round, and ticks of one step', () => {
    fc.assert(
      fc.property(values, formats, fc.boolean(), (list, format, fromZero) => {
        const { domain, ticks } = valueAxis(format, list, { fromZero });
        const known = list.flatMap((value) => value ?? []);
        expect(known.filter((value) => value < domain.min || value > domain.max)).toEqual([]);
        expect(domain.zero).toBe(domain.min <= 0 && 0 <= domain.max);
        if (fromZero) expect(domain.zero).toBe(true);
        expect([ticks[0]?.value, ticks.at(-1)?.value]).toEqual([domain.min, domain.max]);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(7);
        const step = (domain.max - domain.min) / (ticks.length - 1);
        const uneven = ticks.filter(({ value }, index) => Math.abs(value - domain.min - index * step) > step * 1e-6);
        expect(uneven).toEqual([]);
        expect(new Set(ticks.map(({ display }) => display)).size).toBe(ticks.length);
      }),
    );
  });

  it('has ticks that say something else each, however little values differ', () => {
    const displays = (list: number[]) =>
      valueAxis(valueFormat('percentage'), list, { fromZero: false }).ticks.map(({ display }) => display);
    expect(displays([0.01])).toEqual(['0.01%', '0.02%']);
    expect(displays([100_000, 100_000.5])).toEqual(['100K%', '101K%']);
    expect(displays([8, 8.1])).toEqual(['8%', '8.03%', '8.05%', '8.07%', '8.1%']);
  });

  it('leaves 0 out only of a line that would be flat at its top', () => {
    const zero = (list: number[], fromZero: boolean) =>
      valueAxis(valueFormat('currency'), list, { fromZero }).domain.zero;
    expect([zero([950, 1000], false), zero([950, 1000], true), zero([10, 1000], false)]).toEqual([false, true, true]);
    expect(valueAxis(valueFormat('number'), [4, 3], { fromZero: true }).ticks.map(({ value }) => value)).toEqual([
      0, 1, 2, 3, 4,
    ]);
  });

  it('counts in 1, 2, 2.5, 5 and their tenfolds', () => {
    expect([0.3, 1, 1.2, 2.1, 2.6, 7, 0.013, 4400].map(roundStep)).toEqual([0.5, 1, 2, 2.5, 5, 10, 0.02, 5000]);
  });
});
