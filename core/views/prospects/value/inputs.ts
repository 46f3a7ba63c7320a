import type { Cents } from '../../../kernel/money.ts';
import { DAY, isoMonth, type Time } from '../../../kernel/time.ts';
import type { Grain, MeasureId, SeriesPoint } from '../../../measures/index.ts';

/** What is measured of a client in one whole month, in inner units. */
export interface MonthInputs {
  readonly revenue: Cents;
  readonly licenseExpense: Cents;
  readonly ticketsClosed: number;
  /** Employees at the end of each day, added up over the days on which it was a client; tickets that were open likewise. */
  readonly employeeDays: number;
  readonly openTicketDays: number;
  readonly days: number;
}

/** A month of the value model: its inputs, or why there are none. */
export interface InputMonth {
  readonly period: string;
  readonly start: Time;
  readonly inputs: MonthInputs | null;
  readonly reason: string | null;
}

/** All points of a measure of the client that history and the world have, in inner units. */
export type ReadPoints = (measure: MeasureId, grain: Grain) => readonly SeriesPoint[];

const NOT_THERE = 'It was not a client in that month.';

/** The whole months of history, oldest first, up to the one before the running one. */
export function inputMonths(read: ReadPoints, now: Time): InputMonth[] {
  const employees = byMonth(read('employees', 'day'));
  const openTickets = byMonth(read('open-tickets', 'day'));
  const licenses = byName(read('license-expense', 'month'));
  const tickets = byName(read('tickets-closed', 'month'));
  const running = isoMonth(now);
  const whole = read('revenue', 'month').filter((point) => !point.partial && point.period < running);
  return whole.map((revenue): InputMonth => {
    const { period, start } = revenue;
    const heads = employees.get(period);
    const open = openTickets.get(period);
    const values = {
      revenue: revenue.value,
      licenseExpense: licenses.get(period)?.value ?? null,
      ticketsClosed: tickets.get(period)?.value ?? null,
      employeeDays: heads?.sum ?? null,
      openTicketDays: open?.sum ?? null,
    };
    const { licenseExpense, ticketsClosed, employeeDays, openTicketDays } = values;
    if (
      values.revenue === null ||
      licenseExpense === null ||
      ticketsClosed === null ||
      employeeDays === null ||
      openTicketDays === null
    ) {
      const reason = heads?.reason ?? open?.reason ?? revenue.reason?.detail ?? NOT_THERE;
      return { period, start, inputs: null, reason };
    }
    const inputs = {
      revenue: values.revenue,
      licenseExpense,
      ticketsClosed,
      employeeDays,
      openTicketDays,
      days: heads?.days ?? 0,
    };
    return { period, start, inputs, reason: null };
  });
}

interface MonthOfDays {
  /** Null where a day of the month has no value though the client was there, or where it was there on none. */
  readonly sum: number | null;
  readonly days: number;
  readonly reason: string | null;
}

function byMonth(points: readonly SeriesPoint[]): ReadonlyMap<string, MonthOfDays> {
  const months = Map.groupBy(points, ({ period }) => period.slice(0, 7));
  return new Map([...months].map(([month, days]) => [month, sumOfDays(days)]));
}

function sumOfDays(points: readonly SeriesPoint[]): MonthOfDays {
  let sum = 0;
  let days = 0;
  for (const { value, reason, start, end } of points) {
    if (value !== null) {
      sum += value;
      days += (end - start) / DAY;
    } else if (reason?.kind !== 'not-there') return { sum: null, days, reason: reason?.detail ?? null };
  }
  return days === 0 ? { sum: null, days, reason: NOT_THERE } : { sum, days, reason: null };
}

function byName(points: readonly SeriesPoint[]): ReadonlyMap<string, SeriesPoint> {
  return new Map(points.map((point) => [point.period, point]));
}
