import type {
  AxisLabel,
  Band,
  Better,
  ComparedWith,
  FigureScope,
  Framed,
  SeriesRole,
  Spark,
  Status,
  TimeWindow,
  ValueAxis,
  ValueFormat,
} from '../../../kernel/presentation/vocabulary.ts';

/**
 * What stands in a widget's data beside the fields of the seed, so that a renderer decides nothing by itself. All of it is
 * optional on the wire: data that were made before have none of it until they are made anew.
 */

/** Of every widget. */
export interface WidgetFrame extends Framed {
  /** `company`: figures of the whole company under the client’s name; `mixed`: some of its figures are. */
  readonly scope: FigureScope | 'mixed';
}

/** Of a figure by itself: a card, a gauge. */
export interface FigurePresentation extends WidgetFrame, ValueFormat {
  /** What the figure is called wherever it stands, whatever title somebody gave the widget. */
  readonly name: string;
  readonly status: Status;
  /** `On target`, `Below target`, or the word of its band; null where nothing judges it. */
  readonly status_label: string | null;
  readonly better: Better | null;
  /** 0 to 100: how much of the way to the target it has come, in the direction that is better; 100 is there. */
  readonly attainment?: number;
  readonly target_display?: string;
  readonly window: TimeWindow;
  readonly compared_with?: ComparedWith;
  readonly spark?: Spark;
}

/** Of a gauge: its scale as an axis, whose bands have a tone. */
export interface GaugePresentation extends FigurePresentation {
  readonly axis: ValueAxis;
}

/** Of a series: what it is beside the others, and how its values are written. */
export interface SeriesPresentation extends ValueFormat {
  readonly role: SeriesRole;
  readonly scope: FigureScope;
  readonly better: Better | null;
  /** As people read them, one for each of `data`. */
  readonly displays: readonly string[];
}

export interface LinePresentation extends WidgetFrame {
  readonly label_details: readonly AxisLabel[];
  readonly axis: ValueAxis;
}

export interface BarPresentation extends WidgetFrame {
  readonly category_details: readonly AxisLabel[];
  readonly axis: ValueAxis;
}

export interface PiePresentation extends WidgetFrame, ValueFormat {
  readonly total_display: string;
}

export interface SegmentPresentation {
  /** `45.2%` */
  readonly percentage_display: string;
}

export interface WaterfallPresentation extends WidgetFrame {
  readonly axis: ValueAxis;
}

export interface StepPresentation {
  /** `total` stands on the ground; `part` begins where the step before it ended. */
  readonly role: 'total' | 'part';
  /** The bar, on the axis. */
  readonly from: number;
  readonly to: number;
}

export interface FunnelPresentation extends WidgetFrame {
  readonly axis: ValueAxis;
}

export interface StagePresentation {
  /** `32.3%` of the first stage. */
  readonly percentage_display: string;
  /** Of the stage before, in percent; null of the first, and of nothing. */
  readonly of_previous: number | null;
  readonly of_previous_display: string;
}

export interface HeatmapPresentation extends WidgetFrame {
  readonly row_details: readonly AxisLabel[];
  readonly column_details: readonly AxisLabel[];
  /** As people read them, one for each of `values`. */
  readonly displays: readonly (readonly string[])[];
  readonly axis: ValueAxis;
}

export interface TablePresentation extends WidgetFrame {
  /** Of each row: what it shows in each column. */
  readonly cells: readonly Readonly<Record<string, TableCell>>[];
  readonly row_details: readonly TableRowDetail[];
  readonly totals_label?: string;
  readonly totals_display?: Readonly<Record<string, string>>;
}

export interface TableCell {
  readonly display: string;
  readonly status: Status;
}

export interface TableRowDetail {
  readonly scope: FigureScope;
  /** The row of the company that it shows, for a link to it. */
  readonly link?: { readonly entity: 'clients' | 'licenses' | 'technicians' | 'leads'; readonly id: string };
  readonly partial?: true;
}

export interface ColumnPresentation extends Omit<ValueFormat, 'format'> {
  readonly align: 'left' | 'right';
  /** Room that it wants, in proportion to the other columns. */
  readonly width: number;
  readonly better: Better | null;
  readonly scope: FigureScope;
  /** What the cells of another column show already: not drawn. */
  readonly hidden?: true;
}

/** A band of a gauge, with what it means. */
export type ToneOfBand = Pick<Band, 'tone'>;
