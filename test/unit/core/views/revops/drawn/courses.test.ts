import { describe, expect, it } from '@jest/globals';
import { valueFormat } from '../../../../../../core/kernel/presentation/write.ts';
import { courseOfQuarter, courseOfRep, isOver, sparkOf } from '../../../../../../core/views/revops/drawn/courses.ts';

const week = (week_number: number, snapshot_date: string, cumulative_closed: number, quarter = 'Q4 2026') => ({
  quarter,
  week_number,
  snapshot_date,
  cumulative_closed,
  cumulative_commit: cumulative_closed + 10,
  cumulative_forecast: week_number === 1 ? null : 100,
  pipeline_total: 60,
});
const weeks = [week(13, '2026-10-01', 99, 'Q3 2026'), week(1, '2026-10-12', 20), week(2, '2026-10-19', 130)];
const now = {
  quarter: 'Q4 2026',
  snapshot_date: '2026-10-21',
  quarter_target: 120,
  ai_forecast: 110,
  closed_won_amount: 130,
  gap_to_target: -10,
  coverage_ratio: null,
};
const valuesOf = (field: string, row = now) =>
  courseOfQuarter(weeks, row, field)?.periods.map(({ label, value }) => [label.short, value]);

describe('how a figure of the quarter went', () => {
  it('is by week of the quarter, and ends with the figure itself', () => {
    expect(valuesOf('closed_won_amount')).toEqual([
      ['W1', 20],
      ['W2', 130],
      ['now', 130],
    ]);
    expect(valuesOf('gap_to_target')).toEqual([
      ['W1', null],
      ['W2', -20],
      ['now', -10],
    ]);
  });

  it('covers what was left to win, and is not measured once nothing was', () => {
    expect(valuesOf('coverage_ratio')).toEqual([
      ['W1', 0.6],
      ['W2', null],
      ['now', null],
    ]);
  });

  it('has the end in place of now once the quarter is over', () => {
    expect(valuesOf('ai_forecast', { ...now, snapshot_date: '2027-01-01' })?.at(-1)).toEqual(['end', 110]);
    expect([isOver('Q4 2026', '2026-12-31'), isOver('Q4 2026', '2027-01-01')]).toEqual([false, true]);
  });

  it('is not told of what the weeks do not have', () => {
    expect(courseOfQuarter(weeks, now, 'commit_confidence')).toBeNull();
  });

  it('takes two points to draw', () => {
    const format = valueFormat('currency');
    const spark = (field: string) =>
      sparkOf(courseOfQuarter(weeks, now, field) ?? { basis: 'level', periods: [] }, format);
    expect(spark('coverage_ratio')).toBeUndefined();
    expect(spark('ai_forecast')?.points.map(({ display }) => display)).toEqual(['—', '$100', '$110']);
  });
});

describe('how a figure of a rep went', () => {
  const quarters = ['Q4 2025', 'Q1 2026', 'Q2 2026', 'Q3 2026', 'Q4 2026'].map((quarter, index) => ({
    quarter,
    wins: index + 1,
    losses: 1,
    closed_won: 100 * (index + 1),
    avg_cycle_days: 10 * (index + 1),
    ytd_attainment: index / 10,
  }));
  const row = { win_rate: 0.7, avg_deal_size: 100, avg_sales_cycle_days: 38, ytd_attainment: 0.4 };
  const of = (field: string) =>
    courseOfRep(quarters.toReversed(), row, field, true)?.periods.map(({ label, value }) => [label.short, value]);

  it('is over four quarters where the figure is, and ends with it', () => {
    expect(of('win_rate')).toEqual([
      ['Q3 2026', 10 / 14],
      ['Q4 2026', 0.7],
    ]);
    expect(of('avg_deal_size')?.[0]).toEqual(['Q3 2026', 100]);
    expect(of('avg_sales_cycle_days')?.[0]).toEqual(['Q3 2026', 30]);
  });

  it('is of the year to date for attainment', () => {
    expect(of('ytd_attainment')?.map(([, value]) => value)).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
    expect(of('cycle_vs_team')).toBeUndefined();
  });
});
