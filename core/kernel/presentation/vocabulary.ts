/**
 * What a screen needs beside a value, in the words that all views share: how a figure is judged, how it is written, which
 * time it is of, whose it is. A renderer that follows them decides nothing by itself.
 */

/** How a figure stands against its target or band; `none`: nothing judges it, or there is no value. */
export const statuses = ['good', 'warn', 'bad', 'none'] as const;
export type Status = (typeof statuses)[number];

/** Where good lies: above, below, or within a band with worse on both sides. */
export const betters = ['higher', 'lower', 'band'] as const;
export type Better = (typeof betters)[number];

/** What a series is beside the others of its chart. */
export const seriesRoles = ['actual', 'target', 'benchmark', 'previous', 'forecast'] as const;
export type SeriesRole = (typeof seriesRoles)[number];

/** Whose figure it is: the client's (or whoever the screen is about), or the whole company's. */
export const figureScopes = ['client', 'company'] as const;
export type FigureScope = (typeof figureScopes)[number];

/** How values are written. `text` and `date` are no figures. */
export const valueFormats = ['currency', 'percentage', 'number', 'days', 'text', 'date'] as const;
export type ValueFormatName = (typeof valueFormats)[number];

/** How the values of one series, axis, column or tile are written. */
export interface ValueFormat {
  readonly format: ValueFormatName;
  /** What is counted: `tickets`, `months`, `of 5`, `percent`, `fraction` (0.15 for 15%), `days`, `USD`; null: nothing is said. */
  readonly unit: string | null;
  /** Digits after the point in `display`. */
  readonly decimals: number;
  /** ISO 4217, of amounts. */
  readonly currency: string | null;
}

/** The time that a value is of. `from` and `to` are days, both in it, UTC. */
export interface TimeWindow {
  /** `now`, `Oct 2026`, `Nov 2024 to Oct 2026` */
  readonly label: string;
  /** Null of what is measured at an instant. */
  readonly from: string | null;
  readonly to: string;
}

/** A point or category of an axis, or a row or column of a grid. */
export interface AxisLabel {
  /** As the data has it: `2025-11`, `2026-W46`, `Microsoft`. */
  readonly key: string;
  /** `Nov 2025`, `16 Nov 2026` (the Monday of a week), `Q4 2026`. */
  readonly label: string;
  /** The same where there is little room: `Nov 25`, `16 Nov`, `Q4 26`. */
  readonly short: string;
  /** The first day of a period; left out of what is no period. */
  readonly from?: string;
  /** The period is not over, or not wholly recorded. */
  readonly partial?: true;
}

/** A stretch of a scale with its word. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly tone: Status;
}

/** The ends of an axis, in values of its series. */
export interface Domain {
  readonly min: number;
  readonly max: number;
  /** Whether 0 lies on it: a line whose axis is cut says so. */
  readonly zero: boolean;
}

/** An axis of values: how they are written, from where to where, and what lies on it. */
export interface ValueAxis extends ValueFormat {
  readonly domain: Domain;
  /** Round values from end to end, as an axis writes them: `$1.5M`. */
  readonly ticks: readonly { readonly value: number; readonly display: string }[];
  readonly bands: readonly Band[];
}

/** What a change is counted in: percent of the earlier value, or percentage points of shares. */
export const changeUnits = ['percent', 'points'] as const;
export type ChangeUnit = (typeof changeUnits)[number];

/** What a change means where one direction is better; `none`: neither is, or nothing is known. */
export const judgements = ['better', 'worse', 'same', 'none'] as const;
export type Judgement = (typeof judgements)[number];

/** An earlier value of the same kind, and the change since. */
export interface ComparedWith {
  /** `the end of Oct 2026`, `Sep 2026`, `the 12 months before` */
  readonly label: string;
  /** Of the earlier value. */
  readonly window: TimeWindow;
  /** Of the later one: the window of the figure, or the part of it that follows the earlier one. */
  readonly against: TimeWindow;
  readonly value: number;
  readonly display: string;
  readonly unit: ChangeUnit;
  /** In the unit, with one decimal. */
  readonly change: number;
  /** `+2.1%`, `−1.4 points`; of counts below 20 the difference, `−4` */
  readonly change_display: string;
  readonly direction: 'up' | 'down' | 'flat';
  readonly judgement: Judgement;
}

/** The small line of a tile: its last point is the tile's value, and each is of the same kind. */
export interface Spark {
  /** What each point is: `level` at a time, `rolling` over a window as long as the value's, `running-total` within it. */
  readonly basis: 'level' | 'rolling' | 'running-total';
  readonly points: readonly SparkPoint[];
}

export interface SparkPoint extends AxisLabel {
  readonly value: number | null;
  readonly display: string;
}

/** A figure by itself, beside its value: a tile, a card, a gauge. */
export interface ShownFigure extends ValueFormat {
  /** What the figure is called wherever it stands, whatever title somebody gave it. */
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

/** What a series is beside the others, and how its values are written. */
export interface ShownSeries extends ValueFormat {
  readonly role: SeriesRole;
  readonly scope: FigureScope;
  readonly better: Better | null;
  /** As people read them, one for each of its values. */
  readonly displays: readonly string[];
}

/** How a column of a table is set. */
export interface ShownColumn extends Omit<ValueFormat, 'format'> {
  readonly align: 'left' | 'right';
  /** Room that it wants, in proportion to the other columns. */
  readonly width: number;
  readonly better: Better | null;
  readonly scope: FigureScope;
  /** What the cells of another column show already: not drawn. */
  readonly hidden?: true;
}

export interface ShownCell {
  readonly display: string;
  readonly status: Status;
}

/** What every widget, tile or table carries. */
export interface Framed {
  /** `company`: figures of the whole company, whoever the screen is about; `mixed`: some of its figures are. */
  readonly scope: FigureScope | 'mixed';
  /** What the figures say, in one sentence made by rule. */
  readonly message: string;
  /** The same with its figures in words, for who does not see the drawing. */
  readonly alt: string;
  /** Columns of 12 below which its text no longer fits. */
  readonly min_cols: number;
  /** 1 must be seen; higher numbers may give way first on a narrow screen. */
  readonly priority: number;
  /** Its place where all stand in one column, from 1. */
  readonly order: number;
}
