import { describe, expect, it } from '@jest/globals';
import {
  type Dashboard,
  dashboard,
  type EventRecord,
  type MembershipRecord,
  telemetryOf,
  UTC,
} from '../../../../../core/views/analytics/index.ts';

const time = (text: string): number => Date.parse(text);

/** The records of the toolkit's sample, as JSON would bring them. */
const registered: EventRecord = {
  id: 'evt-1',
  user_id: 'user-1',
  event_name: 'user_registered',
  event_time: time('2025-12-10T08:15:00Z'),
  properties: { channel: 'organic', platform: 'ios' },
};
const completed: EventRecord = {
  id: 'evt-2',
  user_id: 'user-1',
  event_name: 'lesson_completed',
  event_time: time('2025-12-10T08:45:00Z'),
  properties: { course_id: 'starter', duration_seconds: 420 },
};
const membership: MembershipRecord = {
  user_id: 'user-1',
  plan_type: 'monthly',
  start_at: time('2025-12-10T10:00:00Z'),
  expire_at: time('2026-01-10T10:00:00Z'),
  status: 'active',
  amount: 1299,
};

const week = {
  start: time('2025-12-10T00:00:00Z'),
  end: time('2025-12-17T00:00:00Z'),
  asOf: time('2025-12-17T00:00:00Z'),
  zone: UTC,
};

function card(data: Dashboard, section: keyof Dashboard, id: string) {
  const found = data[section].cards.find((one) => one.id === id);
  if (!found) throw new Error(`${section} has no card ${id}`);
  return found;
}

describe('the sample of the toolkit', () => {
  const data = dashboard(telemetryOf([registered, completed], [membership]), {
    ...week,
    filters: { channel: 'organic' },
  });

  it('answers five sections, each with cards, trends, tables and funnels', () => {
    expect(Object.keys(data)).toEqual(['executive', 'growth', 'monetization', 'learning', 'ops']);
    for (const [id, section] of Object.entries(data)) {
      expect(section).toMatchObject({
        id,
        label: expect.any(String),
        cards: expect.any(Array),
        trends: expect.any(Array),
        tables: expect.any(Array),
        funnels: expect.any(Array),
      });
    }
  });

  it('answers what happened', () => {
    const values = (section: keyof Dashboard, ...ids: string[]) => ids.map((id) => card(data, section, id).value);
    expect(values('executive', 'new-users', 'wau', 'mau', 'dau')).toEqual([1, 1, 1, 0]);
    expect(values('executive', 'active-members', 'mrr', 'revenue')).toEqual([1, 12.99, 12.99]);
    expect(values('executive', 'lessons-completed', 'activation-rate')).toEqual([1, 100]);
    expect(values('growth', 'time-to-activate', 'time-to-convert')).toEqual([0.5, 1.75]);
    expect(values('learning', 'lesson-time', 'learners', 'longest-streak')).toEqual([420, 1, 1]);
    expect(data.growth.funnels[0]?.steps.map(({ users }) => users)).toEqual([1, 1, 1, 1]);
    expect(data.learning.tables[0]?.rows.map(({ key }) => key)).toEqual([{ course_id: 'starter' }]);
    expect(data.executive.trends[0]?.points.map(({ value }) => value)).toEqual([1, 0, 0, 0, 0, 0, 0]);
  });

  it('says of every figure what it is', () => {
    for (const { cards } of Object.values(data)) {
      for (const one of cards) {
        expect(Object.keys(one).sort()).toEqual([
          'better',
          'definition',
          'delta',
          'format',
          'id',
          'label',
          'partial',
          'previous',
          'reason',
          'unit',
          'value',
        ]);
        expect(one.value === null).toBe(one.reason !== null);
        expect(one.definition.endsWith('.')).toBe(true);
      }
    }
    expect(card(data, 'executive', 'mrr')).toMatchObject({
      unit: 'usd',
      format: 'currency',
      better: 'up',
      previous: 0,
      delta: 12.99,
    });
  });
});

describe('the payload example', () => {
  const { platform: _platform, ...channel } = registered.properties;
  const telemetry = telemetryOf([{ ...registered, properties: channel }], [membership]);
  const data = dashboard(telemetry, { ...week, end: time('2025-12-12T00:00:00Z'), asOf: time('2025-12-12T00:00:00Z') });

  it('answers a registration and a membership without a lesson', () => {
    expect(card(data, 'executive', 'new-users').value).toBe(1);
    expect(card(data, 'executive', 'mrr').value).toBe(12.99);
    expect(card(data, 'executive', 'activation-rate').value).toBe(0);
    expect(data.growth.funnels[0]?.steps.map(({ users }) => users)).toEqual([1, 0, 0, 0]);
    expect(data.growth.tables[0]?.rows[0]?.key).toEqual({ channel: 'organic' });
  });
});

describe('where there is nothing', () => {
  const all = telemetryOf([registered, completed], [membership]);
  const nothing = telemetryOf([], []);
  const cases = {
    'no telemetry': dashboard(nothing, week),
    'an empty range': dashboard(all, { ...week, end: week.start }),
    'all filtered out': dashboard(all, { ...week, filters: { channel: 'nobody' } }),
    'a range that has not begun': dashboard(all, { ...week, asOf: week.start - 1 }),
  };

  it.each(Object.keys(cases) as (keyof typeof cases)[])(
    '%s: complete sections, without a figure that is none',
    (name) => {
      const full = dashboard(all, week);
      for (const [id, section] of Object.entries(cases[name])) {
        const like = full[id as keyof Dashboard];
        expect(section.cards.map((one) => one.id)).toEqual(like.cards.map((one) => one.id));
        expect(section.tables.map((one) => one.id)).toEqual(like.tables.map((one) => one.id));
        for (const { value, reason } of section.cards) {
          expect(value === null || value === 0).toBe(true);
          expect(value === null).toBe(reason !== null);
        }
      }
    },
  );

  it('says why', () => {
    expect(card(cases['an empty range'], 'executive', 'mrr').reason).toBe('The range is empty.');
    expect(card(cases['a range that has not begun'], 'executive', 'mrr').reason).toBe('This period has not begun.');
    expect(card(cases['no telemetry'], 'executive', 'activation-rate').reason).toBe(
      'Nobody registered in this period.',
    );
  });

  it('refuses a range that ends before it begins', () => {
    expect(() => dashboard(all, { ...week, end: week.start - 1 })).toThrow('The range ends before it begins.');
  });
});
