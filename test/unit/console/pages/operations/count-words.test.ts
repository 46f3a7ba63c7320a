import { describe, expect, it } from '@jest/globals';
import { countWords } from '../../../../../console/src/pages/operations/count-words.ts';

const names = { one: 'client', many: 'clients' };
const whole = { shown: 20, loaded: 20, all: 20, isWhole: true, isFiltered: false, isSearched: false, names };

describe('the count of a list', () => {
  it.each([
    [whole, '20 clients'],
    [{ ...whole, shown: 1, all: 1 }, '1 client'],
    [{ ...whole, shown: 3, isFiltered: true }, '3 of 20 clients'],
    [{ ...whole, shown: 3, isSearched: true }, '3 of 20 clients found'],
    [{ ...whole, shown: 3, loaded: 10, isWhole: false, isSearched: true }, '3 found, 10 of 20 clients searched'],
    [{ ...whole, loaded: 10, isWhole: false }, '20 clients; the first 10 are loaded, more come with scrolling'],
    [
      { ...whole, loaded: 10, isWhole: false, isFiltered: true },
      'Of those found, the first 10 are loaded, more come with scrolling',
    ],
    [{ ...whole, shown: 3, isFiltered: true, all: undefined }, '3 clients'],
  ])('says how many there are and how far they are there', (given, said) => {
    expect(countWords(given)).toBe(said);
  });
});
