import { describe, expect, it } from '@jest/globals';
import { definitionOf, whyMissing } from '../../../../../console/src/pages/revops/described.ts';

const DESCRIPTION = 'Mean of deals won; of each the last; null: none was won.';

describe('a description', () => {
  it('says at its end why a value is missing', () => {
    expect([DESCRIPTION, 'Deals won.', 'By attainment; null without a quota.'].map(whyMissing)).toEqual([
      'None was won.',
      null,
      null,
    ]);
  });

  it('defines a figure without that, and with it where the figure is missing', () => {
    expect(definitionOf(DESCRIPTION, 3)).toBe('Mean of deals won; of each the last.');
    expect(definitionOf(DESCRIPTION, null)).toBe('Mean of deals won; of each the last. None was won.');
    expect(definitionOf('Deals won.', null)).toBe('Deals won.');
  });
});
