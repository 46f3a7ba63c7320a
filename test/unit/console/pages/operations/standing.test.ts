import { describe, expect, it } from '@jest/globals';
import { standing } from '../../../../../console/src/pages/operations/standing.ts';

const measured = (load: number | null, tickets: number | null, away: number | null) => [
  { id: 'utilization-28-days', value: load },
  { id: 'open-tickets', value: tickets },
  { id: 'technicians-away', value: away },
];

describe('how work stands', () => {
  it.each([
    [69.9, 'below'],
    [70, 'within'],
    [80, 'within'],
    [80.1, 'above'],
  ])('with a load of %s% is %s the healthy band', (load, where) => {
    expect(standing(measured(load, null, null))).toContain(`${where} the 70 to 80% that is healthy.`);
  });

  it('tells of tickets and of who is away, as far as that is known', () => {
    expect(standing(measured(null, 1, 0))).toBe('1 ticket is open.');
    expect(standing(measured(null, 12, 1))).toBe('12 tickets are open, and 1 person is away.');
    expect(standing(measured(null, 12, 2))).toBe('12 tickets are open, and 2 people are away.');
    expect(standing([])).toBeUndefined();
  });
});
