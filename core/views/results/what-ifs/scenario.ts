import { DomainError } from '../../../kernel/errors.ts';
import { clamp } from '../../../kernel/math.ts';
import { scoreDistribution } from '../monte-carlo/score-distribution.ts';
import type { Scenario } from '../monte-carlo/types.ts';
import type { FactorResult } from '../types.ts';
import { type WhatIfRecord, whatIfs } from './catalogue.ts';

/**
 * The what-ifs of these ids as scenarios of a simulation, in the order in which they are asked for: each factor that has a value is
 * moved, within 0 and 100, and is as sure as it was. Fails with `invalid` for an id that there is not.
 */
export function scenariosOf(ids: readonly string[], results: readonly FactorResult[]): Scenario[] {
  return ids.map((id, n) => {
    const record = whatIfs.find((one) => one.id === id);
    if (record) return scenarioOf(record, results);
    const known = whatIfs.map((one) => one.id).join(', ');
    const field = { pointer: `/scenarios/${n}`, detail: `Expected one of ${known}.` };
    throw new DomainError('invalid', `There is no what-if ${id}.`, [field]);
  });
}

function scenarioOf({ id, label, rationale, shifts }: WhatIfRecord, results: readonly FactorResult[]): Scenario {
  return {
    id,
    label,
    rationale,
    changes: shifts.flatMap(({ factor, points }) => {
      const found = results.find((result) => result.id === factor);
      if (found?.status !== 'computed') return [];
      const distribution = scoreDistribution(clamp(found.value + points, 0, 100), clamp(found.confidence, 0, 1));
      return [{ kind: 'driver' as const, driver: factor, distribution }];
    }),
  };
}
