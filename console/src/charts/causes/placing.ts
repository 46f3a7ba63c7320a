import type { Cause } from '../../api/generated/showroom.schemas.ts';

/** What a chart is moved by: causes of its measures, or of some kinds, of the whole company or of one part of it. */
export interface MovedBy {
  /** Ids of measures, as GET /api/measures has them. */
  readonly measures?: readonly string[];
  /** Kinds of causes, for figures that are no measures. */
  readonly kinds?: readonly Cause['kind'][];
  /** The client, department, rep … that the chart is of. */
  readonly key?: string | undefined;
  /** What else it is of, all at once: `West` beside `SMB`. */
  readonly alsoOf?: readonly string[];
  /** True where a point is named by the moment at which its period ends, as weekly snapshots are. */
  readonly isAtEnd?: boolean;
  /** The days of each period, where periods are no dates, such as the weeks of any quarter. A period may have several stretches. */
  readonly stretches?: readonly Stretch[];
}

/** Time that a period of the axis stands for: moments, the last of which is not included. */
export interface Stretch {
  /** As the axis has it. */
  readonly period: string;
  readonly start: number;
  readonly end: number;
}

/** A cause at a period of the axis, with its number: they are counted through in the order of time. */
export interface PlacedCause {
  readonly cause: Cause;
  readonly number: number;
  /** As the axis has it. */
  readonly period: string;
}

const DAY = 86_400_000;
const ISO = /^\d{4}-\d{2}-\d{2}(T|$)/;

/** The stretch of time that a chart shows: its moments, and the days to ask for, the last of which is not included. */
export interface ChartSpan {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
}

const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The beginning of the period after the last one: of months and quarters by the calendar. */
function after(last: number, before: number): number {
  const step = last - before;
  const months = Math.round(step / (30.4 * DAY));
  const isFirst = new Date(last).getUTCDate() === 1 && new Date(before).getUTCDate() === 1;
  if (!isFirst || months < 1) return last + step;
  const date = new Date(last);
  return date.setUTCMonth(date.getUTCMonth() + months);
}

/** The time of each period; none where periods are no dates, or fewer than two: then nothing says how long one is. */
export function stretchesOf(periods: readonly string[], isAtEnd: boolean): Stretch[] {
  if (periods.length < 2 || !periods.every((period) => ISO.test(period))) return [];
  const times = periods.map((period) => Date.parse(period));
  const [first = 0, second = 0] = times;
  const [before = 0, last = 0] = times.slice(-2);
  const edges = isAtEnd ? [first - (second - first), ...times] : [...times, after(last, before)];
  return periods.map((period, index) => ({ period, start: edges[index] ?? 0, end: edges[index + 1] ?? 0 }));
}

/** From the first moment of some stretches to the last; null of none. */
export function spanOf(stretches: readonly Stretch[]): ChartSpan | null {
  if (stretches.length === 0) return null;
  const start = Math.min(...stretches.map((stretch) => stretch.start));
  const end = Math.max(...stretches.map((stretch) => stretch.end));
  return { start, end, from: dateOf(start), to: dateOf(end + DAY - 1) };
}

function stretchAt({ at }: Cause, stretches: readonly Stretch[]): Stretch | undefined {
  const time = Date.parse(at);
  return stretches.find(({ start, end }) => time >= start && time < end);
}

export const isWithin = (cause: Cause, stretches: readonly Stretch[]): boolean =>
  stretchAt(cause, stretches) !== undefined;

/** The causes within some stretches, each at its period, in the order of the axis and then of time. */
export function placed(causes: readonly Cause[], stretches: readonly Stretch[]): PlacedCause[] {
  return causes
    .flatMap((cause) => {
      const stretch = stretchAt(cause, stretches);
      return stretch === undefined ? [] : [{ cause, time: Date.parse(cause.at), period: stretch.period }];
    })
    .sort((a, b) => (a.period === b.period ? a.time - b.time : a.period < b.period ? -1 : 1))
    .map(({ cause, period }, index) => ({ cause, number: index + 1, period }));
}

/** Whether a cause is of all the parts that a chart is of; one without parts is of every one. */
export const isOfAll = ({ keys }: Cause, parts: readonly string[]): boolean =>
  keys === null || parts.every((part) => keys.includes(part));

/** A mark on the axis: one cause, or some that would stand on each other. */
export interface CauseMark {
  readonly causes: readonly PlacedCause[];
  /** Its number, or the first and the last of them: `5–7`. */
  readonly label: string;
  /** The period of the weightiest. */
  readonly period: string;
  /** Pixels of its middle from the left, and its width. */
  readonly x: number;
  readonly width: number;
}

/** Pixels of a digit, and of what is around the number; no mark is smaller than a target has to be. */
const DIGIT = 8;
const AROUND = 14;
const LEAST = 24;
/** Pixels between two marks. */
const GAP = 3;

export const weightiest = (causes: readonly PlacedCause[]): PlacedCause | undefined =>
  causes.reduce<PlacedCause | undefined>(
    (best, each) => (best === undefined || each.cause.weight > best.cause.weight ? each : best),
    undefined,
  );

/**
 * Marks at the periods of causes, within so many pixels: those that would touch become one, until none does.
 * @param place the middle of a period, in pixels; undefined of one that the axis does not have
 */
export function marksOf(
  causes: readonly PlacedCause[],
  place: (period: string) => number | undefined,
  bounds: { readonly left: number; readonly right: number },
): CauseMark[] {
  const markOf = (own: readonly PlacedCause[]): CauseMark => {
    const [first, last] = [own[0]?.number ?? 0, own.at(-1)?.number ?? 0];
    const label = first === last ? String(first) : `${first}–${last}`;
    const width = Math.max(LEAST, label.length * DIGIT + AROUND);
    const places = own.map(({ period }) => place(period) ?? 0);
    const middle = (Math.min(...places) + Math.max(...places)) / 2;
    const x = Math.max(bounds.left + width / 2, Math.min(bounds.right - width / 2, middle));
    return { causes: own, label, period: weightiest(own)?.period ?? '', x, width };
  };
  const marks: CauseMark[] = [];
  for (const cause of causes) {
    if (place(cause.period) === undefined) continue;
    let mark = markOf([cause]);
    for (let last = marks.at(-1); last && touch(last, mark); last = marks.at(-1)) {
      marks.pop();
      mark = markOf([...last.causes, ...mark.causes]);
    }
    marks.push(mark);
  }
  return marks;
}

const touch = (a: CauseMark, b: CauseMark): boolean => b.x - a.x < (a.width + b.width) / 2 + GAP;
