import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { periodAxisLabel, periodLabel, windowOf } from '../../../../../core/kernel/presentation/periods.ts';
import {
  areFew,
  MINUS,
  valueFormat,
  writeChange,
  writeDifference,
  writeShort,
  writeValue,
} from '../../../../../core/kernel/presentation/write.ts';

const day = Date.UTC(2026, 10, 16);

describe('a value in words', () => {
  it('is read back within its digits, with a true minus where it is below nothing', () => {
    const formats = fc.constantFrom('currency', 'percentage', 'number', 'days');
    const cents = fc.integer({ min: -90_000_000, max: 90_000_000 });
    fc.assert(
      fc.property(formats, fc.integer({ min: 0, max: 2 }), cents, (name, decimals, hundredths) => {
        const value = hundredths / 100;
        const text = writeValue(valueFormat(name, { decimals }), value);
        const number = Number(text.replaceAll(/[^\d.]/g, '')) * (text.startsWith(MINUS) ? -1 : 1);
        expect(Math.abs(number - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
        expect(text).not.toContain('-');
        expect(/^−[^1-9]*$/.test(text)).toBe(false);
      }),
    );
  });

  it('is short on an axis, and a change has its sign', () => {
    const [usd, percent] = [valueFormat('currency'), valueFormat('percentage')];
    expect([1_240_300, -300_000, 0, 999_960].map((value) => writeShort(usd, value))).toEqual([
      '$1.24M',
      '−$300K',
      '$0',
      '$1M',
    ]);
    expect(writeShort(percent, 36)).toBe('36%');
    expect([12.3, -1.4, 0].map((change) => writeChange(change, 'points'))).toEqual([
      '+12.3 points',
      '−1.4 points',
      '0.0 points',
    ]);
    expect(writeChange(12.3, 'percent')).toBe('+12.3%');
  });
});

describe('a period in words', () => {
  it('is called by its month, its quarter, or its first day', () => {
    const label = (name: string, short = false) => periodLabel({ name, start: day }, short);
    expect(['2026-11', '2026-Q4', '2026-W47', '2026-11-16'].map((name) => label(name))).toEqual([
      'Nov 2026',
      'Q4 2026',
      '16 Nov 2026',
      '16 Nov 2026',
    ]);
    expect(['2026-11', '2026-Q4', '2026-W47'].map((name) => label(name, true))).toEqual(['Nov 26', 'Q4 26', '16 Nov']);
    expect(periodAxisLabel({ name: '2026-W47', start: day, partial: true })).toEqual({
      key: '2026-W47',
      label: '16 Nov 2026',
      short: '16 Nov',
      from: '2026-11-16',
      partial: true,
    });
  });

  it('ends with the last day that is in it', () => {
    const months = [
      { name: '2026-09', start: Date.UTC(2026, 8, 1), end: Date.UTC(2026, 9, 1) },
      { name: '2026-10', start: Date.UTC(2026, 9, 1), end: Date.UTC(2026, 10, 1) },
    ];
    expect(windowOf(months)).toEqual({ label: 'Sep 2026 to Oct 2026', from: '2026-09-01', to: '2026-10-31' });
    expect(windowOf(months.slice(1))?.label).toBe('Oct 2026');
    expect(windowOf([])).toBeNull();
  });
});

describe('a change of a few', () => {
  it.each([
    ['number', 0, 5, 9, true],
    ['number', 0, 19, 0, true],
    ['number', 0, 20, 5, false],
    ['number', 2, 4, 5, false],
    ['currency', 0, 4, 5, false],
  ] as const)('%s with %d decimals from %d to %d is one of counts: %s', (format, decimals, from, to, isOne) =>
    expect(areFew({ format, decimals }, from, to)).toBe(isOne),
  );

  it('is told as the difference', () => expect([-4, 0, 3].map(writeDifference)).toEqual([`${MINUS}4`, '0', '+3']));
});
