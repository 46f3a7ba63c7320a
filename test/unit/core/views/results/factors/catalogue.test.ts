import { describe, expect, it } from '@jest/globals';
import { factorFaults, factors } from '../../../../../../core/views/results/factors/catalogue.ts';
import { needSegment, segments } from '../../../../../../core/views/results/index.ts';
import { inputs } from '../../../../../../core/views/results/inputs/catalogue.ts';

describe('the catalogue of factors', () => {
  it('has F1 to F28, in the order of the segments', () => {
    expect(factors.map(({ id }) => id)).toEqual(Array.from({ length: 28 }, (_, n) => `F${n + 1}`));
    expect([...new Set(factors.map(({ segment }) => segment))]).toEqual(segments.map(({ id }) => id));
    expect(new Set(factors.map(({ name }) => name)).size).toBe(28);
  });

  it('uses every input', () => {
    const used = new Set(factors.flatMap((factor) => factor.inputs.map(({ input }) => input)));
    expect([...used].sort()).toEqual(inputs.map(({ id }) => id).sort());
  });

  it('finds what is wrong with a list', () => {
    const [first, ...rest] = factors;
    if (!first) throw new Error('there are factors');
    const [input] = first.inputs;
    if (!input) throw new Error('a factor has inputs');
    expect(factorFaults(factors)).toEqual([]);
    expect(factorFaults([first, ...factors])).toContain('two factors have the same id');
    expect(factorFaults(rest)).toContain(`no factor uses ${input.input}`);
    const wrong = (change: object) => factorFaults([{ ...first, ...change }, ...rest]);
    for (const weight of [0, 6, 1.5]) expect(wrong({ weight })).toContainEqual(expect.stringContaining('has a weight'));
    for (const weight of [1, 5]) expect(wrong({ weight })).toEqual([]);
    expect(wrong({ inputs: [] })).toContain('F1 has no input');
    expect(wrong({ inputs: [...first.inputs, input] })).toContain('F1 has an input twice');
    expect(wrong({ inputs: [...first.inputs, { ...input, input: 'none' }] })).toContainEqual(
      expect.stringContaining('which there is not'),
    );
    expect(wrong({ inputs: [{ ...input, weight: 6 }, ...first.inputs.slice(1)] })).toContainEqual(
      expect.stringContaining('weighs'),
    );
  });
});

describe('segments', () => {
  it('are five, and found in any case', () => {
    expect(segments.map(({ id }) => id)).toEqual(['Market', 'Consumer', 'Product', 'Brand', 'Experience']);
    for (const { id } of segments) {
      for (const name of [id, id.toLowerCase(), id.toUpperCase()]) expect(needSegment(name).id).toBe(id);
    }
    expect(() => needSegment('Pricing')).toThrow('There is no segment Pricing');
    expect(() => needSegment('Pricing')).toThrow(
      expect.objectContaining({ kind: 'not-found', fields: [expect.objectContaining({ pointer: 'path/segment' })] }),
    );
    expect(segments.filter(({ hasPersonas }) => hasPersonas).map(({ id }) => id)).toEqual(['Consumer']);
    expect(segments.filter(({ hasContent }) => hasContent).map(({ id }) => id)).toEqual([
      'Product',
      'Brand',
      'Experience',
    ]);
  });
});
