import { describe, expect, it } from '@jest/globals';
import { factors } from '../../../../../../core/views/results/factors/catalogue.ts';
import { factorCorrelations } from '../../../../../../core/views/results/factors/correlations.ts';
import { cholesky } from '../../../../../../core/views/results/monte-carlo/cholesky.ts';
import { correlationMatrix } from '../../../../../../core/views/results/monte-carlo/correlations.ts';

describe('the correlations of factors', () => {
  it('can all be at once', () => {
    const ids = factors.map(({ id }) => id);
    const factor = cholesky(correlationMatrix(ids, factorCorrelations), ids);
    // Each factor keeps enough of its own not to be a sum of others.
    for (const [n, row] of factor.entries()) expect((row[n] ?? 0) ** 2).toBeGreaterThan(0.1);
  });

  it('name each pair once, with factors that there are and a reason', () => {
    const known = new Set<string>(factors.map(({ id }) => id));
    const pairs = factorCorrelations.map(({ between }) => [...between].sort().join());
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { between, rank, rationale } of factorCorrelations) {
      expect(between.every((id) => known.has(id)) && between[0] !== between[1]).toBe(true);
      expect(Math.abs(rank)).toBeGreaterThan(0);
      expect(Math.abs(rank)).toBeLessThan(1);
      expect(rationale.length).toBeGreaterThan(10);
    }
  });
});
