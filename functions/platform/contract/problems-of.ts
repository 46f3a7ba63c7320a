import type { ProblemKind } from './problem.ts';
import type { Route } from './route.ts';

/** The order in which documents list the kinds: that of their statuses. */
const ORDER: readonly ProblemKind[] = [
  'malformed',
  'unauthorized',
  'forbidden',
  'not-found',
  'conflict',
  'too-large',
  'unsupported-media-type',
  'invalid',
  'fault',
  'unavailable',
];

/** True when the operation changes something: it takes a body and an Idempotency-Key. */
export function isMutation(route: Route): boolean {
  return route.method !== 'GET';
}

/** Every kind of problem that a route can answer: its own errors, and those that come with what it takes. */
export function problemsOf(route: Route): ProblemKind[] {
  const kinds = new Set<ProblemKind>([...route.errors, 'malformed', 'fault', 'unavailable']);
  const secured = route.access !== 'open';
  if (secured) kinds.add('unauthorized');
  if (secured || route.world) kinds.add('forbidden');
  if (route.world || route.params !== undefined || route.query !== undefined) kinds.add('invalid');
  if (route.query?.shape.limit !== undefined) kinds.add('too-large');
  if (isMutation(route)) {
    for (const kind of ['invalid', 'conflict', 'too-large', 'unsupported-media-type'] as const) kinds.add(kind);
  }
  return ORDER.filter((kind) => kinds.has(kind));
}
