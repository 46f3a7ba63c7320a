import { describe, expect, it } from '@jest/globals';
import { causeWords, fieldWords, movedWords } from '../../../../console/src/kit/change-words.ts';

describe('a change in words', () => {
  it('names its cause and its fields as a reader would', () => {
    expect(causeWords('technician.hours-logged')).toBe('Technician hours logged');
    expect(causeWords('license.seats-used')).toBe('Licence seats used');
    expect(causeWords('lead.lost.price')).toBe('Lead lost: price');
    expect(causeWords('rep.email')).toBe('Rep wrote');
    expect(causeWords('scenario')).toBe('Scenario');
    expect(fieldWords('yearToDateSpend')).toBe('year to date spend');
    expect(fieldWords('utilizationRate')).toBe('utilisation rate');
  });

  it('writes values with the unit of their field, finer where they would look the same', () => {
    expect(movedWords('annualCosts', 476_812.94, 477_075.22)).toBe('$476,813 → $477,075');
    expect(movedWords('billedToDate', 8902.48, 8902.41)).toBe('$8,902.48 → $8,902.41');
    expect(movedWords('utilizationRate', 58.7, 58.86)).toBe('58.7% → 58.9%');
    expect(movedWords('utilizationRate', 58.75, 58.76)).toBe('58.75% → 58.76%');
    expect(movedWords('probability', 48, 45)).toBe('48% → 45%');
    expect(movedWords('openTickets', 1, 1200)).toBe('1 → 1,200');
    expect(movedWords('churnRisk', 'Low', 'High')).toBe('Low → High');
    expect(movedWords('lastContact', '2026-11-25', '2026-11-26')).toMatch(/25.* → .*26/);
  });
});
