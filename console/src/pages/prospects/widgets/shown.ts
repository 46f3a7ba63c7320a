import { createContext, useContext } from 'react';
import type { Asked } from '../../../api/request.ts';
import type { Source } from '../../../kit/explain/explain.tsx';
import type { DrawnData, Widget, WidgetType } from './drawn.ts';

/** A widget with what is known of it beside its data. */
export interface ShownWidget {
  readonly widget: Widget;
  /** In the words of whoever narrates, or of whoever changed it. */
  readonly title: string;
  readonly sources: readonly Source[];
  /** The client whose dashboard it is on. */
  readonly client: string;
  readonly asked: Asked;
  /** The committed tick of which all figures are. */
  readonly tick: string;
}

export interface KindProps<T extends WidgetType> {
  readonly shown: ShownWidget;
  readonly data: DrawnData[T];
  /** Pixels that a plot may be high. */
  readonly plotHeight: number;
}

/** Pixels of a row of the dashboard's grid, and between two. */
export interface GridMeasure {
  readonly row: number;
  readonly gap: number;
  /** What stands around a plot: title, message and read-out. */
  readonly around: number;
  /** How high a table may become where the page can grow; null where it must stay in its rows. */
  readonly table: number | null;
}

export const DESK: GridMeasure = { row: 76, gap: 16, around: 164, table: 560 };

const MeasureContext = createContext(DESK);
export const GridMeasureProvider = MeasureContext.Provider;

/** The least height at which an axis can still be read. */
const LEAST = 120;

/** How high a plot in a widget of so many rows may be. */
export function usePlotHeight(rowSpan: number): number {
  const { row, gap, around } = useContext(MeasureContext);
  return Math.max(LEAST, rowSpan * row + (rowSpan - 1) * gap - around);
}

/** What a table's title and message, and a waterfall's, take less of the height around a plot: they have no read-out. */
export const READ_OUT = 48;

/** How high a table in a widget of so many rows may be. */
export function useTableHeight(rowSpan: number): number {
  const { table } = useContext(MeasureContext);
  const plot = usePlotHeight(rowSpan);
  return table ?? plot + READ_OUT;
}
