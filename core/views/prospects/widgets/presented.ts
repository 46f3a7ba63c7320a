import type {
  AxisLabel,
  Band,
  FigureScope,
  Framed,
  ShownCell,
  ShownFigure,
  ValueAxis,
  ValueFormat,
} from '../../../kernel/presentation/vocabulary.ts';

/**
 * What stands in a widget's data beside the fields of the seed, so that a renderer decides nothing by itself. All of it is
 * optional on the wire: data that were made before have none of it until they are made anew.
 */

/** Of a figure by itself: a card, a gauge. */
export interface FigurePresentation extends Framed, ShownFigure {}

/** Of a gauge: its scale as an axis, whose bands have a tone. */
export interface GaugePresentation extends FigurePresentation {
  readonly axis: ValueAxis;
}

export interface LinePresentation extends Framed {
  readonly label_details: readonly AxisLabel[];
  readonly axis: ValueAxis;
}

export interface BarPresentation extends Framed {
  readonly category_details: readonly AxisLabel[];
  readonly axis: ValueAxis;
}

export interface PiePresentation extends Framed, ValueFormat {
  readonly total_display: string;
}

export interface SegmentPresentation {
  /** `45.2%` */
  readonly percentage_display: string;
}

export interface WaterfallPresentation extends Framed {
  readonly axis: ValueAxis;
}

export interface StepPresentation {
  /** `total` stands on the ground; `part` begins where the step before it ended. */
  readonly role: 'total' | 'part';
  /** The bar, on the axis. */
  readonly from: number;
  readonly to: number;
}

export interface FunnelPresentation extends Framed {
  readonly axis: ValueAxis;
}

export interface StagePresentation {
  /** `32.3%` of the first stage. */
  readonly percentage_display: string;
  /** Of the stage before, in percent; null of the first, and of nothing. */
  readonly of_previous: number | null;
  readonly of_previous_display: string;
}

export interface HeatmapPresentation extends Framed {
  readonly row_details: readonly AxisLabel[];
  readonly column_details: readonly AxisLabel[];
  /** As people read them, one for each of `values`. */
  readonly displays: readonly (readonly string[])[];
  readonly axis: ValueAxis;
}

export interface TablePresentation extends Framed {
  /** Of each row: what it shows in each column. */
  readonly cells: readonly Readonly<Record<string, ShownCell>>[];
  readonly row_details: readonly TableRowDetail[];
  readonly totals_label?: string;
  readonly totals_display?: Readonly<Record<string, string>>;
}

export interface TableRowDetail {
  readonly scope: FigureScope;
  /** The row of the company that it shows, for a link to it. */
  readonly link?: { readonly entity: 'clients' | 'licenses' | 'technicians' | 'leads'; readonly id: string };
  readonly partial?: true;
}

/** A band of a gauge, with what it means. */
export type ToneOfBand = Pick<Band, 'tone'>;
