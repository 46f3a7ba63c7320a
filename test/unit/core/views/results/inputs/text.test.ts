import { describe, expect, it } from '@jest/globals';
import { inputs, needInput } from '../../../../../../core/views/results/inputs/catalogue.ts';
import { inputText, usualText } from '../../../../../../core/views/results/inputs/text.ts';

describe('a measure as it is written', () => {
  it.each([
    ['operating-margin-quarter', 15.6, '15.6%'],
    ['operating-margin-shift', -4.954, '−5.0 points'],
    ['operating-margin-shift', 1.64, '+1.6 points'],
    ['satisfaction-shift', 0.01, '0.01'],
    ['mrr-growth-year', -25.34, '−25.3%'],
  ])('%s at %d is %s', (id, value, text) => expect(inputText(id, value)).toBe(text));

  it('is in points exactly where it is a difference of shares', () => {
    const inPoints = inputs.filter(({ id }) => inputText(id, 2).endsWith(' points')).map(({ id }) => id);
    const differences = inputs.filter(({ unit, label }) => unit === 'percent' && label.startsWith('Change of '));
    expect(inPoints).toEqual(differences.map(({ id }) => id));
    expect(inPoints).toHaveLength(6);
  });

  it('has its usual value without decimals that say nothing', () => {
    expect(usualText('operating-margin-shift')).toBe('0 points');
    expect(usualText('gross-retention-year')).toBe(`${needInput('gross-retention-year').reference.typical}%`);
  });
});
