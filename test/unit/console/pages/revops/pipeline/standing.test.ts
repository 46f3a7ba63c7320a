import { describe, expect, it } from '@jest/globals';
import { isIdle } from '../../../../../../console/src/pages/revops/pipeline/standing.ts';

describe('what there is to look at', () => {
  it('is nothing only where there is no quota, no forecast and nothing won', () => {
    const idle = { quarter_target: null, ai_forecast: null, closed_won_amount: 0 };
    expect(isIdle(idle)).toBe(true);
    expect(isIdle({ ...idle, ai_forecast: 0 })).toBe(true);
    expect(isIdle({ ...idle, ai_forecast: 1 })).toBe(false);
    expect(isIdle({ ...idle, closed_won_amount: 1 })).toBe(false);
    expect(isIdle({ ...idle, quarter_target: 0 })).toBe(false);
  });
});
