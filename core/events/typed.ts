import type { EventKind, EventOf, Field, Scalar, WorldEvent } from '../world/index.ts';

/**
 * The events of some kinds, as the kinds declare them: a field that a kind has got since is null, one that it has no
 * longer is left out.
 * @throws TypeError for a value that the kind's field doesn't hold: it was stored under another meaning
 */
export function eventsOf<K extends EventKind>(kinds: readonly K[], events: Iterable<WorldEvent>): EventOf<K>[] {
  const byName = new Map(kinds.map(({ name, fields }) => [name as string, Object.entries(fields)]));
  const found: WorldEvent[] = [];
  for (const event of events) {
    const fields = byName.get(event.kind);
    if (fields) found.push({ ...event, data: declaredOf(fields, event) });
  }
  return found as EventOf<K>[]; // each value has been looked at
}

function declaredOf(fields: readonly [string, Field][], { data, kind, entity, time }: WorldEvent): WorldEvent['data'] {
  const values: Record<string, Scalar> = {};
  for (const [name, { holds, type }] of fields) {
    const value = data[name] ?? null;
    if (!holds(value)) throw new TypeError(`${kind} of ${entity} at ${time}: ${name} is ${value}, expected ${type}`);
    values[name] = value;
  }
  return values;
}
