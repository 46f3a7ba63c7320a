import * as fc from 'fast-check';
import type { TimeWindow } from '../../../../../../core/kernel/presentation/vocabulary.ts';
import { DAY } from '../../../../../../core/kernel/time.ts';
import { periodOf } from '../../../../../../core/measures/index.ts';
import type {
  Bound,
  BoundFigure,
  BoundRequirement,
  BoundRows,
  Comparison,
  Reading,
} from '../../../../../../core/views/prospects/binding/bound.ts';
import { lastPeriods } from '../../../../../../core/views/prospects/binding/periods.ts';
import { type RowValue, rowColumns } from '../../../../../../core/views/prospects/binding/rows.ts';
import type {
  RowsRequirement,
  Target,
  Widget,
  WidgetType,
  Window,
} from '../../../../../../core/views/prospects/widget.ts';

export const NOW = Date.UTC(2026, 10, 21, 15);
export const TIMESTAMP = '2026-11-21T15:00:00Z';

/** A value as it is served: two decimals. */
export const served = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -50_000_000, max: 50_000_000 }).map((cents) => cents / 100) },
  { weight: 1, arbitrary: fc.constantFrom(0, 0.01, -0.01, 100, 33.33) },
);
const readings: fc.Arbitrary<Reading> = fc.oneof(
  { weight: 6, arbitrary: served.map((value) => ({ value, reason: null })) },
  { weight: 1, arbitrary: fc.constant({ value: null, reason: 'It was not a client in that month.' }) },
);

const MONTH: TimeWindow = { label: 'Oct 2026', from: '2026-10-01', to: '2026-10-31' };
const BEFORE: TimeWindow = { label: 'Sep 2026', from: '2026-09-01', to: '2026-09-30' };

/** A month against the one before. */
export function compared(from: Reading, to: Reading, basis = 'one month against the other'): Comparison {
  return { from, to, basis, label: 'Sep 2026', fromWindow: BEFORE, toWindow: MONTH };
}

/** A figure over so many periods. */
export function figures(as: string, window: Window, adds = true): fc.Arbitrary<BoundFigure> {
  const periods = window === 'now' ? [] : lastPeriods(window.grain, window.count, NOW, false);
  const points = fc.array(readings, { minLength: periods.length, maxLength: periods.length });
  return fc.record({ figure: readings, from: readings, to: readings, points }).map(
    ({ figure, from, to, points: values }): BoundFigure => ({
      kind: 'figure',
      as,
      source: 'measure',
      id: 'revenue',
      unit: 'usd',
      direction: 'up-is-good',
      window,
      adds,
      scope: 'client',
      whole: true,
      rationale: 'as it is',
      benchmarks: [],
      figure,
      time: MONTH,
      trend: compared(from, to),
      course: { basis: 'rolling', length: 1, points: [] },
      points: periods.map(({ name: period, start }, place) => ({
        period,
        start,
        partial: false,
        ...(values[place] ?? { value: null, reason: 'nothing' }),
      })),
    }),
  );
}

/** Several figures of one window, named `A`, `B` … */
export function severalFigures(window: Window, least: number, most: number): fc.Arbitrary<BoundFigure[]> {
  return fc
    .integer({ min: least, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => figures(letter(n), window))));
}

const letter = (n: number): string => String.fromCharCode(65 + n);

/** Licences of a client: none, a few, many; of few vendors or of many. */
export function licenses(requirement: Partial<RowsRequirement>): fc.Arbitrary<BoundRows> {
  const row = fc.record({
    product: fc.constantFrom('Falcon Pro', 'Intune', '3CX', 'Office 365', 'Datto'),
    vendor: fc.integer({ min: 0, max: 11 }).map((n) => `Vendor ${n}`),
    seats: fc.integer({ min: 0, max: 400 }),
    monthlyCost: fc.integer({ min: 0, max: 900_000 }).map((cents) => cents / 100),
  });
  return fc.array(row, { maxLength: 20 }).map((rows): BoundRows => rowsBound(rows, requirement));
}

function rowsBound(rows: readonly Record<string, RowValue>[], requirement: Partial<RowsRequirement>): BoundRows {
  return {
    kind: 'rows',
    as: 'Licences',
    source: 'rows',
    id: 'licenses',
    requirement: { kind: 'rows', as: 'Licences', rows: 'licenses', ...requirement },
    rationale: 'the licences of the client',
    columns: rowColumns.licenses,
    rows,
  };
}

export function bound(...requirements: readonly BoundRequirement[]): Bound {
  return { timestamp: TIMESTAMP, requirements };
}

/** A widget of a type; what it requires is bound already. */
export function widget(type: WidgetType, config: Partial<Widget['config']> = {}, target: number | null = null): Widget {
  const aim: Target | null = target === null ? null : { value: target, rule: 'a-rule', rationale: 'set by us' };
  return {
    id: 'w_sample',
    type,
    title: 'Sample',
    description: 'A sample.',
    position: { row: 1, col: 1, rowSpan: 2, colSpan: 3 },
    config: { format: 'currency', ...config },
    data_requirements: [],
    target: aim,
  };
}

/** The weekday and ISO week of a time, computed day by day from a known Monday. */
export function weekOf(start: number): { weekday: number; week: string } {
  const monday = Date.UTC(1970, 0, 5);
  const weekday = ((((start - monday) / DAY) % 7) + 7) % 7;
  return { weekday, week: periodOf('week', start).name };
}

/** A served value's hundredths; what has no value counts nothing. */
export const cents = (value: number | null | undefined): number => Math.round((value ?? 0) * 100);

export const sumCents = (values: readonly (number | null | undefined)[]): number =>
  values.reduce((sum: number, value) => sum + cents(value), 0);
