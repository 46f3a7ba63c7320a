import { Calendar, week } from '../../kernel/calendar.ts';
import { DAY, MINUTE, type Time } from '../../kernel/time.ts';

/** How often a thing happens: the mean wait between two, in time of the business calendar where `busy`. */
interface Rate {
  readonly mean: Time;
  readonly rationale: string;
}

/** Pace of the company's clients over the day (UTC): North America's and Europe's office hours, quiet nights, slow weekends. */
function pace(day: number, hour: number): number {
  const weekday = hour >= 13 && hour < 22 ? 1 : hour >= 7 && hour < 13 ? 0.75 : hour >= 5 || hour < 1 ? 0.45 : 0.25;
  return day < 5 ? weekday : weekday * 0.4;
}

/** The business calendar: one unit is one busy hour; a week has about 84. */
export const business = new Calendar(week(pace));

/** The posting calendar: meters, billing and sign-ins run at night and on weekends too, at half the busy hour's pace or more. */
export const postingHours = new Calendar(week((day, hour) => 0.4 + 0.6 * Math.sqrt(pace(day, hour))));

/** Pace of sales over the day (UTC): North America's office hours on business days; now and then an evening, or an hour on a weekend. */
function sellingPace(day: number, hour: number): number {
  if (day >= 5) return hour >= 14 && hour < 20 ? 0.03 : 0.002;
  return hour >= 13 && hour < 22 ? 1 : hour === 12 || hour === 22 ? 0.35 : hour === 23 ? 0.05 : 0.004;
}

/** The calendar of calls, e-mails and meetings with buyers. */
export const selling = new Calendar(week(sellingPace));

export const rates = {
  clientReview: { mean: 14 * DAY, rationale: 'account managers review an account about twice a month' },
  headcount: { mean: 28 * DAY, rationale: 'clients report joiners and leavers about monthly' },
  licenseSeats: { mean: 16 * DAY, rationale: 'seats are ordered or handed back about twice a month and product' },
  overuse: { mean: 300 * DAY, rationale: 'a product is over-deployed about once a year before anyone notices' },
  correction: { mean: 9 * DAY, rationale: 'an over-deployment is trued up within about two weeks' },
  leave: { mean: 45 * DAY, rationale: 'about eight absences a year, of a few days each: vacation and sickness' },
  turnover: { mean: 6 * 365 * DAY, rationale: 'technician turnover of about 16 % a year' },
  purchase: { mean: 11 * DAY, rationale: 'a department buys something unplanned two or three times a month' },
  vendorReview: { mean: 30 * DAY, rationale: 'vendor scorecards are updated monthly' },
  priceChange: { mean: 700 * DAY, rationale: 'vendors change a list price about every second year' },
  firstTouch: {
    mean: 1.1 * DAY,
    rationale: 'half of all new leads are first followed up after a business day or later',
  },
  activity: { mean: 1.5 * DAY, rationale: 'sales cadences touch an open opportunity three to five times a week' },
  dealReview: { mean: 7 * DAY, rationale: 'reps go through their pipeline once a week, before the forecast call' },
  deskGap: { mean: 4 * DAY, rationale: 'a closed opportunity is followed by the next within about a week' },
} as const satisfies Readonly<Record<string, Rate>>;

/** How often small continuous movements are posted to a row, in time of the posting calendar: so that a tenth of the rows moves in 30 busy seconds. */
export const postings = {
  license: 2.8 * MINUTE,
  lead: 5 * MINUTE,
  department: 2 * MINUTE,
  vendor: 3.5 * MINUTE,
  contract: 4 * MINUTE,
} as const;

/** Planned work on a ticket: median 0.67 h, log-normal within bounds, mean 0.83 h (MetricNet reports 0.3 to 1.5 h a ticket by level). */
export const ticketEffort = { medianMinutes: 40, spread: 0.65, low: 12, high: 360, meanHours: 0.83 } as const;

/** Share of closed tickets whose survey is answered, as service desks see it (10 to 35 %). */
export const SURVEY_RATE = 0.3;

/** Overhead of serving a client (tools, dispatch, account management), as a share of its recurring revenue. */
export const OVERHEAD_SHARE = 0.11;
