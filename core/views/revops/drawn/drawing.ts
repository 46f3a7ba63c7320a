import type {
  AxisLabel,
  Band,
  Framed,
  ShownFigure,
  ShownSeries,
  ValueAxis,
} from '../../../kernel/presentation/vocabulary.ts';
import type { Column, WireRecord } from '../graph/wire.ts';

/** How a widget is drawn: what its rows come to on a screen. */
export const drawingKinds = ['tiles', 'lines', 'bars', 'bridge', 'shares', 'table', 'list', 'text'] as const;
export type DrawingKind = (typeof drawingKinds)[number];

/** What an answer has: rows as they leave, with what stands beside them. */
export interface Answered {
  readonly columns: readonly Column[];
  readonly rows: readonly WireRecord[];
  readonly shown: readonly {
    readonly display: Readonly<Record<string, string>>;
    readonly status: Readonly<Record<string, ShownFigure['status']>>;
  }[];
}

/** What a figure of others is of theirs: the one in the middle, the mean, or what top performers have. */
export const benchmarkBases = ['median', 'mean', 'top'] as const;

/** What others have. */
export interface Benchmark {
  readonly label: string;
  readonly basis: (typeof benchmarkBases)[number];
  readonly value: number | null;
  readonly display: string;
}

/** A figure of a row by itself. */
export interface Tile extends ShownFigure {
  /** Of the row. */
  readonly field: string;
  readonly value: number | null;
  readonly display: string;
  readonly target?: number;
  /** What others have: the team, the best. */
  readonly benchmarks: readonly Benchmark[];
}

export interface DrawnSeries extends ShownSeries {
  readonly field: string;
  readonly name: string;
  readonly data: readonly (number | null)[];
}

/** A step of a bridge on its axis, or a part of a whole. */
export interface DrawnPart {
  readonly label: string;
  readonly value: number;
  readonly display: string;
  readonly role: 'total' | 'part';
  readonly from: number;
  readonly to: number;
  readonly tone: Band['tone'];
  /** Of the whole; null of a bridge. */
  readonly percentage_display: string | null;
}

/** What a widget of RevOps is on a screen: tables, lists and texts draw the rows by their columns. */
export interface Drawing extends Framed {
  readonly kind: DrawingKind;
  readonly tiles: readonly Tile[];
  readonly x: readonly AxisLabel[];
  readonly series: readonly DrawnSeries[];
  readonly parts: readonly DrawnPart[];
  readonly axis: ValueAxis | null;
}
