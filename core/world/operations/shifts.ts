import { Calendar, week } from '../../kernel/calendar.ts';
import { clamp } from '../../kernel/math.ts';
import type { Time } from '../../kernel/time.ts';
import { lastStep } from '../engine/postings.ts';
import { shifts } from '../pack/people.ts';
import type { Technician, Work } from './state.ts';

/** The working hours of each shift as a calendar whose unit is one hour of work. */
const calendars = new Map(
  shifts.map((shift) => {
    const onShift = (day: number, hour: number): number => {
      const today = shift.days[day];
      const yesterday = shift.days[(day + 6) % 7];
      const now = today && hour >= today[0] && hour < today[1];
      const late = yesterday && hour + 24 >= yesterday[0] && hour + 24 < yesterday[1];
      return now || late ? 1 : 0;
    };
    return [shift.name, new Calendar(week(onShift))] as const;
  }),
);

export function shiftOf(technician: Technician): Calendar {
  const calendar = calendars.get(technician.shift);
  if (!calendar) throw new Error(`no shift ${technician.shift} in the pack`);
  return calendar;
}

/** Time is logged in tenths of an hour, as service desks bill it. */
export const LOG_STEP_MINUTES = 6;

/** Minutes logged on a work by a time, and when the last of them were logged. Its last step is logged when it is done. */
export function progress(technician: Technician, work: Work, time: Time): { minutes: number; at: Time } {
  const calendar = shiftOf(technician);
  const began = calendar.units(work.startedAt);
  const last = work.minutes / LOG_STEP_MINUTES - 1;
  const loggedAt = (step: number): Time => {
    if (step > last) return Number.POSITIVE_INFINITY;
    return step > 0 ? calendar.at(began + (step * LOG_STEP_MINUTES) / 60) : work.startedAt;
  };
  const worked = (calendar.units(time) - began) * 60;
  const step = lastStep(time, clamp(Math.floor(worked / LOG_STEP_MINUTES), 0, last), loggedAt);
  return { minutes: Math.max(0, step.count) * LOG_STEP_MINUTES, at: step.time };
}

/** When a work begun at a time is done. */
export function doneAt(technician: Technician, startedAt: Time, minutes: number): Time {
  return shiftOf(technician).after(startedAt, minutes / 60);
}

/** Minutes on shift between two times, parts of minutes included. */
export function shiftMinutes(technician: Technician, from: Time, to: Time): number {
  return to > from ? shiftOf(technician).between(from, to) * 60 : 0;
}
