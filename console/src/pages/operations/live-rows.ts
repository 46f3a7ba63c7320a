import type { Change } from '../../api/generated/showroom.schemas.ts';

/** What every row of every list has. */
export interface Row {
  readonly id: string;
  /** World time, ISO 8601. */
  readonly lastUpdated: string;
}

/** What has become of a row since its list was read. */
interface Patch {
  /** The last value of each field that changed, and the tick that changed it. */
  readonly fields: ReadonlyMap<string, { readonly value: unknown; readonly tick: number }>;
  /** The tick that made it, where it is newer than the list. */
  readonly made: number | undefined;
  /** The tick at which it was gone. */
  readonly gone: number | undefined;
}

/** By the id of the row. */
export type Patches = ReadonlyMap<string, Patch>;

export const NO_PATCHES: Patches = new Map();

function patchOf(before: Patch | undefined, { before: was, after, tick, time }: Change): Patch {
  if (after === null) return { fields: new Map(), made: undefined, gone: tick };
  const isNew = was === null;
  const fields = new Map(isNew ? [] : before?.fields);
  for (const [name, value] of Object.entries(after)) fields.set(name, { value, tick });
  fields.set('lastUpdated', { value: time, tick });
  return { fields, made: isNew ? tick : before?.made, gone: undefined };
}

/** Adds changes of one kind of rows to what has become of them; for `useChanges`. */
export const foldPatches =
  (entity: string) =>
  (patches: Patches, changes: readonly Change[]): Patches => {
    const own = changes.filter((change) => change.entity === entity);
    if (own.length === 0) return patches;
    const next = new Map(patches);
    for (const change of own) next.set(change.id, patchOf(next.get(change.id), change));
    return next;
  };

/** A page of a list, and the tick that it is of. */
interface PageAt<R> {
  readonly body: readonly R[];
  readonly tick?: string | undefined;
}

export interface LiveRows<R> {
  /** The rows of the pages as they are by now, in the order of the pages, without those that are gone. */
  readonly rows: readonly R[];
  /** Those that have come since the first page was read. */
  readonly made: readonly R[];
  /** Rows of which one of these fields has changed since they were read. */
  readonly changed: number;
}

/**
 * The rows of a list as they are by now.
 * @param watched fields that decide where a row stands, or whether it does
 */
export function liveRows<R extends Row>(
  pages: readonly PageAt<R>[],
  patches: Patches,
  watched: readonly string[],
): LiveRows<R> {
  let changed = 0;
  const known = new Set<string>();
  const rows = pages.flatMap(({ body, tick }) => {
    const at = Number(tick ?? 0);
    return body.flatMap((row) => {
      if (known.has(row.id)) return []; // it moved to a later page while they were read
      known.add(row.id);
      const patch = patches.get(row.id);
      if (patch === undefined) return [row];
      if (patch.gone !== undefined) return patch.gone > at ? [] : [row];
      const newer = [...patch.fields].filter(([, field]) => field.tick > at);
      if (newer.length === 0) return [row];
      if (newer.some(([name]) => watched.includes(name))) changed += 1;
      return [patched(row, newer)];
    });
  });
  const made = [...patches].flatMap(([id, { made: tick, fields }]) =>
    tick === undefined || known.has(id) ? [] : [patched({ id } as R, [...fields])],
  );
  return { rows, made, changed };
}

function patched<R extends Row>(row: R, fields: readonly (readonly [string, { readonly value: unknown }])[]): R {
  return { ...row, ...Object.fromEntries(fields.map(([name, { value }]) => [name, value])) };
}
