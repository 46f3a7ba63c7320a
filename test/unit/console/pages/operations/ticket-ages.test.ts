import { describe, expect, it } from '@jest/globals';
import { ageGroups, longestWaits, ticketsMessage } from '../../../../../console/src/pages/operations/ticket-ages.ts';

const aged = (ageHours: number, late = false) => ({ ageHours, late });

describe('open tickets by age', () => {
  it('are counted once each: an age on a bound belongs to what ends there', () => {
    const ages = [0, 2, 2.01, 4, 8, 8.5, 24, 24.1, 300];
    const groups = ageGroups(ages.map((age) => aged(age, age > 8)));
    expect(groups.map(({ label, all, late }) => [label, all, late])).toEqual([
      ['Up to 2 h', 2, 0],
      ['2 to 4 h', 2, 0],
      ['4 to 8 h', 1, 0],
      ['8 to 24 h', 2, 2],
      ['Over 24 h', 2, 2],
    ]);
  });

  it.each([
    [[], 'No ticket is open'],
    [[aged(1)], 'The open ticket is in time'],
    [[aged(1), aged(2)], 'All open tickets are in time'],
    [[aged(1), aged(9, true)], '1 of 2 open tickets waited longer than promised'],
  ])('are said in a sentence (%#)', (tickets, message) => expect(ticketsMessage(tickets)).toBe(message));

  it('wait longest where the most hours are beyond what was promised', () => {
    const ticket = (waitedHours: number, promisedHours: number, status: 'Waiting' | 'In work' = 'Waiting') => ({
      waitedHours,
      promisedHours,
      late: waitedHours > promisedHours,
      status,
    });
    const longest = [ticket(9, 2), ticket(12, 8)];
    expect(longestWaits([ticket(12, 8), ticket(1, 2), ticket(30, 2, 'In work'), ticket(9, 2)])).toEqual(longest);
  });
});
