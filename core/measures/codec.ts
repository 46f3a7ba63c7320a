import { canonical, type Json } from '../kernel/canonical.ts';
import type { KeyMonth, MeasureMonth, Values } from './month.ts';
import { type Packed, pack, unpack } from './packing.ts';

/** What `encodeMonth` writes: the month with its values packed. */
interface PackedMonth {
  readonly month: string;
  readonly days: number[];
  readonly company: Record<string, Packed>;
  readonly departments: Record<string, PackedKey>;
  readonly clients: Record<string, PackedKey> | null;
}
interface PackedKey {
  readonly from: number;
  readonly values: Record<string, Packed>;
}

/** The month as canonical JSON with runs packed: equal months give equal bytes. */
export function encodeMonth(month: MeasureMonth): string {
  const packKey = ({ from, values }: KeyMonth): Json => ({ from, values: mapFields(values, pack) });
  return canonical({
    month: month.month,
    days: month.days,
    company: mapFields(month.company, pack),
    departments: mapFields(month.departments, packKey),
    clients: month.clients && mapFields(month.clients, packKey),
  });
}

/** A month from the text of `encodeMonth`. */
export function decodeMonth(text: string): MeasureMonth {
  const packed: PackedMonth = JSON.parse(text);
  if (typeof packed?.month !== 'string' || !Array.isArray(packed.days)) throw new Error('this is no month of measures');
  const unpackKey = ({ from, values }: PackedKey): KeyMonth => ({ from, values: mapFields(values, unpack) });
  return {
    month: packed.month,
    days: packed.days,
    company: mapFields<Packed, Values>(packed.company, unpack),
    departments: mapFields(packed.departments, unpackKey),
    clients: packed.clients && mapFields(packed.clients, unpackKey),
  };
}

function mapFields<T, R>(fields: Readonly<Record<string, T>>, of: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, of(value)]));
}
