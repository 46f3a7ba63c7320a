import { type Feature, feature } from './feature.ts';

const records = [
  feature({
    id: 'sessions-per-week',
    label: 'Sessions a week',
    unit: 'count',
    scale: 'log',
    definition: 'Sessions of the last 13 weeks, by the weeks of these since the registration, at least one.',
    rationale:
      'Frequency is the first of the three classic measures of behaviour (recency, frequency, monetary value).',
    high: {
      noun: 'heavy users',
      adjective: 'heavy-use',
      implies: 'They come often: new courses and requests for feedback belong here first.',
    },
    low: {
      noun: 'light users',
      adjective: 'light-use',
      implies: 'They come seldom: one short lesson by e-mail asks less of them than a catalogue.',
    },
  }),
  feature({
    id: 'completion-rate',
    label: 'Lessons completed, of those started',
    unit: 'percent',
    scale: 'linear',
    definition:
      'Lessons that were started in the last 13 weeks and are completed, of those started. Of nobody who started none.',
    rationale: 'It tells those who look around from those who learn, however often they come.',
    high: {
      noun: 'finishers',
      adjective: 'course-finishing',
      implies: 'They finish what they begin: a certificate, or the next course, can follow at once.',
    },
    low: {
      noun: 'samplers',
      adjective: 'sampling',
      implies: 'They leave lessons before the end: shorter lessons and a better choice at the start would help.',
    },
  }),
  feature({
    id: 'days-since-last',
    label: 'Days since the last activity',
    unit: 'days',
    scale: 'log',
    definition: 'Days since the last session or lesson; since the registration where there was none.',
    rationale: 'Recency: who was here lately is likelier to come again than who was here often, long ago.',
    high: {
      noun: 'lapsed learners',
      adjective: 'lapsed',
      implies: 'They have been away for long: ask what they lack before the membership ends.',
    },
    low: {
      noun: 'recent visitors',
      adjective: 'recently active',
      implies: 'They were here lately: an offer that is made now reaches them.',
    },
  }),
  feature({
    id: 'active-weeks',
    label: 'Weeks with activity',
    unit: 'percent',
    scale: 'linear',
    definition: 'Weeks with a session or lesson, of the last 13, or of those since the registration.',
    rationale: 'A habit: the same number of sessions can be one busy week or a bit of each.',
    high: {
      noun: 'regulars',
      adjective: 'regular',
      implies: 'Learning is a habit of theirs: a longer plan suits them, and they can bring colleagues along.',
    },
    low: {
      noun: 'occasional learners',
      adjective: 'occasional',
      implies: 'They come when something calls them: tie lessons to what happens at work, such as a roll-out.',
    },
  }),
  feature({
    id: 'membership-months',
    label: 'Months of membership',
    unit: 'count',
    scale: 'linear',
    definition: 'Months that paid memberships have run so far, all of them together.',
    rationale: 'Tenure: those who have stayed for long differ in what they know and in what keeps them.',
    high: {
      noun: 'long-standing members',
      adjective: 'long-standing',
      implies: 'They have stayed for long: thank them with something that newcomers don’t get, and ask for referrals.',
    },
    low: {
      noun: 'short-tenure learners',
      adjective: 'short-tenure',
      implies:
        'They have paid for little time or none: show the first result early, as habits form in the first weeks.',
    },
  }),
  feature({
    id: 'monthly-spend',
    label: 'Monthly spend',
    unit: 'usd',
    scale: 'linear',
    definition: 'What the memberships that run now cost in a month; nothing without one.',
    rationale: 'Monetary value, normalised to a month, so that plans of different lengths can be compared.',
    high: {
      noun: 'high spenders',
      adjective: 'high-spend',
      implies: 'They pay more in a month than others: a longer plan would lower their price and keep them.',
    },
    low: {
      noun: 'low spenders',
      adjective: 'low-spend',
      implies: 'They pay little or nothing now: a trial month costs little and tells whether they would.',
    },
  }),
  feature({
    id: 'mobile-share',
    label: 'Sessions on a phone',
    unit: 'percent',
    scale: 'linear',
    definition: 'Sessions on iOS or Android, of those of the last 13 weeks whose platform is known.',
    rationale: 'The device decides what a lesson can be: its length, its exercises, its time of day.',
    high: {
      noun: 'mobile learners',
      adjective: 'mobile',
      implies: 'They learn on the phone: lessons have to work on a small screen and in a short break.',
    },
    low: {
      noun: 'web learners',
      adjective: 'web',
      implies: 'They learn in the browser: exercises may use the full screen and the tools of their work.',
    },
  }),
  feature({
    id: 'weekend-share',
    label: 'Sessions at the weekend',
    unit: 'percent',
    scale: 'linear',
    definition: 'Sessions on Saturdays and Sundays (UTC), of those of the last 13 weeks.',
    rationale:
      'Whether learning is part of work or of free time: the one is asked of the employer, the other of the person.',
    high: {
      noun: 'weekend learners',
      adjective: 'weekend',
      implies: 'They learn in their own time: speak to the person, not to the employer.',
    },
    low: {
      noun: 'weekday learners',
      adjective: 'weekday',
      implies: 'They learn at work: the employer’s leave to do so is what to win.',
    },
  }),
  feature({
    id: 'client-size',
    label: 'Employees of the client',
    unit: 'count',
    scale: 'log',
    definition: 'How many people work where the person works.',
    rationale: 'Firmographic: large companies buy seats for many, in small ones everybody decides for themselves.',
    high: {
      noun: 'large-company staff',
      adjective: 'large-company',
      implies: 'Their employers are large: offer seats for a team, and a report for whoever pays.',
    },
    low: {
      noun: 'small-company staff',
      adjective: 'small-company',
      implies: 'Their employers are small: one person decides, and one price on a page is enough.',
    },
  }),
  feature({
    id: 'client-tickets',
    label: 'Tickets per employee and month at the client',
    unit: 'count',
    scale: 'log',
    definition: 'Tickets that the client opened in the last four weeks, as of a month, by its employees.',
    rationale: 'Where people need help often, courses on what they ask for save tickets.',
    high: {
      noun: 'staff of high-ticket clients',
      adjective: 'high-ticket',
      implies: 'Their companies ask for help often: suggest the course on what they ask for with the ticket’s answer.',
    },
    low: {
      noun: 'staff of low-ticket clients',
      adjective: 'low-ticket',
      implies: 'Their companies seldom need help: courses are a way to stay in touch with them.',
    },
  }),
] as const;

export type FeatureId = (typeof records)[number]['id'];

/** What people are grouped by, in the order in which ties are broken. Ten at most: distances tell less with each that is added. */
export const features: readonly (Feature & { readonly id: FeatureId })[] = records;

/** What is wrong with some features, in sentences. */
export function featureFaults(list: readonly Feature[]): string[] {
  const faults = list.length > 10 ? ['there are more than ten features'] : [];
  if (new Set(list.map(({ id }) => id)).size < list.length) faults.push('two features have the same id');
  const sides = list.flatMap(({ high, low }) => [high, low]);
  for (const word of ['noun', 'adjective'] as const) {
    if (new Set(sides.map((side) => side[word])).size < sides.length) faults.push(`two sides have the same ${word}`);
  }
  if (sides.some(({ implies }) => /\d/.test(implies))) faults.push('an implication has a figure that nobody measured');
  return faults;
}

const faults = featureFaults(features);
if (faults.length > 0) throw new Error(`the features of people are wrong: ${faults.join('; ')}`);
