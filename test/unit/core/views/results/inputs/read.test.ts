import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY } from '../../../../../../core/kernel/time.ts';
import { placeAt } from '../../../../../../core/views/results/inputs/place.ts';
import { read } from '../../../../../../core/views/results/inputs/read.ts';
import type { Reading } from '../../../../../../core/views/results/inputs/reading.ts';
import {
  average,
  deviation,
  difference,
  growth,
  largest,
  over,
  per,
  ratio,
  shareAbove,
  shareBelow,
  shift,
  standing,
  variation,
  volatility,
} from '../../../../../../core/views/results/inputs/readings.ts';
import { type Day, FIRST, readerOf } from '../synthetic-days.ts';

const DAYS = 40;
const CLIENTS = ['a', 'b', 'c'] as const;

/** Forty days of a company with three clients, whose figures are anything. */
const history = fc.array(
  fc.record({
    mrr: fc.array(fc.integer({ min: 100, max: 9000 }), { minLength: 3, maxLength: 3 }),
    opened: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }),
    points: fc.integer({ min: 5, max: 25 }),
    members: fc.integer({ min: 1, max: 50 }),
    minutes: fc.integer({ min: 1, max: 500 }),
  }),
  { minLength: DAYS, maxLength: DAYS },
);
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function dayOf({ mrr, opened, points, members, minutes }: History[number]): Day {
  const client = (n: number) => ({ mrr: mrr[n] ?? 0, 'tickets-opened': opened[n] ?? 0 });
  return {
    company: {
      mrr: sum(mrr),
      'tickets-opened': sum(opened),
      'survey-points': points,
      surveys: 5,
      'academy-members': members,
      'labor-hours': minutes,
    },
    clients: Object.fromEntries(CLIENTS.map((id, n) => [id, client(n)])),
  };
}

/** The plainest way to say what a reading is of the days, which end with the last. */
type Slow = (days: History) => number | null;

const last = (days: History): History[number] => days[days.length - 1] as History[number];
const mean = (values: readonly number[]): number => sum(values) / values.length;
const spread = (values: readonly number[]): number =>
  Math.sqrt(sum(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1));
const openedOf = (days: History): number => sum(days.map(({ opened }) => sum(opened)));
const weeklyOpened = (days: History): number[] =>
  [0, 1, 2].map((n) => openedOf(days.slice(DAYS - 7 * (n + 1), DAYS - 7 * n)));

const cases: readonly (readonly [string, Reading, Slow])[] = [
  ['a level as it stands, in dollars', standing('mrr'), (days) => sum(last(days).mrr) / 100],
  ['a flow over days, in hours', over('labor-hours', 10), (days) => sum(days.slice(-10).map((d) => d.minutes)) / 60],
  ['a ratio over days', over('satisfaction', 10), (days) => sum(days.slice(-10).map((d) => d.points)) / 50],
  ['the mean of a level', average('academy-members', 7), (days) => mean(days.slice(-7).map((d) => d.members))],
  [
    'a sum of measures per another',
    per(
      [
        ['tickets-opened', 2],
        ['surveys', 1],
      ],
      'academy-members',
      { days: 7, factor: 10, whenZero: 'x' },
    ),
    (days) => (10 * (2 * openedOf(days.slice(-7)) + 35)) / last(days).members,
  ],
  [
    'one reading per another',
    ratio(average('academy-members', 7), over('surveys', 7), { factor: 3, whenZero: 'x' }),
    (days) => (3 * mean(days.slice(-7).map((d) => d.members))) / 35,
  ],
  ['a difference', difference(standing('academy-members'), over('surveys', 2)), (days) => last(days).members - 10],
  [
    'a growth of a level',
    growth(standing('mrr'), 30),
    (days) => {
      const before = sum(last(days.slice(0, -30)).mrr);
      return (100 * (sum(last(days).mrr) - before)) / before;
    },
  ],
  [
    'a shift of a flow',
    shift(over('tickets-opened', 7), 7),
    (days) => openedOf(days.slice(-7)) - openedOf(days.slice(-14, -7)),
  ],
  [
    'a growth of what may have been nothing',
    growth(over('tickets-opened', 1), 1),
    (days) => {
      const [before, now] = [openedOf(days.slice(-2, -1)), openedOf(days.slice(-1))];
      return before === 0 ? null : (100 * (now - before)) / before;
    },
  ],
  [
    'the share of the largest',
    largest(2, 'client', standing('mrr')),
    (days) => 100 - (100 * Math.min(...last(days).mrr)) / sum(last(days).mrr),
  ],
  ['the deviation over parts', deviation('client', standing('mrr')), (days) => spread(last(days).mrr) / 100],
  [
    'the variation over parts',
    variation('client', standing('mrr')),
    (days) => (100 * spread(last(days).mrr)) / mean(last(days).mrr),
  ],
  [
    'the share of parts below',
    shareBelow(40, 'client', standing('mrr')),
    (days) => (100 * last(days).mrr.filter((cents) => cents < 4000).length) / 3,
  ],
  [
    'the share of parts above',
    shareAbove(3, 'client', over('tickets-opened', 1)),
    (days) => (100 * last(days).opened.filter((count) => count > 3).length) / 3,
  ],
  [
    'the volatility of a flow',
    volatility('tickets-opened', 7, 3),
    (days) => {
      const weeks = weeklyOpened(days);
      return mean(weeks) === 0 ? null : (100 * spread(weeks)) / mean(weeks);
    },
  ],
];

describe('readings', () => {
  it.each(cases)('reads %s as the plainest way does', (_, reading, slow) => {
    fc.assert(
      fc.property(history, (days) => {
        const place = placeAt(
          readerOf(DAYS, (n) => dayOf(days[n] as History[number])),
          FIRST + DAYS * DAY,
        );
        const result = read(reading, place);
        const expected = slow(days);
        if (expected === null) expect(result).toMatchObject({ kind: 'not-measurable' });
        else {
          expect(result).toMatchObject({ coverage: 1 });
          expect('value' in result ? result.value : Number.NaN).toBeCloseTo(expected, 8);
        }
      }),
      { numRuns: 15 },
    );
  });

  const flat = (days: number) =>
    readerOf(days, () => dayOf({ mrr: [100, 100, 100], opened: [1, 1, 1], points: 20, members: 4, minutes: 60 }));

  it('says how much of its days is known', () => {
    const place = placeAt(flat(10), FIRST + 10 * DAY);
    expect(read(over('tickets-opened', 20), place)).toMatchObject({ value: 30, coverage: 0.5 });
    expect(read(average('academy-members', 40), place)).toMatchObject({ value: 4, coverage: 0.25 });
    expect(read(growth(over('tickets-opened', 5), 7), place)).toMatchObject({ coverage: 0.6 });
  });

  it('has no value, and says why, where nothing is known or there is nothing to divide by', () => {
    const place = placeAt(flat(10), FIRST + 10 * DAY);
    const noneBelow = per('mrr', 'leads-won', { days: 5, whenZero: 'nothing was won' });
    expect(read(growth(standing('mrr'), 10), place)).toMatchObject({ kind: 'not-recorded' });
    expect(read(noneBelow, place)).toMatchObject({ kind: 'not-recorded' });
    expect(read(variation('rep', standing('quota')), place)).toMatchObject({ kind: 'not-kept' });
    expect(read(deviation('client', over('satisfaction', 5)), place)).toMatchObject({ kind: 'not-measurable' });
    const idle = readerOf(10, () => ({ company: { 'leads-won': 0, mrr: 100 } }));
    expect(read(noneBelow, placeAt(idle, FIRST + 10 * DAY))).toEqual({
      kind: 'not-measurable',
      reason: 'Not measurable: nothing was won.',
    });
  });

  it('has no value of parts that are there, but of which no days are kept', () => {
    // January keeps no single clients, February does.
    const reader = readerOf(40, (n) => ({
      company: { mrr: 200 },
      clients: n < 26 ? null : { a: { mrr: 100, 'tickets-opened': 1 }, b: { mrr: 100, 'tickets-opened': 3 } },
    }));
    const place = placeAt(reader, FIRST + 40 * DAY);
    expect(read(largest(1, 'client', over('tickets-opened', 30)), place)).toMatchObject({ kind: 'not-kept' });
    expect(read(largest(1, 'client', over('tickets-opened', 14)), place)).toMatchObject({
      value: 75,
      parts: 2,
    });
  });

  it('reads whole days up to midnight, and what stands of the day that runs', () => {
    const reader = flat(10);
    const midnight = FIRST + 9 * DAY;
    expect(placeAt(reader, midnight)).toMatchObject({ end: midnight, today: { start: midnight - DAY, end: midnight } });
    expect(placeAt(reader, midnight + 1)).toMatchObject({
      end: midnight,
      today: { start: midnight, end: midnight + DAY },
    });
  });
});
