import { describe, expect, it } from '@jest/globals';
import { catalogue as measures } from '../../../../../../core/measures/index.ts';
import { inputFaults, inputs } from '../../../../../../core/views/results/inputs/catalogue.ts';
import type { Reading } from '../../../../../../core/views/results/inputs/reading.ts';

function measuresOf(reading: Reading): string[] {
  if (reading.by === 'quotient') return [...reading.numerator, ...reading.denominator].map(([id]) => id);
  if ('measure' in reading) return [reading.measure];
  return [reading.of, ...('to' in reading ? [reading.to] : []), ...('less' in reading ? [reading.less] : [])].flatMap(
    measuresOf,
  );
}

describe('the catalogue of inputs', () => {
  it('has 99 inputs with ids of their own, over the three parts of the company', () => {
    expect(inputs).toHaveLength(99);
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(99);
    const areas = ['operations', 'sales', 'academy'].map(
      (area) => inputs.filter((input) => input.area === area).length,
    );
    expect(areas).toEqual([66, 26, 7]);
  });

  it('reads most of the measures that there are', () => {
    const used = new Set(inputs.flatMap(({ reading }) => measuresOf(reading)));
    expect(measures.length - used.size).toBeLessThan(measures.length / 2);
  });

  it('says of each range where it is from and why', () => {
    for (const { id, reference, rationale } of inputs) {
      expect({ id, source: reference.source }).toEqual({
        id,
        source: expect.stringMatching(/^own judgement$|\b(?:19|20)\d\d\b/),
      });
      for (const text of [reference.rationale, rationale]) expect(text.length).toBeGreaterThan(10);
    }
  });

  it('finds what is wrong with a list', () => {
    const [first, ...rest] = inputs;
    if (!first) throw new Error('there are inputs');
    expect(inputFaults(inputs)).toEqual([]);
    expect(inputFaults([first, first])).toEqual(['two inputs have the same id']);
    const range = { ...first.reference, typical: first.reference.high };
    expect(inputFaults([{ ...first, reference: range }, ...rest])).toEqual([
      `${first.id} has a reference range that does not rise`,
    ]);
    const bad = { ...first, halfAge: 0, sample: { ...first.sample, half: 0 } };
    expect(inputFaults([bad])).toHaveLength(2);
  });
});
