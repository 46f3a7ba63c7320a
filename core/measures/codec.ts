import { canonical, type Json } from '../kernel/canonical.ts';
import type { GroupsOf } from './figures.ts';
import type { KeyMonth, MeasureMonth } from './month.ts';
import { type Packed, pack, unpack } from './packing.ts';
import { restOf, sumOfKeys } from './sums.ts';

/** What `encodeMonth` writes: the month with its values packed. */
interface PackedMonth {
  readonly month: string;
  readonly days: number[];
  readonly scopes: Readonly<Record<string, PackedKeys | null>>;
  readonly groups?: Record<string, GroupsOf>;
}
type PackedKeys = Readonly<Record<string, PackedKey>>;
interface PackedKey {
  /** Left out of a group of parts whose other measures are the sums of theirs. */
  readonly from?: number;
  readonly values: Record<string, Packed>;
}

/** What was written before scopes had names: a field for each. It is read, and written in the new form when a day is added. */
interface FormerMonth extends Omit<PackedMonth, 'scopes' | 'groups'> {
  readonly company: Record<string, Packed>;
  readonly departments: PackedKeys;
  readonly clients: PackedKeys | null;
}

/**
 * The month as canonical JSON with runs packed: equal months give equal bytes. Of a group of parts (a team of reps) only what
 * is not the sum of its parts is written, such as the month of a rep who changes teams: each line is compared before it is
 * left out.
 */
export function encodeMonth(month: MeasureMonth): string {
  const { days, groups = {} } = month;
  const scopes = mapFields(month.scopes, (keys, scope): Json => {
    const grouped = groups[scope];
    return keys && mapFields(keys, (key, id) => packKey(key, grouped ? sumOf(month, grouped, id) : null));
  });
  const known = mapFields(groups, ({ of, keys }): Json => ({ of, keys: { ...keys } }));
  return canonical({ month: month.month, days, scopes, ...(Object.keys(groups).length > 0 && { groups: known }) });
}

function packKey(key: KeyMonth, sums: KeyMonth | null): Json {
  const rest = sums && restOf(key, sums);
  if (rest) return { values: mapFields(rest, pack) };
  return { from: key.from, values: mapFields(key.values, pack) };
}

/** A month from the text of `encodeMonth`, of this version or those before. Throws an error for anything else. */
export function decodeMonth(text: string): MeasureMonth {
  const packed: PackedMonth | FormerMonth = JSON.parse(text);
  if (typeof packed?.month !== 'string' || !Array.isArray(packed.days)) throw new Error('this is no month of measures');
  const { scopes, groups } = 'scopes' in packed ? packed : { scopes: scopesOf(packed), groups: undefined };
  const month: MeasureMonth = { month: packed.month, days: packed.days, scopes: {}, ...(groups && { groups }) };
  const whole = ({ from = 0, values }: PackedKey): KeyMonth => ({ from, values: mapFields(values, unpack) });
  // First what groups are made of.
  for (const [scope, keys] of Object.entries(scopes))
    if (!groups?.[scope]) month.scopes[scope] = keys && mapFields(keys, whole);
  for (const [scope, grouped] of Object.entries(groups ?? {})) {
    const keys = scopes[scope];
    if (keys === undefined) continue;
    month.scopes[scope] =
      keys &&
      mapFields(keys, (key, id) => (key.from === undefined ? withSums(key, sumOf(month, grouped, id)) : whole(key)));
  }
  return month;
}

function sumOf({ scopes }: MeasureMonth, { of, keys }: GroupsOf, group: string): KeyMonth | null {
  const parts = scopes[of] ?? {};
  return sumOfKeys(Object.entries(parts).flatMap(([id, part]) => (keys[id] === group ? [part] : [])));
}

/** @throws Error where the parts of the group are not there: the text is not whole */
function withSums({ values }: PackedKey, sums: KeyMonth | null): KeyMonth {
  if (sums === null) throw new Error('a month of measures has a group without its parts');
  return { from: sums.from, values: { ...sums.values, ...mapFields(values, unpack) } };
}

function scopesOf({ company, departments, clients }: FormerMonth): PackedMonth['scopes'] {
  return { company: { company: { from: 0, values: company } }, department: departments, client: clients };
}

function mapFields<T, R>(fields: Readonly<Record<string, T>>, of: (value: T, name: string) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, of(value, name)]));
}
