import { describe, expect, it } from '@jest/globals';
import { build } from '../../../../../../core/views/revops/graph/build.ts';
import { revopsGraph } from '../../../../../../core/views/revops/graph/catalogue.ts';
import type { RowsOf } from '../../../../../../core/views/revops/graph/dataset.ts';
import { readFormula } from '../../../../../../core/views/revops/graph/formula.ts';
import { salesSample } from '../../../../../tools/sales-sample.ts';
import { checkTransform } from '../../../../../tools/transform-laws.ts';

const samples = [
  { opportunities: 0, seed: 1, months: 3 },
  { opportunities: 1, seed: 1, months: 1 },
  { opportunities: 30, seed: 2, months: 3 },
  { opportunities: 90, seed: 3, months: 25 },
];

describe.each(samples)(
  'all transforms, on a sample of $opportunities opportunities',
  ({ opportunities, ...options }) => {
    const { results } = build(revopsGraph, salesSample(opportunities, options).sources, null, () => 0);

    it('are built', () => {
      const reasons = [...results.values()].flatMap(({ reason }) => reason ?? []);
      expect(reasons).toEqual([]);
    });

    it('name in the formula of a row what that of the field names', () => {
      for (const { id, fields, formulaOf } of revopsGraph.transforms) {
        for (const [name, of] of Object.entries(formulaOf)) {
          const known = fields[name]?.formula?.names;
          for (const row of results.get(id)?.version?.rows ?? []) {
            expect(known).toEqual(expect.arrayContaining([...readFormula(of(row)).names]));
          }
        }
      }
    });

    it('keep the laws of transforms', () => {
      for (const transform of revopsGraph.transforms) {
        const rows = Object.entries(transform.inputs).map(([name, { id }]) => [
          name,
          results.get(id)?.version?.rows ?? [],
        ]);
        checkTransform(transform, Object.fromEntries(rows) as RowsOf<typeof transform.inputs>);
      }
    });
  },
);
