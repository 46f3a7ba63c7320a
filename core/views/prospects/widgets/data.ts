import type { ShownColumn, ShownSeries } from '../../../kernel/presentation/vocabulary.ts';
import type { Category } from '../template.ts';
import type {
  BarPresentation,
  FigurePresentation,
  FunnelPresentation,
  GaugePresentation,
  HeatmapPresentation,
  LinePresentation,
  PiePresentation,
  SegmentPresentation,
  StagePresentation,
  StepPresentation,
  TablePresentation,
  ToneOfBand,
  WaterfallPresentation,
} from './presented.ts';

/** What every widget's data has. `timestamp` is the world time of the committed tick, ISO 8601. */
interface Stamped {
  readonly timestamp: string;
  /** Why there is no value, or nothing to draw. */
  readonly reason?: string;
}

export interface Trend {
  readonly value: number;
  readonly direction: 'up' | 'down' | 'flat';
  readonly display: string;
}

/** `{"value": 187.5, "display": "187.5%", "trend": {…}, "target": 200, "progress": 93.75}`; progress = value ÷ target × 100. */
export interface KpiData extends Stamped, Partial<FigurePresentation> {
  readonly value: number | null;
  readonly display: string;
  readonly trend?: Trend;
  readonly target?: number;
  readonly progress?: number;
}

export interface NamedSeries extends Partial<ShownSeries> {
  readonly name: string;
  readonly data: readonly (number | null)[];
}

/** 12 points, labels `YYYY-MM`. */
export interface LineData extends Stamped, Partial<LinePresentation> {
  readonly labels: readonly string[];
  readonly series: readonly NamedSeries[];
}

/** 5 categories; fewer only where the client has fewer rows. */
export interface BarData extends Stamped, Partial<BarPresentation> {
  readonly categories: readonly string[];
  readonly series: readonly NamedSeries[];
}

/** Shares of a whole, which add up to 100.0 with one decimal each. */
export interface PieData extends Stamped, Partial<PiePresentation> {
  readonly segments: readonly (Partial<SegmentPresentation> & {
    readonly label: string;
    readonly value: number;
    readonly percentage: number;
    readonly display: string;
  })[];
  readonly total: number;
}

/** From a start by changes to an end: start + changes = end, to the cent. */
export interface WaterfallData extends Stamped, Partial<WaterfallPresentation> {
  readonly steps: readonly (Partial<StepPresentation> & {
    readonly label: string;
    readonly type: 'start' | 'increase' | 'decrease' | 'end';
    readonly value: number;
    /** Where the running total stands after the step. */
    readonly cumulative: number;
    readonly display: string;
  })[];
}

export interface TableData extends Stamped, Partial<TablePresentation> {
  readonly columns: readonly (Partial<ShownColumn> & {
    readonly key: string;
    readonly label: string;
    readonly format: 'text' | 'currency' | 'percentage' | 'number' | 'days' | 'date';
  })[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  /** Of the columns that can be added up. */
  readonly totals?: Readonly<Record<string, number>>;
}

export interface GaugeData extends Stamped, Partial<GaugePresentation> {
  readonly value: number | null;
  readonly display: string;
  readonly min: number;
  readonly max: number;
  readonly bands: readonly (Partial<ToneOfBand> & {
    readonly from: number;
    readonly to: number;
    readonly label: string;
  })[];
  readonly target?: number;
  readonly progress?: number;
}

/** Stages that get no larger; `percentage` is of the first, null where that is 0. */
export interface FunnelData extends Stamped, Partial<FunnelPresentation> {
  readonly stages: readonly (Partial<StagePresentation> & {
    readonly label: string;
    readonly value: number;
    readonly percentage: number | null;
    readonly display: string;
  })[];
}

export interface HeatmapData extends Stamped, Partial<HeatmapPresentation> {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
  readonly min: number;
  readonly max: number;
}

/** By type of widget. */
export interface WidgetDataOf {
  'kpi-card': KpiData;
  'line-chart': LineData;
  'bar-chart': BarData;
  'pie-chart': PieData;
  'waterfall-chart': WaterfallData;
  table: TableData;
  gauge: GaugeData;
  'funnel-chart': FunnelData;
  heatmap: HeatmapData;
}
export type WidgetData = WidgetDataOf[keyof WidgetDataOf];

/**
 * Where a widget's figures come from: measures and rows of the world (all at the tick of which the dashboard is),
 * figures derived from them, what a rule set.
 */
export interface Provenance {
  /** JSON pointer into the widget's data. */
  readonly field: string;
  readonly source: 'measure' | 'rows' | 'derived' | 'benchmark' | 'target';
  /** Measure, record of the value model, or rule. */
  readonly id: string;
  readonly rationale: string;
}

/** A dashboard with its values: `dashboard_data` by widget id, and what belongs to it. */
export interface DashboardData {
  readonly category: Category;
  readonly dashboard_data: Readonly<Record<string, WidgetData>>;
  readonly provenance: Readonly<Record<string, readonly Provenance[]>>;
  /** Two or three sentences by the narrator. */
  readonly commentary: string;
  /** Titles by widget id: the template's, or what the narrator made of them. */
  readonly titles: Readonly<Record<string, string>>;
}
