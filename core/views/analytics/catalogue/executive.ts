import { DORMANT_AFTER_DAYS, type FactKind, movements } from '../evaluate/facts.ts';
import { count, level, opening, sum, users } from '../evaluate/fold.ts';
import { derived, divide, type Metric, metric, ratio } from './metric.ts';
import { LESSON, MEMBERSHIP, PERSON, text } from './texts.ts';

const ofPeople = text('executive', PERSON);
const ofMembers = text('executive', MEMBERSHIP);
const ofLessons = text('executive', LESSON);

/** All movements of MRR: added up they are its level. */
export const allMovements: readonly FactKind[] = movements.map((movement): FactKind => `mrr/${movement}`);

export const executive: readonly Metric[] = [
  metric(
    ofPeople('new-users', 'New users', 'count', 'up', 'People whose first registration lies in the period.'),
    users('registered'),
  ),
  metric(
    ofPeople(
      'active-users',
      'Active users',
      'count',
      'up',
      'People with at least one event of their own in the period: registrations, sessions, lessons; no billing, no generator.',
    ),
    users('activity'),
  ),
  metric(
    ofPeople('dau', 'Daily active users', 'count', 'up', 'People active on the last local day of the period.'),
    level('active/1'),
  ),
  metric(
    ofPeople(
      'wau',
      'Weekly active users',
      'count',
      'up',
      'People active in the 7 local days that end with the last of the period.',
    ),
    level('active/7'),
  ),
  metric(
    ofPeople(
      'mau',
      'Monthly active users',
      'count',
      'up',
      'People active in the 30 local days that end with the last of the period.',
    ),
    level('active/30'),
  ),
  derived(
    ofPeople(
      'stickiness',
      'Stickiness',
      'percent',
      'up',
      'Mean of the daily active users of the 30 local days that end with the last of the period, in percent of the monthly active users on it: how many days in a hundred a monthly user is there.',
    ),
    {
      formula: 'days ÷ 30 ÷ mau × 100, days = active days of all people in these 30 days',
      inputs: { mau: level('active/30'), days: level('active/day') },
      value: (inputs) => divide(inputs('days'), inputs('mau'), 100 / DORMANT_AFTER_DAYS),
      missing: 'Nobody was active in the 30 days before the end of the period.',
      people: 'mau',
    },
  ),
  metric(
    ofMembers(
      'active-members',
      'Active members',
      'count',
      'up',
      'People of whom at least one paid membership runs at the end of the period.',
    ),
    level('member'),
  ),
  metric(
    ofMembers(
      'mrr',
      'MRR',
      'usd',
      'up',
      'Monthly recurring revenue at the end of the period: amounts of the memberships that run, each divided by the months that it pays for (monthly 1, quarterly 3, yearly 12), in whole cents.',
    ),
    level(...allMovements),
  ),
  metric(
    ofMembers('mrr-opening', 'MRR at the beginning', 'usd', 'neither', 'MRR at the beginning of the period.'),
    opening(...allMovements),
  ),
  metric(
    ofMembers('mrr-new', 'New MRR', 'usd', 'up', 'MRR of people who became members for the first time.'),
    sum('mrr/new'),
  ),
  metric(
    ofMembers('mrr-expansion', 'Expansion MRR', 'usd', 'up', 'Rise of the MRR of people who were and stay members.'),
    sum('mrr/expansion'),
  ),
  metric(
    ofMembers(
      'mrr-reactivated',
      'Reactivated MRR',
      'usd',
      'up',
      'MRR of people who became members again after a time without membership.',
    ),
    sum('mrr/reactivated'),
  ),
  metric(
    ofMembers(
      'mrr-contraction',
      'Contraction MRR',
      'usd',
      'up',
      'Fall of the MRR of people who were and stay members; at most 0.',
    ),
    sum('mrr/contraction'),
  ),
  metric(
    ofMembers(
      'mrr-churned',
      'Churned MRR',
      'usd',
      'up',
      'MRR of people whose last running membership ended; at most 0.',
    ),
    sum('mrr/churned'),
  ),
  metric(
    ofMembers(
      'mrr-change',
      'Change of MRR',
      'usd',
      'up',
      'New, expansion and reactivated less contraction and churned MRR: what MRR at the end is above that at the beginning, to the cent.',
    ),
    sum(...allMovements),
  ),
  metric(
    ofMembers(
      'revenue',
      'Revenue',
      'usd',
      'up',
      'Payments for memberships that begin in the period, less payments given back in it.',
    ),
    sum('revenue'),
  ),
  metric(
    ofLessons(
      'lessons-completed',
      'Lesson completions',
      'count',
      'up',
      'Lessons completed in the period, each time that somebody completes one.',
    ),
    count('event/lesson_completed'),
  ),
  ratio(
    ofPeople(
      'activation-rate',
      'Activation rate',
      'percent',
      'up',
      'Of the people who registered in the period, those who completed a lesson within 7 days of it.',
    ),
    {
      part: users('step/first-week/lesson-completed'),
      of: users('registered'),
      factor: 100,
      missing: 'Nobody registered in this period.',
    },
  ),
];
