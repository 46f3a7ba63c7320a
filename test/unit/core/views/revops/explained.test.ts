import { describe, expect, it } from '@jest/globals';
import type { Dataset } from '../../../../../core/views/revops/graph/dataset.ts';
import { type Build, explain, revopsGraph, rowKey } from '../../../../../core/views/revops/index.ts';
import { anyWorld, partitionsOf, rowsOf } from './built.ts';

describe('what explain names', () => {
  it('gives the row again: of every dataset, of the whole company and under filters', () => {
    anyWorld(2, ({ facts, whole, filtered }) => {
      const [[team] = []] = partitionsOf(facts);
      for (const build of team === undefined ? [whole] : [whole, filtered(team)]) {
        for (const dataset of revopsGraph.transforms) {
          const rows = rowsOf<Dataset>(build, dataset);
          const some = [rows[0], rows[Math.floor(rows.length / 2)], rows.at(-1)];
          for (const row of some) if (row !== undefined) checkExplained(build, dataset.id, row);
        }
      }
    });
  });
});

/** Computes a row anew of the rows that are told of it, and of no others. */
function checkExplained(build: Build, id: string, row: Parameters<typeof rowKey>[1]): void {
  const transform = revopsGraph.transforms.find((each) => each.id === id);
  if (transform === undefined) throw new Error(`there is no ${id}`);
  const key = rowKey(transform, row);
  const [field = ''] = Object.keys(transform.fields);
  const told = explain(build, { dataset: id, row: key, field }, Number.POSITIVE_INFINITY);
  const from = told.scope === 'company' && build.whole !== null ? build.whole : build;
  const rows = Object.fromEntries(
    Object.entries(transform.inputs).map(([name, input]) => {
      const named = told.inputs.find(({ dataset }) => dataset === input.id);
      const keys = new Set(named?.rows.map((each) => each.key));
      return [name, rowsOf<Dataset>(from, input).filter((each) => keys.has(rowKey(input, each)))];
    }),
  );
  const again = transform.compute(rows).find((each) => rowKey(transform, each) === key);
  expect(rounded(again)).toEqual(rounded(row));
}

/** Sums of fractions in another order differ in their last bits. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(10));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rounded(each)]));
}
