import type { Chart } from './charts/chart.ts';

export type Paper = 'A4' | 'Letter';

/** The one tick of which every figure of a report is. */
export interface AsOf {
  readonly world: string;
  readonly generation: number;
  readonly tick: number;
  /** World time, epoch milliseconds. */
  readonly time: number;
  readonly seed: number;
}

/** A figure that leads a report, as it is and how it moved. */
export interface KeyFigure {
  /** The measure's id, or the name of a figure that the report derives. */
  readonly id: string;
  readonly label: string;
  /** `$426,950` or `—` where it isn't measurable. */
  readonly value: string;
  /** `+2.4% since October`, or why there is no value. */
  readonly change: string;
  readonly judgement: 'better' | 'worse' | 'same' | 'neutral';
  /** Its course up to now, for a line beside it; `null` is a gap. */
  readonly trend: readonly (number | null)[];
  /** What the points of the course are. @default 'months' */
  readonly steps?: 'hours' | 'days' | 'weeks' | 'months' | 'quarters';
}

export interface Column {
  readonly label: string;
  readonly align: 'left' | 'right';
  /** Room that it wants, in proportion to the other columns. */
  readonly weight: number;
}

/** A cell: text, and what it says beyond. */
export interface Cell {
  readonly text: string;
  readonly tone?: 'good' | 'bad' | 'warn' | 'muted';
  readonly strong?: boolean;
}

export interface Table {
  readonly title: string;
  readonly source: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** A last row that adds up the others. */
  readonly total?: readonly Cell[];
  /** What stands there when there is no row. */
  readonly empty: string;
}

/** A statement with its weight: a finding, or a recommendation. */
export interface Statement {
  readonly text: string;
  readonly tone: 'critical' | 'warning' | 'notice' | 'positive' | 'plain';
  /** The rule and rows that it rests on, or that the request gave it; may be empty. */
  readonly basis: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly style: 'lead' | 'body' | 'note' }
  | { readonly kind: 'key-figures'; readonly figures: readonly KeyFigure[] }
  | { readonly kind: 'chart'; readonly chart: Chart }
  /** Two charts side by side. */
  | { readonly kind: 'charts'; readonly left: Chart; readonly right: Chart }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'statements'; readonly style: 'findings' | 'numbered'; readonly statements: readonly Statement[] };

export interface Section {
  /** Unique in the report. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What a report says, in order; nothing about where it stands. */
export interface ReportDocument {
  /** `Client profitability` */
  readonly title: string;
  /** The question that it answers, under the title. */
  readonly question: string;
  readonly company: string;
  /** BCP 47; `en-US`. */
  readonly language: string;
  readonly paper: Paper;
  readonly asOf: AsOf;
  /** Up to four, on the cover. */
  readonly cover: readonly KeyFigure[];
  readonly sections: readonly Section[];
}
