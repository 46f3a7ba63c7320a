import type { Status } from '../../kernel/presentation/vocabulary.ts';
import type { Grain, MeasureId } from '../../measures/index.ts';
import type { FigureId } from './value/figure.ts';

/** On a grid of 12 columns; rows and columns count from 1. */
export interface Position {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export const widgetTypes = [
  'kpi-card',
  'line-chart',
  'bar-chart',
  'pie-chart',
  'waterfall-chart',
  'table',
  'gauge',
  'funnel-chart',
  'heatmap',
] as const;
export type WidgetType = (typeof widgetTypes)[number];

export type Format = 'currency' | 'percentage' | 'number' | 'days';

/** How a widget shows its data. Fields that a type doesn't use are left out. */
export interface WidgetConfig {
  readonly format: Format;
  readonly decimals?: number;
  readonly trend?: boolean;
  /** True where a rise is bad: costs, open tickets. */
  readonly invertTrend?: boolean;
  readonly unit?: string;
  readonly colors?: readonly string[];
  readonly legend?: boolean;
  readonly sort?: 'ascending' | 'descending' | 'none';
  /** Of a waterfall: names (`as`) of the requirements that are taken off, such as costs. */
  readonly subtract?: readonly string[];
  /** Of a gauge. */
  readonly scale?: GaugeScale;
}

/** The range of a gauge, and the bands that cover it from `min` to `max` without a gap. */
export interface GaugeScale {
  readonly min: number;
  readonly max: number;
  readonly bands: readonly ScaleBand[];
}

/** A stretch of a scale with its word, and what it means where that is said. */
export interface ScaleBand {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly tone?: Status;
}

/** Over which time a requirement is read, back from the committed tick. */
export type Window = { readonly grain: Grain; readonly count: number } | 'now';

/** Whose figure it is. */
export type RequirementScope = 'client' | 'company';

/** Figures that a widget is made of: measures, or values derived from them by a named rule. */
export interface MeasureRequirement {
  readonly kind: 'measure';
  /** Name under which the widget refers to it, and which it shows: `Tickets opened`. */
  readonly as: string;
  readonly measure: MeasureId;
  readonly scope: RequirementScope;
  readonly window: Window;
}

/** A figure that the value model makes of measures and benchmarks: `roi`, `net-benefit`. */
export interface DerivedRequirement {
  readonly kind: 'derived';
  readonly as: string;
  /** Of the value model. */
  readonly figure: FigureId;
  readonly window: Window;
}

/**
 * Rows of the world that belong to the client: its own row, the licences of which it holds seats, the technicians
 * who look after it, its open opportunities. What their columns are says `rowColumns`.
 */
export interface RowsRequirement {
  readonly kind: 'rows';
  readonly as: string;
  readonly rows: RowsKind;
  /** Column by whose values a chart groups: `vendor`. */
  readonly by?: string;
  /** Column that a chart adds up in each group, or how many rows there are. Left out: `count`. */
  readonly value?: string;
  /** Columns of a table, in order. Left out: all. */
  readonly columns?: readonly string[];
}
export const rowsKinds = ['client', 'licenses', 'technicians', 'opportunities'] as const;
export type RowsKind = (typeof rowsKinds)[number];

export type Requirement = MeasureRequirement | DerivedRequirement | RowsRequirement;

/** What the world can't know, and is set by a rule. */
export interface Target {
  readonly value: number;
  readonly rule: string;
  readonly rationale: string;
}

/** A widget of a template: where it stands, how it shows, and what it needs. */
export interface Widget {
  /** `w_roi_headline` */
  readonly id: string;
  readonly type: WidgetType;
  readonly title: string;
  readonly description: string;
  readonly position: Position;
  readonly config: WidgetConfig;
  readonly data_requirements: readonly Requirement[];
  readonly target: Target | null;
}
