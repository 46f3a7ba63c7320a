import { describe, expect, it } from '@jest/globals';
import { firstDay, weekCells, weeksMessage } from '../../../../../console/src/pages/operations/load-by-week.ts';

const week = (value: number | null, partial = false) => ({
  value,
  partial,
  ...(value === null && { reason: 'nobody was on shift' }),
});
const teams = (...loads: (number | null)[][]) =>
  loads.map((values, index) => ({
    id: `team-${index}`,
    name: `Team ${index}`,
    points: values.map((value) => week(value)),
  }));

describe('the load of a week', () => {
  it('has an arrow where it is outside the healthy band, and a reason where there is none', () =>
    expect(weekCells([week(69.4), week(70), week(80), week(80.6), week(null)])).toEqual([
      { value: 69.4, display: '↓ 69%', reason: undefined },
      { value: 70, display: '70%', reason: undefined },
      { value: 80, display: '80%', reason: undefined },
      { value: 80.6, display: '↑ 81%', reason: undefined },
      { value: null, display: '—', reason: 'nobody was on shift' },
    ]));

  it.each([
    [teams([null]), 'No whole week was measured yet'],
    [teams([70, 80], [75, null]), 'Every team was as busy as it should be, week by week'],
    [teams([81, 75], [60, 90]), 'Teams were overloaded in 2 of 4 weeks of their work'],
    [teams([60, 75], [60, 90]), 'Teams were not busy enough in 2 of 4 weeks of their work'],
  ])('is said in a sentence (%#)', (measured, message) => expect(weeksMessage(measured)).toBe(message));

  it('leaves the week that runs out of the sentence', () => {
    const [team] = teams([75]);
    const points = [...(team?.points ?? []), week(20, true)];
    expect(weeksMessage([{ id: 'a', name: 'A', points }])).toBe('Every team was as busy as it should be, week by week');
  });

  it('is asked for from seven weeks ago', () => expect(firstDay('2026-11-26T15:00:00Z')).toBe('2026-10-08'));
});
