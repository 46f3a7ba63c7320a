import { Calendar, week } from '../../kernel/calendar.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../kernel/time.ts';
import { type Region, regions } from './organisation.ts';

/** Hours by which the clocks of a region are behind UTC, in standard time. */
const behind: Readonly<Record<Region, number>> = { Northeast: 5, Southeast: 5, Central: 6, West: 8 };

/** Pace of learning by the learner's own clock: before work, at lunch, in the evening; on weekends later and less. */
const weekdayPace = [
  ...[0.03, 0.01, 0.01, 0.01, 0.02, 0.06, 0.25, 0.55, 0.9, 0.8, 0.7, 0.8],
  ...[1.3, 1.1, 0.75, 0.7, 0.7, 0.6, 0.45, 0.6, 0.8, 0.7, 0.35, 0.12],
];
const weekendPace = [
  ...[0.05, 0.02, 0.01, 0.01, 0.01, 0.02, 0.06, 0.15, 0.3, 0.45, 0.55, 0.5],
  ...[0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.35, 0.45, 0.55, 0.5, 0.3, 0.12],
];
/** Days from Monday on: Fridays are for what is left over, Saturdays for other things. */
const dayPace = [1, 1.05, 1.05, 1, 0.8, 0.55, 0.75];

function learningPace(region: Region, day: number, hour: number): number {
  const local = (day * 24 + hour - behind[region] + 168) % 168;
  const localDay = Math.floor(local / 24);
  const paces = localDay < 5 ? weekdayPace : weekendPace;
  return (paces[local % 24] ?? 0) * (dayPace[localDay] ?? 0);
}

/** The calendars of learning: when people of a region come, in UTC. */
export const learningHours: Readonly<Record<Region, Calendar>> = {
  Northeast: new Calendar(week((day, hour) => learningPace('Northeast', day, hour))),
  Southeast: new Calendar(week((day, hour) => learningPace('Southeast', day, hour))),
  Central: new Calendar(week((day, hour) => learningPace('Central', day, hour))),
  West: new Calendar(week((day, hour) => learningPace('West', day, hour))),
};

/** Share of a client's learners who work where it has its seat; the others work anywhere. */
export const AT_HOME = 0.85;

/** Where a client has its seat, by a number from 0 to below 1. */
export function regionAt(place: number): Region {
  return regions[Math.floor(place * regions.length)] ?? 'Central';
}

/** How people of the clients come to the academy. */
export const joining = {
  /** Share of a client's usual employees who may learn at a time: seats of an agreement. It shrinks by 30 % at most, so all of them still work there. */
  seats: 0.45,
  /** Learners whom the first clients bring when the academy opens, and a new client, as shares of what a client has in the end. */
  first: 0.3,
  new: 0.55,
  /** Over so many days they register. */
  firstWithin: 75,
  newWithin: 40,
  /** Days in which growth closes the gap to the usual number by a factor of e. */
  growth: 270,
  /** Growth aims higher than the usual number by this factor, because clients leave with their learners. */
  aim: 1.2,
} as const;

/** How often learners come. */
export const habit = {
  /** Registration is followed by a first session at once, by this chance; else within days. */
  startsAtOnce: 0.8,
  firstDelay: 12 * MINUTE,
  /** Mean days between two sessions of those who want to learn most, and what is added for those who want least. */
  keenest: 2.1,
  slower: 7.5,
  /** Newcomers come again sooner, after each of the first three sessions: their gaps are so much shorter. */
  newcomer: 0.35,
  /** No one comes again before. */
  least: 25 * MINUTE,
  /** Chance to come at the usual hour of the day, and the deviation from it. */
  usualHour: 0.55,
  hourSpread: 25 * MINUTE,
  /** Chance after a session that a long pause follows, of the keenest and what is added for the others: in the first three sessions, and later. Most of those who try a course never come back. */
  earlyPause: 0.06,
  earlyPauseSlower: 0.42,
  pause: 0.02,
  pauseSlower: 0.105,
  /** Members pause so much less: they pay for it. */
  memberPause: 0.6,
  /** Who has completed all courses pauses so much more. */
  finishedPause: 4,
  /** The median and spread of a long pause. */
  pauseMedian: 60 * DAY,
  pauseSpread: 0.9,
} as const;

/** What happens in a session. */
export const session = {
  /** Looking around before the first lesson, and between two. */
  browse: { low: 5 * SECOND, high: 70 * SECOND },
  /** Chance of another lesson after one, of those who want least, and what is added for the keenest. */
  another: 0.46,
  anotherKeen: 0.24,
  /** Sessions end after so many lessons. */
  most: 12,
  /** Chance that the session ends without a lesson. */
  looksOnly: 0.05,
  /** Spread of the time that a lesson takes, and its bounds against the median. */
  spread: 0.38,
  shortest: 0.4,
  longest: 3,
  /** Chance that a lesson is given up, of the keenest, and what is added for the others; it grows by a third from the first lesson of a course to the last. */
  givesUp: 0.035,
  givesUpSlower: 0.12,
  /** Chance that a session goes on after a lesson that was given up. */
  goesOnAfter: 0.35,
  /** Chance to use another platform than the preferred one. */
  otherPlatform: 0.14,
  /** The device tells of the session so long after its end. */
  lag: { low: 2 * SECOND, high: 90 * SECOND },
  /** Chance that a phone is offline then, how much later it tells at the median, and at the latest. */
  offline: 0.07,
  offlineMedian: 5 * HOUR,
  offlineSpread: 0.8,
} as const;

/** The latest that what happened in a session or a run arrives after it happened. */
export const LATEST_ARRIVAL = 2 * DAY;

/** Chances of memberships. */
export const buying = {
  /** Lessons that are free: nobody buys before. */
  freeLessons: 3,
  /** Chance at a session to buy, of those who want least, and what is added for the keenest. */
  buys: 0.01,
  buysKeen: 0.042,
  /** Somebody idle for so long gets no use of it. */
  idle: 21 * DAY,
  /** Chance to cancel within a term, by plan, of those who use it and of those who are idle. */
  cancels: { monthly: 0.07, quarterly: 0.13, yearly: 0.25 },
  cancelsIdle: { monthly: 0.3, quarterly: 0.4, yearly: 0.55 },
  /** The part of the term in which that is decided. */
  decides: { from: 0.35, to: 0.96 },
  /** Courses completed after which a learner says to have finished. */
  finishedAfter: 6,
  /** Renewals that can't be charged: expired cards, mostly. */
  paymentFails: 0.022,
  /** Renewals to another plan. */
  changesPlan: 0.06,
  /** Payments that are given back, within so many days: below what card schemes call high. */
  refunds: 0.018,
  refundDays: { from: 1, to: 12 },
} as const;
