import { type EntityKind, entityKinds } from '../../core/world/index.ts';

export type SearchKind = EntityKind | 'tickets';

/** What can be searched: the kinds of rows, and the open tickets. */
export const searchKinds = [...entityKinds, 'tickets'] as unknown as readonly [SearchKind, ...SearchKind[]];
