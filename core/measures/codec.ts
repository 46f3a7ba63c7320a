import { canonical, type Json } from '../kernel/canonical.ts';
import type { KeyMonth, MeasureMonth } from './month.ts';
import { type Packed, pack, unpack } from './packing.ts';

/** What `encodeMonth` writes: the month with its values packed. */
interface PackedMonth {
  readonly month: string;
  readonly days: number[];
  readonly scopes: Readonly<Record<string, PackedKeys | null>>;
}
type PackedKeys = Readonly<Record<string, PackedKey>>;
interface PackedKey {
  readonly from: number;
  readonly values: Record<string, Packed>;
}

/** What was written before scopes had names: a field for each. It is read, and written in the new form when a day is added. */
interface FormerMonth extends Omit<PackedMonth, 'scopes'> {
  readonly company: Record<string, Packed>;
  readonly departments: PackedKeys;
  readonly clients: PackedKeys | null;
}

/** The month as canonical JSON with runs packed: equal months give equal bytes. */
export function encodeMonth(month: MeasureMonth): string {
  const packKey = ({ from, values }: KeyMonth): Json => ({ from, values: mapFields(values, pack) });
  const scopes = mapFields(month.scopes, (keys): Json => keys && mapFields(keys, packKey));
  return canonical({ month: month.month, days: month.days, scopes });
}

/** A month from the text of `encodeMonth`, of this version or the one before. Throws an error for anything else. */
export function decodeMonth(text: string): MeasureMonth {
  const packed: PackedMonth | FormerMonth = JSON.parse(text);
  if (typeof packed?.month !== 'string' || !Array.isArray(packed.days)) throw new Error('this is no month of measures');
  const unpackKey = ({ from, values }: PackedKey): KeyMonth => ({ from, values: mapFields(values, unpack) });
  const scopes = 'scopes' in packed ? packed.scopes : scopesOf(packed);
  return {
    month: packed.month,
    days: packed.days,
    scopes: mapFields(scopes, (keys) => keys && mapFields(keys, unpackKey)),
  };
}

function scopesOf({ company, departments, clients }: FormerMonth): PackedMonth['scopes'] {
  return { company: { company: { from: 0, values: company } }, department: departments, client: clients };
}

function mapFields<T, R>(fields: Readonly<Record<string, T>>, of: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, of(value)]));
}
