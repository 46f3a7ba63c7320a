import { describe, expect, it } from '@jest/globals';
import { standingMessage } from '../../../../../../core/views/revops/drawn/standing.ts';

const running = {
  quarter: 'Q4 2026',
  quarter_target: 1_560_000,
  ai_forecast: 1_478_776,
  closed_won_amount: 1_298_100,
  gap_to_target: -81_224,
  coverage_ratio: 6.01,
};

describe('how a quarter stands', () => {
  it('says forecast, target, what is won and what covers the rest', () => {
    expect(standingMessage(running, false)).toBe(
      'Q4 2026 is forecast at $1.48M, 5% short of the $1.56M target; ' +
        '$1.3M is won, and the pipeline covers what is left 6.0 times',
    );
  });

  it.each([
    [{ gap_to_target: 312_000 }, '20% above the $1.56M target'],
    [{ gap_to_target: -7_000 }, 'on the $1.56M target'],
    [{ coverage_ratio: null }, 'nothing is left to win'],
    [{ ai_forecast: null, gap_to_target: null }, 'can’t be forecast yet'],
    [{ quarter_target: null, gap_to_target: null }, 'has no quota here'],
    [{ quarter_target: 0, gap_to_target: 0 }, 'has no quota here'],
  ])('with %p says: %s', (changed, said) => expect(standingMessage({ ...running, ...changed }, false)).toContain(said));

  it('says what a quarter that is over has brought', () => {
    expect(standingMessage({ ...running, closed_won_amount: 1_716_000 }, true)).toBe(
      'Q4 2026 brought $1.72M, 10% above the $1.56M target',
    );
    expect(standingMessage({ ...running, quarter_target: null }, true)).toBe('Q4 2026 brought $1.3M');
  });
});
