import type { MeasureId } from '../../../measures/index.ts';
import type { FigureId } from '../value/figure.ts';
import type { DerivedRequirement, MeasureRequirement, RowsKind, RowsRequirement, Window } from '../widget.ts';

/** The last whole month. */
export const LAST_MONTH: Window = { grain: 'month', count: 1 };
/** A quarter's worth of months, for what one month has too little of, such as surveys. */
export const LAST_QUARTER: Window = { grain: 'month', count: 3 };
/** The 12 points of a line, or their sum. */
export const YEAR: Window = { grain: 'month', count: 12 };
export const FIVE_QUARTERS: Window = { grain: 'quarter', count: 5 };
/** Eight weeks by weekday. */
export const EIGHT_WEEKS: Window = { grain: 'day', count: 56 };

/** A measure of the client. */
export function ofClient(as: string, measure: MeasureId, window: Window): MeasureRequirement {
  return { kind: 'measure', as, measure, scope: 'client', window };
}

/** A measure of the whole company that serves the client. */
export function ofCompany(as: string, measure: MeasureId, window: Window): MeasureRequirement {
  return { kind: 'measure', as, measure, scope: 'company', window };
}

/** A figure of the value model; `now` is over the last 24 whole months. */
export function derived(as: string, figure: FigureId, window: Window = 'now'): DerivedRequirement {
  return { kind: 'derived', as, figure, window };
}

/** Rows that belong to the client. */
export function rows(
  as: string,
  kind: RowsKind,
  how: Pick<RowsRequirement, 'by' | 'value' | 'columns'> = {},
): RowsRequirement {
  return { kind: 'rows', as, rows: kind, ...how };
}
