import { describe, expect, it } from '@jest/globals';
import {
  cardMessage,
  funnelMessage,
  sectionMessage,
  trendAlt,
  trendMessage,
} from '../../../../../../core/views/analytics/presented/messages.ts';

const base = { id: 'x', label: 'Revenue', format: 'currency', better: 'up', definition: '' } as const;
const card = { ...base, unit: 'usd', reason: null, partial: false } as const;

describe('what a figure says of the range', () => {
  it.each([
    [{ value: 103, previous: 100, delta: 3 }, 'Revenue rose 3.0% to $103'],
    [{ value: 102.9, previous: 100, delta: 2.9 }, 'Revenue held at $103'],
    [{ value: 90, previous: 100, delta: -10 }, 'Revenue fell 10.0% to $90.00'],
    [{ value: 5, previous: 0, delta: 5 }, 'Revenue rose from $0 to $5.00'],
    [{ value: -5, previous: 5, delta: -10 }, 'Revenue fell from $5.00 to −$5.00'],
    [{ value: 5, previous: null, delta: null }, 'Revenue: $5.00'],
  ])('%p: %s', (figures, text) => expect(cardMessage({ ...card, ...figures })).toBe(text));

  it.each([
    [{ value: 51, previous: 50, delta: 1 }, 'Revenue rose 1.0 points to 51.0%'],
    [{ value: 50.9, previous: 50, delta: 0.9 }, 'Revenue held at 50.9%'],
  ])('of a share, %p: %s', (figures, text) => expect(cardMessage({ ...card, unit: 'percent', ...figures })).toBe(text));

  it('is why it cannot be measured, where it cannot', () => {
    const reason = 'This period has not begun.';
    expect(cardMessage({ ...card, value: null, previous: 5, delta: null, reason })).toBe(`Revenue: ${reason}`);
  });
});

const point = (value: number | null, partial = false) => ({
  value,
  reason: value === null ? 'Unknown.' : null,
  label: '2026-11-02T00:00:00+00:00',
  start: '2026-11-02T00:00:00Z',
  end: '2026-11-09T00:00:00Z',
  partial,
});
const trend = (points: ReturnType<typeof point>[]) =>
  ({ ...base, unit: 'count', granularity: 'week', points }) as const;

describe('what a trend says', () => {
  it('is from its first whole period to its last', () => {
    const points = [point(9, true), point(41), point(50), point(96), point(3, true)];
    expect(trendMessage(trend(points), true)).toBe('Revenue went from 41 to 96 a week');
    expect(trendMessage(trend([point(5, true)]), true)).toBe('Revenue');
    expect(trendMessage(trend([point(41), point(41)]), true)).toBe('Revenue: 41 a week, as at first');
  });

  it('is of no period where its points are of a moment or a quotient', () => {
    expect(trendMessage(trend([point(41), point(96)]), false)).toBe('Revenue went from 41 to 96');
    expect(trendMessage(trend([point(41), point(41)]), false)).toBe('Revenue: 41, as at first');
  });

  it('is told in words with its extremes', () => {
    expect(trendAlt(trend([point(41), point(null), point(50), point(7)]))).toBe(
      'Revenue: from 41 to 7, between 7 and 50.',
    );
    expect(trendAlt(trend([point(null)]))).toBe('Revenue: not measurable.');
  });
});

describe('what a funnel says', () => {
  const known = (value: number | null) => ({ value, reason: value === null ? 'Nobody.' : null });
  const funnel = (...steps: [string, number | null, number | null][]) => ({
    ...base,
    label: 'Activation',
    unit: 'count' as const,
    format: 'integer' as const,
    window_days: 30,
    partial: false,
    steps: steps.map(([label, ofFirst, ofPrevious]) => ({
      id: label,
      label,
      users: 1,
      of_first: known(ofFirst),
      of_previous: known(ofPrevious),
      median_hours: known(1),
      p90_hours: known(2),
    })),
  });

  it('is where fewer than half go on', () => {
    const steps = [
      ['Registered', 100, 100],
      ['Started', 90, 90],
      ['Member', 9, 10],
    ] as [string, number, number][];
    expect(funnelMessage(funnel(...steps))).toBe('Most are lost before “member”: 10.0% go on');
  });

  it('is how many come to its end where most go on everywhere', () => {
    expect(funnelMessage(funnel(['Registered', 100, 100], ['Started', 50, 50]))).toBe('50.0% come to “started”');
    expect(funnelMessage(funnel(['Registered', 100, 100], ['Started', 100, 100]))).toBe(
      'Activation: nobody is lost on the way',
    );
    expect(funnelMessage(funnel(['Registered', null, null], ['Started', null, null]))).toBe(
      'Activation: nobody entered',
    );
  });
});

describe('what a section says', () => {
  type Figures = Readonly<Record<string, readonly ['count' | 'percent' | 'seconds' | 'usd', number | null]>>;
  const say = (id: 'executive' | 'growth' | 'monetization' | 'learning' | 'ops', figures: Figures): string =>
    sectionMessage({
      id,
      cards: Object.entries(figures).map(([of, [unit, value]]) => ({
        ...card,
        id: of,
        unit,
        value,
        previous: null,
        delta: null,
      })),
    });

  it.each([
    [{ 'new-users': ['count', 0] }, 'Nothing of this happened in the range.'],
    [
      { 'new-users': ['count', 1], 'activation-rate': ['percent', 100], 'retention-d7': ['percent', null] },
      '1 person joined; 100.0% of those who joined completed a lesson in their first week.',
    ],
    [
      { 'new-users': ['count', 8], 'activation-rate': ['percent', 75], 'retention-d7': ['percent', 25] },
      '8 people joined; 75.0% of those who joined completed a lesson in their first week; 25.0% were active on the seventh day after.',
    ],
  ] satisfies [Figures, string][])('of growth leaves out what cannot be measured: %j', (figures, text) =>
    expect(say('growth', figures)).toBe(text),
  );

  it('has its nouns by their counts, and no share of runs that did not begin', () => {
    const learning: Figures = {
      learners: ['count', 1],
      'lessons-started': ['count', 1],
      'completion-rate': ['percent', 0],
      'lesson-time': ['seconds', null],
    };
    expect(say('learning', learning)).toBe('1 person started 1 lesson; the completion rate is 0.0%.');
    const ops: Figures = {
      'generator-runs': ['count', 0],
      'generator-success': ['percent', 50],
      'run-time': ['seconds', null],
      'late-share': ['percent', null],
    };
    expect(say('ops', ops)).toBe('0 generator runs began; 50.0% of those that ended succeeded.');
    const money: Figures = {
      'paying-users': ['count', 2],
      purchases: ['count', 3],
      'renewal-rate': ['percent', null],
      'members-lost': ['count', 1],
    };
    expect(say('monetization', money)).toBe('2 people made 3 payments; 1 member was lost.');
  });
});
