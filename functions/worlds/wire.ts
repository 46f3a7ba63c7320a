import { type EntityKind, type Rows, registry, type Wires } from '../../core/world/index.ts';

/** A row as JSON and as an item: dollars with two decimals, dates and times as text. */
export type WireRow = { readonly id: string } & Readonly<Record<string, unknown>>;

/** The one mapping from rows of the core to rows of the wire, for the API, the tables and the change log. */
export function wireRow<K extends EntityKind>(kind: K, row: Rows[K]): Wires[K] {
  return registry.projections[kind].wire(row);
}

/** What differs between two rows, field by field; `lastUpdated` is left out, as the change itself says when. */
export function wireDifference(
  before: WireRow,
  after: WireRow,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const result = { before: {} as Record<string, unknown>, after: {} as Record<string, unknown> };
  for (const [field, value] of Object.entries(after)) {
    if (field === 'lastUpdated' || JSON.stringify(value) === JSON.stringify(before[field])) continue;
    result.before[field] = before[field];
    result.after[field] = value;
  }
  return result;
}
