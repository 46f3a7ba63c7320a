import { describe, expect, it } from '@jest/globals';
import { lowerFirst, upperFirst } from '../../../../core/kernel/text.ts';

describe('the first letter of a text', () => {
  it.each([
    ['Win rate', 'win rate', 'Win rate'],
    ['éclair', 'éclair', 'Éclair'],
    ['3 deals', '3 deals', '3 deals'],
    ['', '', ''],
  ])('%p is %p within a sentence, and %p at its beginning', (text, within, first) => {
    expect(lowerFirst(text)).toBe(within);
    expect(upperFirst(text)).toBe(first);
  });
});
