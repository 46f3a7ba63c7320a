import { count, users } from '../evaluate/fold.ts';
import { retentionDays, retentionWeeks } from '../evaluate/retention.ts';
import { derived, divide, type Metric, metric, quantileOf, ratio } from './metric.ts';
import { PERSON, text } from './texts.ts';

const ofPeople = text('growth', PERSON);

const dayRetention = retentionDays.map((n) =>
  ratio(
    ofPeople(
      `retention-d${n}`,
      `D${n} retention`,
      'percent',
      'up',
      `Of the people who registered in the period, and whose local day ${n} after it is over, those who were active on that day.`,
    ),
    {
      part: users(`kept/day/${n}`),
      of: users(`due/day/${n}`),
      factor: 100,
      missing: `Nobody registered in this period whose day ${n} after it is over.`,
    },
  ),
);

const weekRetention = retentionWeeks.map((n) =>
  ratio(
    ofPeople(
      `retention-week-${n}`,
      `Week ${n}`,
      'percent',
      'up',
      `Of the people who registered in the period, and whose calendar week ${n} (from Monday) after it is over, those who were active in that week.`,
    ),
    {
      part: users(`kept/week/${n}`),
      of: users(`due/week/${n}`),
      factor: 100,
      missing: `Nobody registered in this period whose week ${n} after it is over.`,
    },
  ),
);

const converted = { facts: ['step/activation/member'] } as const;
const activated = { facts: ['step/first-week/lesson-completed'] } as const;

export const growth: readonly Metric[] = [
  ...dayRetention,
  ...weekRetention,
  quantileOf(
    ofPeople(
      'time-to-activate',
      'Time to activate',
      'hours',
      'down',
      'Median time from registration to the first completed lesson, of those who registered in the period and completed one within 7 days.',
    ),
    0.5,
    activated,
  ),
  quantileOf(
    ofPeople(
      'time-to-convert',
      'Time to convert',
      'hours',
      'down',
      'Median time from registration to membership, of those who registered in the period and went through the activation funnel within 30 days.',
    ),
    0.5,
    converted,
  ),
  quantileOf(
    ofPeople(
      'time-to-convert-p90',
      'Time to convert, p90',
      'hours',
      'down',
      'Time from registration to membership within which nine of ten came there, of those who did within 30 days.',
    ),
    0.9,
    converted,
  ),
  metric(
    ofPeople('newly-active', 'New active users', 'count', 'up', 'People whose first activity ever lies in the period.'),
    count('active/new'),
  ),
  metric(
    ofPeople(
      'returning',
      'Returning users',
      'count',
      'up',
      'People active on a day of the period who had been active in the 29 local days before that day.',
    ),
    users('active/returning'),
  ),
  metric(
    ofPeople(
      'resurrected',
      'Resurrected users',
      'count',
      'up',
      'How often somebody became active again after at least 30 local days without activity.',
    ),
    count('active/resurrected'),
  ),
  metric(
    ofPeople(
      'dormant',
      'Dormant users',
      'count',
      'down',
      'How often somebody’s 30th local day without activity began. Monthly active users change by new plus resurrected less dormant.',
    ),
    count('active/dormant'),
  ),
  derived(
    ofPeople(
      'quick-ratio',
      'Quick ratio',
      'ratio',
      'up',
      'New and resurrected active users for each that became dormant: above 1 the academy grows.',
    ),
    {
      formula: '(new + resurrected) ÷ dormant',
      inputs: { new: count('active/new'), resurrected: count('active/resurrected'), dormant: count('active/dormant') },
      value: (inputs) => divide((inputs('new') ?? 0) + (inputs('resurrected') ?? 0), inputs('dormant')),
      missing: 'Nobody became dormant in this period.',
    },
  ),
];
