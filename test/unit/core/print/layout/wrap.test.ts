import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { widthOf } from '../../../../../core/print/layout/set.ts';
import { wrapEven, wrapWithin } from '../../../../../core/print/layout/wrap.ts';
import { createFontMetrics } from '../../../../../functions/print/pdf/fonts.ts';

const metrics = createFontMetrics();
const words = fc.array(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'l', 'm', 'W', '1') }), {
  minLength: 1,
  maxLength: 40,
});

describe('lines without a short last one', () => {
  it('say the same in as many lines, none wider than the room', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 120, max: 500 }), fc.constantFrom(2, 9), (texts, width, most) => {
        const text = texts.join(' ');
        const lines = wrapEven(text, 'body', width, most, metrics);
        const plain = wrapWithin(text, 'body', width, most, metrics);
        expect(lines).toHaveLength(plain.length);
        expect(lines.join(' ')).toBe(plain.join(' '));
        for (const line of lines) expect(widthOf(line, 'body', metrics)).toBeLessThanOrEqual(width + 0.01);
      }),
    );
  });

  it('leave no word alone where narrower lines would keep it company', () => {
    const text = 'Make the client a win-back offer, and plan capacity and licences for the departure.';
    const width = widthOf(text, 'body', metrics) - 10;
    expect(wrapWithin(text, 'body', width, 9, metrics).at(-1)).toBe('departure.');
    const [, last = ''] = wrapEven(text, 'body', width, 9, metrics);
    expect(widthOf(last, 'body', metrics)).toBeGreaterThan(width / 4);
  });
});
