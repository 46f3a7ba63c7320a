import { describe, expect, it } from '@jest/globals';
import { regulations } from '../../../../../core/views/prospects/regulation.ts';
import { industries } from '../../../../../core/world/index.ts';

describe('regulations', () => {
  it('are of industries that there are, one each', () => {
    const names = regulations.map(({ industry }) => industry);
    expect(new Set(names).size).toBe(names.length);
    expect(industries.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });
});
