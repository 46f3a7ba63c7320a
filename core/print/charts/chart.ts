import type { Unit } from '../format.ts';

/** What a part of a chart says, by its colour and never by it alone: `bad` is also labelled, hatched or ordered. */
export type Tone = 'plain' | 'good' | 'bad' | 'warn' | 'muted' | 'accent';

interface ChartBase {
  /** The question that it answers or the answer: `Where the margin goes`. */
  readonly title: string;
  /** Unit and period under the title: `USD, last 12 months`. */
  readonly subtitle: string;
  /** Measures and tables it is drawn from: `Source: margin, revenue; tick 1,204`. */
  readonly source: string;
  /** What a reader who can't see it should know: one to three sentences with the figures that matter. */
  readonly alt: string;
  /** Height of the drawing in points, without title and source. */
  readonly height: number;
}

/** From a start over steps to an end: each step begins where the one before ended. */
export interface WaterfallChart extends ChartBase {
  readonly kind: 'waterfall';
  readonly unit: Unit;
  readonly steps: readonly { readonly label: string; readonly value: number; readonly role: 'total' | 'step' }[];
}

/** A table of values by colour, with the value in each cell where there is room. */
export interface HeatmapChart extends ChartBase {
  readonly kind: 'heatmap';
  readonly unit: Unit;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
  /** Diverging around a target, or from pale to dark. */
  readonly target: number | null;
  /** The side of the target that is the worse one, and is marked: `below` it without this. */
  readonly worse?: 'above' | 'below';
}

/** Stages that get narrower. */
export interface FunnelChart extends ChartBase {
  readonly kind: 'funnel';
  readonly unit: Unit;
  readonly stages: readonly {
    readonly label: string;
    readonly count: number;
    readonly value: number;
    readonly note: string;
  }[];
}

/** What ends or comes when, a line for each. */
export interface TimelineChart extends ChartBase {
  readonly kind: 'timeline';
  readonly today: number;
  readonly until: number;
  readonly entries: readonly {
    readonly label: string;
    /** World time, epoch milliseconds. */
    readonly from: number | null;
    readonly at: number;
    readonly note: string;
    readonly tone: Tone;
  }[];
}

/** Bars from the largest on, and the line of their running share. */
export interface ParetoChart extends ChartBase {
  readonly kind: 'pareto';
  readonly unit: Unit;
  readonly bars: readonly { readonly label: string; readonly value: number }[];
}

export interface Axis {
  readonly label: string;
  readonly unit: Unit;
  /** A line across, named; its side may be what the chart is about. */
  readonly threshold?: { readonly value: number; readonly label: string };
}

/** One point for each row; the area of a point may say how large it is. */
export interface ScatterChart extends ChartBase {
  readonly kind: 'scatter';
  readonly x: Axis;
  readonly y: Axis;
  readonly sizeLabel: string | null;
  readonly points: readonly {
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly size: number | null;
    readonly tone: Tone;
    /** Named beside its point, where there is room. */
    readonly named: boolean;
  }[];
}

/** Horizontal bars, in the order given; below zero to the left. A mark may say what each should be. */
export interface BarChart extends ChartBase {
  readonly kind: 'bars';
  readonly unit: Unit;
  readonly targetLabel: string | null;
  readonly bars: readonly {
    readonly label: string;
    readonly value: number;
    readonly target: number | null;
    readonly tone: Tone;
    readonly note: string;
  }[];
}

/** Columns over time or categories, made of parts. */
export interface StackedChart extends ChartBase {
  readonly kind: 'stacked';
  readonly unit: Unit;
  readonly columns: readonly string[];
  readonly series: readonly { readonly label: string; readonly values: readonly number[] }[];
}

/** Lines over time; `null` is a gap. */
export interface LineChart extends ChartBase {
  readonly kind: 'lines';
  readonly unit: Unit;
  readonly columns: readonly string[];
  readonly series: readonly {
    readonly label: string;
    readonly values: readonly (number | null)[];
    readonly tone: Tone;
    readonly dashed: boolean;
  }[];
  readonly band: { readonly low: number; readonly high: number; readonly label: string } | null;
}

/** One bar cut into shares, labelled with their values. */
export interface SharesChart extends ChartBase {
  readonly kind: 'shares';
  readonly unit: Unit;
  readonly rows: readonly {
    readonly label: string;
    readonly shares: readonly { readonly label: string; readonly value: number }[];
  }[];
}

/** One figure on a scale with bands, and what it should be. */
export interface BulletChart extends ChartBase {
  readonly kind: 'bullet';
  readonly unit: Unit;
  readonly value: number | null;
  /** The value as it is written: `79.0%`. */
  readonly display: string;
  readonly min: number;
  readonly max: number;
  readonly bands: readonly { readonly from: number; readonly to: number; readonly label: string }[];
  readonly target: number | null;
  /** `Target 90.0%` */
  readonly targetLabel: string;
}

/** Likelihood against impact, 1 to 5 each, with the risks' numbers in their cells. */
export interface RiskMatrixChart extends ChartBase {
  readonly kind: 'risk-matrix';
  readonly risks: readonly { readonly number: number; readonly likelihood: Level; readonly impact: Level }[];
}

export type Level = 1 | 2 | 3 | 4 | 5;

export type Chart =
  | WaterfallChart
  | HeatmapChart
  | FunnelChart
  | TimelineChart
  | ParetoChart
  | ScatterChart
  | BarChart
  | StackedChart
  | LineChart
  | SharesChart
  | BulletChart
  | RiskMatrixChart;
export type ChartKind = Chart['kind'];
