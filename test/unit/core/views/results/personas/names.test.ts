import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { features } from '../../../../../../core/views/results/personas/features.ts';
import { DISTINGUISHING, isDistinguishing, namesOf } from '../../../../../../core/views/results/personas/names.ts';

const trait = (id: string, difference: number) => ({ id, difference });

describe('the names of personas', () => {
  it('are made of the most distinguishing trait, and the next before it', () => {
    expect(namesOf([[trait('mobile-share', 2), trait('sessions-per-week', -1), trait('client-size', 0.9)]])).toEqual([
      'Light-use mobile learners',
    ]);
  });

  it('go by one trait where one alone distinguishes, and by none where none does', () => {
    const [at, under] = [DISTINGUISHING, DISTINGUISHING - 1e-9];
    expect([at, -at, under, -under].map((difference) => isDistinguishing({ difference }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const others = [trait('mobile-share', 0.1), trait('client-size', -0.05)];
    expect(namesOf([[trait('completion-rate', -at), ...others]])).toEqual(['Samplers']);
    expect(namesOf([[trait('completion-rate', -under), ...others]])).toEqual(['Mainstream learners']);
  });

  it('take the next pair where one is taken by a larger group', () => {
    const group = [trait('mobile-share', 2), trait('sessions-per-week', 1), trait('client-size', 0.9)];
    expect(namesOf([group, group, group])).toEqual([
      'Heavy-use mobile learners',
      'Mobile heavy users',
      'Large-company mobile learners',
    ]);
  });

  it('are unique for eight groups that are alike in any three traits', () => {
    const three = fc.uniqueArray(fc.constantFrom(...features.map(({ id }) => id)), { minLength: 3, maxLength: 3 });
    const differences = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(three, differences, (ids, by) => {
        const group = ids.map((id, n) => trait(id, by[n] ?? 0));
        const names = namesOf(new Array(8).fill(group));
        expect(new Set(names).size).toBe(8);
      }),
    );
  });

  it('run out with fewer traits, which is said, and not of unknown ones', () => {
    const group = [trait('mobile-share', 2)];
    expect(() => namesOf([group, group, group])).toThrow('more groups than names');
    expect(() => namesOf([[trait('shoe-size', 2)]])).toThrow('no feature shoe-size');
  });
});
