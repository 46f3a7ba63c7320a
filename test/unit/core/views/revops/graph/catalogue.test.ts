import { describe, expect, it } from '@jest/globals';
import { revopsGraph } from '../../../../../../core/views/revops/graph/catalogue.ts';

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
});
