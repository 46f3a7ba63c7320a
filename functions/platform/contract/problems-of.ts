import type { ProblemKind } from './problem.ts';
import { effectOf, type Route, takesBody } from './route.ts';

/** The order in which documents list the kinds: that of their statuses. */
const ORDER: readonly ProblemKind[] = [
  'malformed',
  'unauthorized',
  'forbidden',
  'not-found',
  'conflict',
  'outdated',
  'too-large',
  'unsupported-media-type',
  'invalid',
  'fault',
  'unavailable',
];

/** Every kind of problem that a route can answer: its own errors, and those that come with what it takes. */
export function problemsOf(route: Route): ProblemKind[] {
  const kinds = new Set<ProblemKind>([...route.errors, 'malformed', 'fault', 'unavailable']);
  const secured = route.access !== 'open';
  if (secured) kinds.add('unauthorized');
  if (secured || route.world) kinds.add('forbidden');
  if (route.world || route.params !== undefined || route.query !== undefined) kinds.add('invalid');
  if (route.query?.shape.limit !== undefined) kinds.add('too-large');
  // A key that can't be one, or whose request is still running.
  if (effectOf(route) === 'write') kinds.add('invalid').add('conflict');
  if (takesBody(route)) kinds.add('invalid').add('too-large').add('unsupported-media-type');
  return ORDER.filter((kind) => kinds.has(kind));
}
