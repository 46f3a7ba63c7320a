import { describe, expect, it } from '@jest/globals';
import { loadMessage, statusOfLoad, teamLoads } from '../../../../../console/src/pages/operations/team-loads.ts';

const worker = (departmentId: string, billableHours: number, availableHours: number) => ({
  departmentId,
  department: `Team ${departmentId}`,
  billableHours,
  availableHours,
  openTickets: 2,
});

const team = (load: number | null, name = 'Desk') => ({ id: name, name, openTickets: 0, load });

describe('the load of teams', () => {
  it('is of the hours of all their people, not the mean of theirs; the busiest first', () => {
    expect(teamLoads([worker('a', 10, 100), worker('b', 70, 100), worker('a', 40, 50), worker('c', 0, 0)])).toEqual([
      { id: 'b', name: 'Team b', openTickets: 2, load: 70 },
      { id: 'a', name: 'Team a', openTickets: 4, load: (50 / 150) * 100 },
      { id: 'c', name: 'Team c', openTickets: 2, load: null },
    ]);
  });

  it.each([
    [69.9, 'warn'],
    [70, 'good'],
    [80, 'good'],
    [80.1, 'bad'],
    [null, 'none'],
  ])('of %s is %s', (load, status) => {
    expect(statusOfLoad(load)).toBe(status);
  });

  it('is told by what needs to be done about', () => {
    expect(loadMessage([team(85), team(60, 'Field')])).toBe('Desk is overloaded');
    expect(loadMessage([team(85), team(90), team(75)])).toBe('2 of 3 teams are overloaded');
    expect(loadMessage([team(75), team(60, 'Field')])).toBe('Field is not busy enough');
    expect(loadMessage([team(75), team(null)])).toBe('Every team is as busy as it should be');
    expect(loadMessage([])).toBe('Nobody works on tickets');
  });
});
