import type { DimensionId } from '../telemetry/dimensions.ts';

/** Wire values: `usd` dollars with cents, `percent` 0 to 100, `seconds`, `hours`, `days`; `count`, `ratio` plain numbers. */
export type Unit = 'count' | 'usd' | 'percent' | 'ratio' | 'seconds' | 'hours' | 'days';
export type Format = 'integer' | 'decimal' | 'currency' | 'percent' | 'duration';
export type Better = 'up' | 'down' | 'neither';
export type SectionId = 'executive' | 'growth' | 'monetization' | 'learning' | 'ops';

/** What every payload says about itself. */
export interface Described {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly format: Format;
  readonly better: Better;
  readonly definition: string;
}

/** A figure, or null with the reason. */
export interface Value {
  readonly value: number | null;
  /** Why there is no value; null where there is one. */
  readonly reason: string | null;
}

export interface Card extends Described, Value {
  /** Of the range that is compared with; null where there is none, or nothing measurable in it. */
  readonly previous: number | null;
  /** value − previous, in the unit. */
  readonly delta: number | null;
  /** True where the range is not over, or what it observes is not. */
  readonly partial: boolean;
}

export interface Point extends Value {
  /** Local beginning in the canonical zone, with its offset: `2025-12-10T00:00:00+01:00`. */
  readonly label: string;
  /** Half-open instants, `2025-12-09T23:00:00.000Z`, cut to the range. */
  readonly start: string;
  readonly end: string;
  /** True where the range or the present cuts the period. */
  readonly partial: boolean;
}

export interface Trend extends Described {
  readonly granularity: Granularity;
  readonly points: readonly Point[];
}

export type Granularity = 'hour' | 'day' | 'week' | 'month';
export const granularities: readonly Granularity[] = ['hour', 'day', 'week', 'month'];

/** A column of a table: what names the row, or a metric. */
export type TableColumn =
  | Described
  | { readonly id: string; readonly label: string; readonly dimension: DimensionId | 'period' | 'movement' };

export interface TableRow {
  /** What the row is of: dimension values, a cohort's beginning, a movement. Null is "without a value". */
  readonly key: Readonly<Record<string, string | null>>;
  readonly values: Readonly<Record<string, Value>>;
  readonly partial: boolean;
}

export interface Table {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface FunnelStep {
  readonly id: string;
  readonly label: string;
  readonly users: number;
  /** Percent of the first step, and of the step before. */
  readonly of_first: Value;
  readonly of_previous: Value;
  /** Hours from the first step to this one: median and 90th percentile of those who came so far. */
  readonly median_hours: Value;
  readonly p90_hours: Value;
}

export interface Funnel {
  readonly id: string;
  readonly label: string;
  readonly unit: 'count';
  readonly format: 'integer';
  readonly better: 'up';
  readonly definition: string;
  readonly window_days: number;
  readonly steps: readonly FunnelStep[];
  /** True where the window of some who entered is not over. */
  readonly partial: boolean;
}

export interface Section {
  readonly id: SectionId;
  readonly label: string;
  readonly cards: readonly Card[];
  readonly trends: readonly Trend[];
  readonly tables: readonly Table[];
  readonly funnels: readonly Funnel[];
}

/** The five sections by name: `data.executive.cards`. */
export type Dashboard = Readonly<Record<SectionId, Section>>;
