import { describe, expect, it } from '@jest/globals';
import { movement, spanText, stretchesOf } from '../../../../../console/src/pages/revops/words.ts';

describe('how a figure went, in words', () => {
  it('says the way and the size', () => {
    const write = (size: number) => `${size} d`;
    expect([movement(5, 7, write), movement(7, 5, write), movement(5, 5, write)]).toEqual([
      'rose 2 d',
      'fell 2 d',
      'has not moved',
    ]);
  });

  it('of a text is the stretches in which it stayed the same', () => {
    const points = [
      { label: '1 Nov', text: 'Low' },
      { label: '8 Nov', text: 'Low' },
      { label: '15 Nov', text: 'High' },
      { label: 'now', text: 'Low' },
    ];
    expect(stretchesOf(points).map((stretch) => [spanText(stretch), stretch.text])).toEqual([
      ['1 Nov to 8 Nov', 'Low'],
      ['15 Nov', 'High'],
      ['now', 'Low'],
    ]);
    expect(stretchesOf([])).toEqual([]);
  });
});
