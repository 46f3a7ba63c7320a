import type { RowRef } from '../../print/findings/finding.ts';
import { type EntityKind, entityKinds, kinds, type Rows, registry } from '../../world/index.ts';
import type { CompanySnapshot } from './snapshot.ts';

/** As many rows of one kind are named; more are only counted. */
const MOST_NAMED = 2;

const isEntityKind = (kind: string): kind is EntityKind => entityKinds.some((known) => known === kind);

/** `3 clients`, `1 client (Hart & Boyle Law), 5 licences`; empty for no row. */
export function describeRows(snapshot: CompanySnapshot, rows: readonly RowRef[]): string {
  const parts = Array.from(
    Map.groupBy(rows, ({ kind }) => kind),
    ([kind, refs]) => {
      if (!isEntityKind(kind)) throw new RangeError(`The company has no rows of the kind ${kind}.`);
      const [one, many] = kinds[kind].nouns;
      const ids = new Set(refs.map(({ id }) => id));
      const named = ids.size <= MOST_NAMED ? namesOf(snapshot, kind, ids) : [];
      const list = named.length > 0 ? ` (${named.join(', ')})` : '';
      return `${ids.size} ${ids.size === 1 ? one : many}${list}`;
    },
  );
  return parts.join(', ');
}

function namesOf<K extends EntityKind>(
  snapshot: CompanySnapshot,
  kind: K,
  ids: ReadonlySet<string>,
): readonly string[] {
  const rows: readonly Rows[K][] = snapshot.rows[kind];
  return rows.filter(({ id }) => ids.has(id)).map((row) => registry.projections[kind].name(row));
}
