import type { Cause } from '../../api/generated/showroom.schemas.ts';

/** What a chart is moved by: causes of its measures, or of some kinds, of the whole company or of one part of it. */
export interface MovedBy {
  /** Ids of measures, as GET /api/measures has them. */
  readonly measures?: readonly string[];
  /** Kinds of causes, for figures that are no measures. */
  readonly kinds?: readonly Cause['kind'][];
  /** The client, department, rep … that the chart is of. */
  readonly key?: string | undefined;
  /** True where a point is named by the moment at which its period ends, as weekly snapshots are. */
  readonly isAtEnd?: boolean;
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

/** Null where the periods are no dates, or fewer than two: then nothing says how long one is. */
export function spanOf(periods: readonly string[], isAtEnd: boolean): ChartSpan | null {
  if (periods.length < 2 || !periods.every((period) => ISO.test(period))) return null;
  const times = periods.map((period) => Date.parse(period));
  const [first = 0, second = 0] = times;
  const [before = 0, last = 0] = times.slice(-2);
  const start = isAtEnd ? first - (second - first) : first;
  const end = isAtEnd ? last : after(last, before);
  return { start, end, from: dateOf(start), to: dateOf(end + DAY - 1) };
}

/** The causes within a span, each at the period in which it happened. */
export function placed(
  causes: readonly Cause[],
  periods: readonly string[],
  { start, end }: ChartSpan,
  isAtEnd: boolean,
): PlacedCause[] {
  const times = periods.map((period) => Date.parse(period));
  return causes
    .map((cause) => ({ cause, time: Date.parse(cause.at) }))
    .filter(({ time }) => time >= start && time < end)
    .sort((a, b) => a.time - b.time)
    .map(({ cause, time }, index) => {
      const place = isAtEnd ? times.findIndex((each) => each > time) : times.findLastIndex((each) => each <= time);
      return { cause, number: index + 1, period: periods[place] ?? '' };
    });
}

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
