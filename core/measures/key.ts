import { DomainError } from '../kernel/errors.ts';
import type { Simulation } from '../world/index.ts';
import type { Measure, Scope } from './measure.ts';
import type { MeasureHistory } from './recorder.ts';

/**
 * Refuses a scope that the measure lacks or a key that doesn't fit the scope (`invalid`),
 * and a client or department of which neither history nor the world knows (`not-found`).
 */
export function checkScope(
  measure: Measure,
  scope: Scope,
  key: string | null,
  history: MeasureHistory,
  live: Simulation | null,
): void {
  if (!measure.scopes.includes(scope)) {
    const detail = `one of ${measure.scopes.join(', ')}`;
    throw new DomainError('invalid', `${measure.id} is not measured per ${scope}.`, [
      { pointer: 'query/scope', detail },
    ]);
  }
  if ((scope === 'company') !== (key === null)) {
    const detail = scope === 'company' ? 'no key for the company' : `the id of a ${scope}`;
    throw new DomainError('invalid', `The key does not fit the scope ${scope}.`, [{ pointer: 'query/key', detail }]);
  }
  if (scope === 'company' || key === null) return;
  if (!isKnown(scope, key, history, live)) throw new DomainError('not-found', `There is no ${scope} ${key}.`);
}

function isKnown(
  scope: Exclude<Scope, 'company'>,
  key: string,
  history: MeasureHistory,
  live: Simulation | null,
): boolean {
  const kind = scope === 'client' ? 'clients' : 'departments';
  if (live?.state[kind].get(key)) return true;
  for (const month of history.values()) {
    const keys = month[kind];
    if (keys && Object.hasOwn(keys, key)) return true;
  }
  return false;
}
