import type { EventColumns, PersonColumns } from './columns.ts';
import { type Dictionary, NONE } from './dictionary.ts';
import { dimensions, type TraitDimension, traitDimensions } from './dimensions.ts';
import { events } from './vocabulary.ts';

/** Registrations and traits of people. The events get the traits of their people where these, or nothing else, say them. */
export function peopleOf(columns: EventColumns, users: Dictionary, names: Dictionary): PersonColumns {
  const registration = new Int32Array(users.size).fill(-1);
  const registeredAt = new Float64Array(users.size).fill(Number.POSITIVE_INFINITY);
  const registered = names.codeOf(events.registered);
  for (let row = 0; row < columns.size; row += 1) {
    const user = columns.user[row] ?? NONE;
    if (columns.name[row] !== registered || user === NONE || registration[user] !== -1) continue;
    registration[user] = row;
    registeredAt[user] = columns.time[row] ?? 0;
  }
  const traits = Object.fromEntries(traitDimensions.map((id) => [id, traitOf(columns, id, registration)]));
  return { registration, registeredAt, traits: traits as Record<TraitDimension, Uint32Array> };
}

function traitOf({ size, user, dimensions: columns }: EventColumns, id: TraitDimension, registration: Int32Array) {
  const column = columns[id];
  const trait = Uint32Array.from(registration, (row) => (row < 0 ? NONE : (column[row] ?? NONE)));
  for (let row = 0; row < size; row += 1) {
    const person = user[row] ?? NONE;
    if (person !== NONE && trait[person] === NONE) trait[person] = column[row] ?? NONE;
  }
  const always = dimensions.find((one) => one.id === id)?.of === 'person';
  for (let row = 0; row < size; row += 1) {
    const person = user[row] ?? NONE;
    if (person !== NONE && (always || column[row] === NONE)) column[row] = trait[person] ?? NONE;
  }
  return trait;
}
