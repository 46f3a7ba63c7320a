import { describe, expect, it } from '@jest/globals';
import { revopsGraph } from '../../../../../../core/views/revops/graph/catalogue.ts';
import { type FieldType, wireName } from '../../../../../../core/views/revops/graph/schema.ts';

const figures: ReadonlySet<FieldType> = new Set(['usd', 'fraction', 'number', 'count', 'days']);

describe('the graph of the view', () => {
  it('loads: it has no faults, and a path of the seed for each dataset', () => {
    for (const { path, layer } of revopsGraph.datasets.values()) {
      const folder = {
        source: 'Scenario',
        enriched: 'Enriched',
        core: 'Analytics',
        view: 'Analytics',
        insight: 'Analytics',
      }[layer];
      expect(path.startsWith(`/RevOps/${folder}/`)).toBe(true);
    }
  });

  it('says of each figure how it is computed, of those of sources too, by names that there are', () => {
    const known = new Set(
      [...revopsGraph.datasets.values()].flatMap(({ id, fields }) => [
        id,
        ...Object.keys(fields).map((name) => `${id}.${wireName(name)}`),
      ]),
    );
    for (const { id, fields } of revopsGraph.datasets.values()) {
      const without = Object.entries(fields).filter(([, { type, formula }]) => figures.has(type) && formula === null);
      expect([id, without.map(([name]) => name)]).toEqual([id, []]);
    }
    for (const { id, fields } of revopsGraph.sources) {
      const named = Object.values(fields).flatMap(({ formula }) => formula?.names ?? []);
      const unknown = named.filter((name) => !known.has(name) && !known.has(`${id}.${name}`));
      expect([id, unknown]).toEqual([id, []]);
    }
  });
});
