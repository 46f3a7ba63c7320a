import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textLines } from '../../../../console/src/charts/text-lines.ts';

describe('a text over several lines', () => {
  it('is broken where a line has no room for the next word', () => {
    expect(textLines('Time in stage against benchmark', 14)).toEqual(['Time in stage', 'against', 'benchmark']);
    expect(textLines('Win rate', 40)).toEqual(['Win rate']);
  });

  it('says what it said, in lines that fit, and in no more of them than it takes', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, fc.integer({ min: -1, max: 30 }), (given, most) => {
        const lines = textLines(given.join(' '), most);
        expect(lines.join(' ')).toBe(given.join(' '));
        for (const [index, line] of lines.entries()) {
          expect(line.length <= most || !line.includes(' ')).toBe(true);
          const next = lines[index + 1]?.split(' ')[0];
          if (next !== undefined) expect(line.length + 1 + next.length).toBeGreaterThan(most);
        }
      }),
    );
  });
});
