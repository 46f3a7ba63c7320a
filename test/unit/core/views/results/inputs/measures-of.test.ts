import { expect, it } from '@jest/globals';
import { catalogue } from '../../../../../../core/measures/index.ts';
import { inputs } from '../../../../../../core/views/results/inputs/catalogue.ts';
import { describeReading } from '../../../../../../core/views/results/inputs/describe-reading.ts';
import { measuresOf } from '../../../../../../core/views/results/inputs/measures-of.ts';

it('names the measures that the reading names in words, each once', () => {
  const known = new Set<string>(catalogue.map(({ id }) => id));
  for (const { reading } of inputs) {
    const measures = measuresOf(reading);
    expect(measures.length).toBeGreaterThan(0);
    expect(new Set(measures).size).toBe(measures.length);
    expect(measures.filter((id) => !known.has(id) || !describeReading(reading).includes(id))).toEqual([]);
  }
});
