import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Face } from '../../../../../core/print/layout/marks.ts';
import { createFontMetrics } from '../../../../../functions/print/pdf/fonts.ts';

const metrics = createFontMetrics();

const faces: readonly Face[] = ['regular', 'medium', 'semibold', 'bold'];

describe('the fonts', () => {
  it('give every figure one width, whatever stands beside it', () => {
    for (const face of faces) {
      const widths = new Set([...'0123456789'].map((digit) => metrics.width(digit, face, 10)));
      expect(widths.size).toBe(1);
      const numbers = fc.array(fc.constantFrom(...'0123456789'), { minLength: 1, maxLength: 9 });
      fc.assert(
        fc.property(numbers, (digits) => {
          const [width = 0] = widths;
          expect(metrics.width(digits.join(''), face, 10)).toBeCloseTo(digits.length * width, 6);
        }),
      );
    }
  });

  it('are kerned, in Latin, Greek and Cyrillic', () => {
    for (const face of faces)
      for (const [first, second] of ['AV', 'To', 'P.', 'ΓΑ', 'ΤΑ', 'ГА', 'ТА'])
        expect(metrics.width(`${first}${second}`, face, 100)).toBeLessThan(
          metrics.width(`${first}`, face, 100) + metrics.width(`${second}`, face, 100),
        );
  });

  it('are as wide at any size as their design is', () => {
    expect(metrics.width('Wide Avenue', 'bold', 20)).toBeCloseTo(2 * metrics.width('Wide Avenue', 'bold', 10), 9);
  });
});
