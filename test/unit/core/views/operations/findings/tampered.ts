import { monthStart } from '../../../../../../core/kernel/time.ts';
import type { MeasureId } from '../../../../../../core/measures/index.ts';
import type { CompanySnapshot } from '../../../../../../core/views/operations/snapshot.ts';
import {
  type Client,
  type EntityKind,
  entityKinds,
  type RowSets,
  type Rows,
} from '../../../../../../core/world/index.ts';
import { sampleSnapshot } from '../../../../../tools/report-sample.ts';

type Figures = Partial<Record<MeasureId, number | null>>;

/** What differs from the sample: rows by kind, measures in served units, records behind client rows. */
export interface Tampering {
  readonly rows?: Partial<RowSets>;
  readonly now?: Figures;
  readonly lastMonth?: Figures;
  readonly change?: Partial<Record<MeasureId, readonly [from: number, to: number]>>;
  /** Whole months, oldest first, and then the running one. */
  readonly months?: Partial<Record<MeasureId, readonly number[]>>;
  readonly clients?: (id: string) => unknown;
}

const sample = sampleSnapshot(42);
export const NOW = sample.asOf.time;

/** Rows made from the sample's first: each with its own id and name, and what is given. */
export function make<K extends EntityKind>(kind: K, overrides: readonly Partial<Rows[K]>[]): readonly Rows[K][] {
  const [base] = sample.rows[kind];
  if (!base) throw new Error(`the sample has no ${kind}`);
  return overrides.map((override, n) => {
    const id = `${kind}-${n}`;
    const name = `Name ${String.fromCodePoint(65 + n)}`;
    return { ...base, id, name, product: name, companyName: name, vendor: name, ...override };
  });
}

/** A row with so many percent of a field's sum, and nine others that share the rest equally. */
export function split<K extends EntityKind>(
  kind: K,
  fields: readonly (keyof Rows[K])[],
  part: number,
  first: Partial<Rows[K]>,
  others: Partial<Rows[K]> = {},
): Tampering {
  const all = (amount: number): object => Object.fromEntries(fields.map((field) => [field, amount]));
  const rest = Array.from({ length: 9 }, () => ({ ...others, ...all(100_000 * (100 - part)) }));
  return { rows: { [kind]: make(kind, [{ ...first, ...all(900_000 * part) }, ...rest] as Partial<Rows[K]>[]) } };
}

const point = (value: number | null, ahead: number) => {
  const start = monthStart(NOW, ahead);
  const period = new Date(start).toISOString().slice(0, 7);
  return { period, start, end: monthStart(NOW, ahead + 1), value, partial: ahead === 0 };
};

/** The sample's snapshot with another world in it, as far as it is said. Kinds of rows that are not said are empty. */
export function tampered(tampering: Tampering): CompanySnapshot {
  const { now = {}, lastMonth = {}, change = {}, months = {}, clients } = tampering;
  const none = Object.fromEntries(entityKinds.map((kind) => [kind, []])) as Readonly<Record<EntityKind, never[]>>;
  const state = { clients: { get: clients ?? (() => undefined) } };
  const monthsOf: CompanySnapshot['months'] = (id, count) => {
    const list = months[id] ?? [];
    return list.map((value, n) => point(value, n + 1 - list.length)).slice(-count);
  };
  return {
    asOf: sample.asOf,
    rows: { ...none, ...tampering.rows },
    simulation: Object.create(sample.simulation, { state: { value: state } }),
    now: (id) => ({ measure: sample.now(id).measure, value: now[id] ?? null, reason: 'not said' }),
    lastMonth: (id) => (id in lastMonth ? point(lastMonth[id] ?? null, -1) : null),
    change(id) {
      const pair = change[id];
      if (!pair) return null;
      const [from, to] = pair;
      const percent = from === 0 ? null : (100 * (to - from)) / Math.abs(from);
      return { from: point(from, -2), to: point(to, -1), absolute: to - from, percent, judgement: 'neutral' };
    },
    months: monthsOf,
    wholeMonths: (id, count) =>
      monthsOf(id, count + 1)
        .filter(({ partial }) => !partial)
        .slice(-count),
  };
}

/** A client record of which a rule reads only what is said. */
export function record(fields: { end?: number; renewing?: boolean; satisfaction?: number }): Partial<Client> {
  const { end = NOW, renewing = false, satisfaction = 5 } = fields;
  return { agreement: { type: 'Basic', monthly: 0, start: 0, end, months: 12 }, renewing, satisfaction };
}
