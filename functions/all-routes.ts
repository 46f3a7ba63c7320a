import { MANIFESTS } from './manifests.ts';
import type { Route } from './platform/contract/route.ts';

/** Every operation of the API, function by function. */
export const ALL_ROUTES: readonly Route[] = MANIFESTS.flatMap(({ functions }) =>
  Object.values(functions).flatMap(({ trigger }) => (trigger.kind === 'http' ? Object.values(trigger.routes) : [])),
);

/** What the groups of operations are about, by their tags. */
export const ALL_TAGS: Readonly<Record<string, string>> = Object.assign({}, ...MANIFESTS.map(({ tags }) => tags));
