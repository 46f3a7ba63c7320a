import type { Time } from '../../../kernel/time.ts';
import type { Cell, DimensionId, Filters } from '../telemetry/dimensions.ts';
import type { Zone } from '../time/zone.ts';
import type { Granularity } from './payload.ts';

/** What every question has: a half-open range of time, its zone, and what it is cut by. */
export interface Question {
  readonly start: Time;
  readonly end: Time;
  readonly zone: Zone;
  readonly filters?: Filters;
  /**
   * Up to when telemetry is known: a world's time, or of telemetry that was sent along the end of the range. Later events are
   * not looked at, and who may still come back is not counted as lost. Questions about one dashboard give the same one.
   */
  readonly asOf: Time;
}

/** `previous`: the equally long range before; `year`: the same dates of the year before. */
export type Compare = 'previous' | 'year' | 'none';

export interface DashboardRequest extends Question {
  /** `previous` where it is not given. */
  readonly compare?: Compare;
  /** Of the trends; by the length of the range where it is not given. */
  readonly granularity?: Granularity;
}

export interface MetricQuery extends Question {
  readonly metric: string;
  readonly granularity?: Granularity;
  /** Up to two dimensions of the metric. */
  readonly breakdown?: readonly DimensionId[];
}

/** Who stands behind a figure: of a point give its start and end as the range, of a part its cell, of a funnel its step. */
export interface PeopleQuestion extends Question {
  /** A metric, or a funnel with a step. */
  readonly metric: string;
  readonly step?: string;
  readonly cell?: Cell;
}
