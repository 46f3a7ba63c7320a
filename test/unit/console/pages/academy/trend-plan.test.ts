import { describe, expect, it } from '@jest/globals';
import { planOf } from '../../../../../console/src/pages/academy/trend-plan.ts';

const trend = (id: string, granularity: 'day' | 'week') =>
  ({
    id,
    label: id,
    unit: 'count',
    format: 'integer',
    better: 'up',
    definition: '',
    granularity,
    points: [] as never[],
  }) as const;
const drawn = (granularity: 'day' | 'week', ...ids: string[]) =>
  planOf(ids.map((id) => trend(id, granularity))).map(({ trends, shape }) => [trends.map(({ id }) => id), shape]);

describe('how trends are drawn', () => {
  it('is one chart for each question, with what happens as bars', () => {
    expect(drawn('week', 'revenue', 'mau', 'wau', 'anything')).toEqual([
      [['revenue'], 'bars'],
      [['mau', 'wau'], 'line'],
      [['anything'], 'line'],
    ]);
  });

  it('leaves out the users of one day where only the last of each week is known, and by day those of the period', () => {
    expect(drawn('week', 'active-users', 'dau')).toEqual([[['active-users'], 'line']]);
    expect(drawn('day', 'active-users', 'dau')).toEqual([[['dau'], 'line']]);
  });

  it('draws completions beside the starts where there are starts', () => {
    expect(drawn('week', 'lessons-completed')).toEqual([[['lessons-completed'], 'bars']]);
    expect(drawn('week', 'lessons-started', 'lessons-completed')).toEqual([
      [['lessons-started', 'lessons-completed'], 'line'],
    ]);
  });
});
