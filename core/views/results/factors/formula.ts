import { sumOf } from '../statistics/sample.ts';
import type { FactorRecord } from '../types.ts';

/** A factor's formula, with p() for the points of an input: `F8 = (4 p(a) + 1 (100 − p(b))) ÷ 5`. */
export function formulaOf({ id, inputs }: Pick<FactorRecord, 'id' | 'inputs'>): string {
  const terms = inputs.map(({ input, weight, sense }) => {
    const points = sense === 'raises' ? `p(${input})` : `(100 − p(${input}))`;
    return `${weight} ${points}`;
  });
  return `${id} = (${terms.join(' + ')}) ÷ ${sumOf(inputs.map(({ weight }) => weight))}`;
}
