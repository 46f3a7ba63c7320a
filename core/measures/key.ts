import { DomainError } from '../kernel/errors.ts';
import type { Simulation } from '../world/index.ts';
import { type Catalogue, standard } from './catalogue.ts';
import type { Measure } from './measure.ts';
import type { MeasureHistory } from './recorder.ts';
import type { Scope } from './scope.ts';

/**
 * Which scope a key belongs to: the one that has such a part now, else one that had it at a time that history knows,
 * and the whole company where there is no key. Fails with `not-found` for a key of none.
 */
export function scopeOfKey(
  key: string | undefined,
  simulation: Simulation,
  history: MeasureHistory,
  { scopes, whole }: Catalogue = standard,
): string {
  if (key === undefined) return whole.id;
  const scope =
    scopes.find((each) => each.has(simulation, key)) ??
    scopes.find((each) => !each.whole && isPast(each, key, history));
  if (scope) return scope.id;
  const labels = scopes.flatMap(({ whole: all, label }) => (all ? [] : [label]));
  const listed = [labels.slice(0, -1).join(', '), ...labels.slice(-1)].filter((part) => part !== '');
  throw new DomainError('not-found', `There is no ${listed.join(' or ')} ${key}.`);
}

/** One scope of a measure, and whose figure is asked for. */
export interface ScopeKey {
  readonly scope: Scope;
  /** The part's key; of the whole company its own id. */
  readonly key: string;
}

/**
 * Refuses a scope that the measure lacks or a key that doesn't fit the scope (`invalid`),
 * and a part of which neither history nor the world knows (`not-found`).
 */
export function checkScope(
  measure: Measure,
  id: string,
  key: string | null,
  history: MeasureHistory,
  live: Simulation | null,
  { scopes }: Catalogue = standard,
): ScopeKey {
  const scope = measure.scopes.includes(id) ? scopes.find((each) => each.id === id) : undefined;
  if (!scope) {
    const detail = `Expected one of ${measure.scopes.join(', ')}.`;
    throw new DomainError('invalid', `${measure.id} is not measured per ${id}.`, [{ pointer: 'query/scope', detail }]);
  }
  if (scope.whole !== (key === null)) {
    const detail = scope.whole ? `Expected no key for the ${scope.label}.` : `Expected the id of a ${scope.label}.`;
    throw new DomainError('invalid', `The key does not fit the scope ${id}.`, [{ pointer: 'query/key', detail }]);
  }
  if (key === null) return { scope, key: scope.id };
  if (!(live && scope.has(live, key)) && !isPast(scope, key, history)) {
    throw new DomainError('not-found', `There is no ${scope.label} ${key}.`);
  }
  return { scope, key };
}

function isPast(scope: Scope, key: string, history: MeasureHistory): boolean {
  for (const month of history.values()) {
    const keys = month.scopes[scope.id];
    if (keys && Object.hasOwn(keys, key)) return true;
  }
  return false;
}
