import { describe, expect, it } from '@jest/globals';
import { count, money, percent } from '../../../../../../console/src/format/numbers.ts';
import { isIdle, isOver, standingOf } from '../../../../../../console/src/pages/revops/pipeline/standing.ts';

const short = (value: number) => money(value, { compact: true });
const target = `the ${short(1_560_000)} target`;

const running = {
  quarter: 'Q4 2026',
  snapshot_date: '2026-11-26',
  quarter_target: 1_560_000,
  ai_forecast: 1_478_776,
  closed_won_amount: 1_298_100,
  gap_to_target: -81_224,
  coverage_ratio: 6.01,
};

describe('how a quarter stands', () => {
  it('says forecast, target, what is won and what covers the rest', () => {
    expect(standingOf(running)).toBe(
      `Q4 2026 is forecast at ${short(1_478_776)}, ${percent(5, 0)} short of ${target}. ` +
        `${short(1_298_100)} is won, and the pipeline covers what is left ${count(6.01, 1)} times.`,
    );
  });

  it.each([
    [{ gap_to_target: 312_000 }, `${percent(20, 0)} above ${target}`],
    [{ gap_to_target: -7_000 }, `on ${target}`],
    [{ coverage_ratio: null }, 'nothing is left to win'],
    [{ ai_forecast: null, gap_to_target: null }, 'can’t be forecast yet'],
    [{ quarter_target: null, gap_to_target: null }, 'has no quota here'],
  ])('with %p says: %s', (changed, said) => expect(standingOf({ ...running, ...changed })).toContain(said));

  it('says what a quarter that is over has brought', () => {
    expect(standingOf({ ...running, snapshot_date: '2027-01-01', closed_won_amount: 1_716_000 })).toBe(
      `Q4 2026 brought ${short(1_716_000)}, ${percent(10, 0)} above ${target}.`,
    );
  });

  it('has a quarter over when the next begins', () => {
    expect(isOver('Q4 2026', '2026-12-31')).toBe(false);
    expect(isOver('Q4 2026', '2027-01-01')).toBe(true);
  });

  it('has nothing to show only where there is no quota, no forecast and nothing won', () => {
    const idle = { quarter_target: null, ai_forecast: null, closed_won_amount: 0 };
    expect(isIdle(idle)).toBe(true);
    expect(isIdle({ ...idle, ai_forecast: 0 })).toBe(true);
    expect(isIdle({ ...idle, ai_forecast: 1 })).toBe(false);
    expect(isIdle({ ...idle, closed_won_amount: 1 })).toBe(false);
    expect(isIdle({ ...idle, quarter_target: 0 })).toBe(false);
  });
});
