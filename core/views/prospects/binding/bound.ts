import type { FigureScope, Spark, TimeWindow } from '../../../kernel/presentation/vocabulary.ts';
import type { Time } from '../../../kernel/time.ts';
import type { Direction, Unit } from '../../../measures/index.ts';
import type { RowsKind, RowsRequirement, Window } from '../widget.ts';
import type { ColumnSpec, RowValue } from './rows.ts';

/** A figure in its served unit (dollars, hours, percent), or null with the reason. */
export interface Reading {
  readonly value: number | null;
  readonly reason: string | null;
}

export interface BoundPoint extends Reading {
  /** `2026-11`, `2026-Q4`, `2026-11-21` */
  readonly period: string;
  readonly start: Time;
  /** The period is not over, or not wholly recorded, or whose it is came in its midst. */
  readonly partial: boolean;
}

/** The course of a figure, whose last point is the figure itself. */
export interface BoundCourse {
  readonly basis: Spark['basis'];
  /** How many periods each point is of. */
  readonly length: number;
  readonly points: readonly (BoundPoint & { readonly end: Time })[];
}

/** The same over two spans of time, of which one follows the other; null where there is nothing to compare. */
export interface Comparison {
  readonly from: Reading;
  readonly to: Reading;
  /** Which spans they are: `2026-10 against 2026-09`. */
  readonly basis: string;
  /** What the earlier span is called: `the end of Oct 2026`, `the 12 months before`. */
  readonly label: string;
  /** The spans as people read them; null where there is none. */
  readonly fromWindow: TimeWindow | null;
  readonly toWindow: TimeWindow | null;
}

/** A measure or derived figure of a widget, read at the committed tick. */
export interface BoundFigure {
  readonly kind: 'figure';
  readonly as: string;
  readonly source: 'measure' | 'derived';
  /** Measure, or record of the value model. */
  readonly id: string;
  readonly unit: Unit;
  readonly direction: Direction;
  /** Whose it is. */
  readonly scope: FigureScope;
  readonly window: Window;
  /** True where more periods are the sum of them: flows, and amounts. */
  readonly adds: boolean;
  /** False for what is by its meaning a part of a greater sum. */
  readonly whole: boolean;
  /** What it is and over which time, for `provenance`. */
  readonly rationale: string;
  /** Benchmarks that it rests on, directly or through its parts. */
  readonly benchmarks: readonly { readonly id: string; readonly rationale: string }[];
  /** The one figure. */
  readonly figure: Reading;
  /** The time that it is of. */
  readonly time: TimeWindow;
  /** What a trend compares. */
  readonly trend: Comparison;
  /** By period; empty where the window is `now`. */
  readonly points: readonly BoundPoint[];
  /** How it came to be what it is, each point of the same kind as the figure. */
  readonly course: BoundCourse;
}

/** Rows of the client. */
export interface BoundRows {
  readonly kind: 'rows';
  readonly as: string;
  readonly source: 'rows';
  readonly id: RowsKind;
  readonly requirement: RowsRequirement;
  readonly rationale: string;
  readonly columns: readonly ColumnSpec[];
  /** By the keys of columns; `id` is the row of the company that it shows. */
  readonly rows: readonly Readonly<Record<string, RowValue>>[];
}

export type BoundRequirement = BoundFigure | BoundRows;

/** What a widget is made of. */
export interface Bound {
  /** World time of the committed tick, ISO 8601. */
  readonly timestamp: string;
  readonly requirements: readonly BoundRequirement[];
}
