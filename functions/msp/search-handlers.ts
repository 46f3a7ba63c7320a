import { compareIds } from '../../core/kernel/collection.ts';
import { bestText, findText, searchText } from '../../core/kernel/text-search.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { ok } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import type { LoadedWorld } from '../worlds/read/loader.ts';
import type { MspContainer } from './container.ts';
import type { routes } from './routes.ts';
import { type SearchKind, searchKinds } from './search-kinds.ts';
import { HITS } from './search-routes.ts';
import { type Entry, entriesOf } from './searchable.ts';

/** Rows by a part of their name, number or id, as they stand at one committed tick. */
export function searchHandlers({ loader }: MspContainer): Pick<Handlers<typeof routes>, 'search'> {
  // As long as a world is kept its rows are the same: each letter that is typed goes over texts made before.
  const kept = new WeakMap<LoadedWorld, Map<SearchKind, readonly Entry[]>>();

  function keptEntries(world: LoadedWorld, kind: SearchKind): readonly Entry[] {
    const byKind = kept.get(world) ?? new Map<SearchKind, readonly Entry[]>();
    kept.set(world, byKind);
    const entries = byKind.get(kind) ?? [...entriesOf(world, kind)].sort((a, b) => compareIds(a.id, b.id));
    byKind.set(kind, entries);
    return entries;
  }

  return {
    async search({ world, query: { q, limit = HITS.usual, kinds = searchKinds } }) {
      const loaded = await loader.load(world);
      const wanted = searchKinds.filter((kind) => kinds.includes(kind));
      const asked = searchText(q);
      const found = findText(
        wanted.flatMap((kind) => keptEntries(loaded, kind)),
        asked,
      );
      const counts = Object.fromEntries(
        wanted.map((kind) => [kind, found.reduce((sum, { thing }) => sum + Number(thing.kind === kind), 0)]),
      );
      const hits = found.slice(0, limit).map(({ thing: { kind, id, name, texts, note, row }, match }) => {
        const isNamed = bestText([id, name], asked) !== undefined;
        return { kind, id, name, note, match, foundIn: isNamed ? null : (bestText(texts, asked) ?? null), row };
      });
      return ok({ total: found.length, counts, hits }, tickHeader(loaded.head));
    },
  };
}
