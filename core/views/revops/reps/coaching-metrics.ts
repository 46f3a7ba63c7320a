import { drivers } from './drivers.ts';
import type { RepActivity } from './rep-activity-metrics.ts';
import type { RepDriver } from './rep-driver-comparison.ts';
import type { RepView } from './rep-performance-view.ts';
import { daysText, decimalText, percentText } from './text.ts';

/** All that is known of one rep when coaching is written. */
export interface RepFacts {
  readonly view: RepView;
  readonly drivers: ReadonlyMap<string, RepDriver>;
  /** Of the last thirty days. */
  readonly activity: RepActivity | null;
}

/** A figure that coaching compares: one person beside the median of the peers. */
export interface CoachingMetric {
  readonly id: string;
  readonly label: string;
  readonly better: 'higher' | 'lower';
  /** What it is good for, and why its lack costs deals; each half a sentence. */
  readonly praise: string;
  readonly why: string;
  /** What to do about it; null for what comes of habits, and isn't one. */
  readonly advice: string | null;
  write(value: number): string;
  valueOf(facts: RepFacts): number | null;
  topOf(facts: RepFacts): number | null;
  /** What the gap to the top may be worth, as the drivers have it. */
  impactOf(facts: RepFacts): string;
}

const NOT_MEASURED = 'Effect on the win rate not measured';
const outcome = { advice: null, topOf: () => null, impactOf: () => NOT_MEASURED } as const;

const WRITE = { decimal: decimalText, percent: percentText, days: daysText } as const;

/**
 * Everything that coaching looks at: what came of the work, habits, and activity. Deal sizes are left out: they are those of
 * the territory.
 */
export const coachingMetrics: readonly CoachingMetric[] = [
  {
    ...outcome,
    id: 'ytd_attainment',
    label: 'Quota attainment, year to date',
    better: 'higher',
    praise: 'the year is on its way',
    why: 'it is what the year is planned on',
    write: percentText,
    valueOf: ({ view }) => view.ytdAttainment,
  },
  {
    ...outcome,
    id: 'win_rate',
    label: 'Win rate, four quarters',
    better: 'higher',
    praise: 'less of the work goes into deals that are lost',
    why: 'each deal that is won spares the search for another',
    write: percentText,
    valueOf: ({ view }) => view.winRate,
  },
  {
    ...outcome,
    id: 'avg_sales_cycle_days',
    label: 'Sales cycle, four quarters',
    better: 'lower',
    praise: 'what closes sooner leaves time for the next deal',
    why: 'what closes sooner leaves time for the next deal',
    write: daysText,
    valueOf: ({ view }) => view.avgSalesCycleDays,
  },
  ...drivers.map(
    ({ id, label, goodDirection, praise, rationale, advice, formatType }): CoachingMetric => ({
      id,
      label,
      better: goodDirection,
      praise,
      why: rationale,
      advice,
      write: WRITE[formatType],
      valueOf: (facts) => facts.drivers.get(id)?.repValue ?? null,
      topOf: (facts) => facts.drivers.get(id)?.topPerformerValue ?? null,
      impactOf: (facts) => facts.drivers.get(id)?.gapImpact ?? NOT_MEASURED,
    }),
  ),
  {
    id: 'avg_daily_activities',
    label: 'Activities per working day, 30 days',
    better: 'higher',
    praise: 'pipeline follows activity by a quarter',
    why: 'pipeline follows activity by a quarter',
    advice: 'Reserve the first hour of the day for calls, before the inbox opens.',
    write: decimalText,
    valueOf: ({ activity }) => activity?.avgDailyActivities ?? null,
    topOf: ({ activity }) => activity?.topPerformerDaily ?? null,
    impactOf: () => NOT_MEASURED,
  },
  {
    id: 'activity_consistency_score',
    label: 'Evenness of activity, 30 days',
    better: 'higher',
    praise: 'no day of the week is lost',
    why: 'buyers answer those who keep coming back, rather than those who call in bursts',
    advice: 'Spread calls over the week: plan the quiet days first.',
    write: percentText,
    valueOf: ({ activity }) => activity?.activityConsistencyScore ?? null,
    topOf: () => null,
    impactOf: () => NOT_MEASURED,
  },
];
