import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readState } from '../../../../../console/src/kit/url-state.ts';
import {
  filterFields,
  isOver,
  latestFirst,
  nowOf,
  quarterBefore,
  queryOf,
  REGIONS,
  SEGMENTS,
  scopeOf,
  spanOf,
} from '../../../../../console/src/pages/revops/filters.ts';

const everything = readState(filterFields, {});
const quarters = fc
  .record({ year: fc.integer({ min: 2000, max: 2099 }), number: fc.integer({ min: 1, max: 4 }) })
  .map(({ year, number }) => `Q${number} ${year}`);

describe('the filters of sales', () => {
  it('ask for nothing while they filter nothing', () => {
    expect(queryOf(everything)).toEqual({});
    expect(scopeOf(everything)).toBe('');
  });

  it('are asked for as they stand in the address', () => {
    fc.assert(
      fc.property(
        quarters,
        fc.constantFrom(...SEGMENTS.slice(1)),
        fc.constantFrom(...REGIONS.slice(1)),
        (quarter, segment, region) => {
          const given = { quarter, team: 'Ada Byron', segment, region };
          expect(queryOf(readState(filterFields, given))).toEqual(given);
        },
      ),
    );
  });

  it('are said in words', () => {
    expect(scopeOf({ team: 'Ada Byron', segment: 'SMB', region: 'West' })).toBe('the team of Ada Byron, SMB, West');
  });

  it('leave what is none of the segments', () => {
    expect(readState(filterFields, { segment: 'Huge' }).segment).toBe('All');
  });
});

describe('quarters', () => {
  it('follow each other without a gap', () => {
    fc.assert(
      fc.property(quarters, (quarter) => expect(spanOf(quarterBefore(quarter)).until).toBe(spanOf(quarter).from)),
    );
  });

  it.each([
    ['Q1 2026', '2026-01-01', '2026-04-01', 'Q4 2025'],
    ['Q4 2026', '2026-10-01', '2027-01-01', 'Q3 2026'],
  ])('%s is from %s until %s', (quarter, from, until, before) => {
    expect(spanOf(quarter)).toEqual({ from, until });
    expect(quarterBefore(quarter)).toBe(before);
  });

  it('are told from what is none', () => {
    expect(() => spanOf('Q5 2026')).toThrow('no quarter');
    expect(() => spanOf('2026-Q4')).toThrow('no quarter');
  });

  it('are over when the next one begins, and are looked at as of their end then', () => {
    expect([isOver('Q4 2026', '2026-12-31'), isOver('Q4 2026', '2027-01-01')]).toEqual([false, true]);
    expect(nowOf('Q4 2026', '2026-12-31T23:00:00Z')).toBe('now');
    expect(nowOf('Q4 2026', '2026-12-31T23:59:59Z')).toBe('the end of Q4 2026');
  });

  it('come with the latest first, each once', () => {
    expect(latestFirst(['Q4 2025', 'Q1 2026', 'Q4 2024', 'Q1 2026'])).toEqual(['Q1 2026', 'Q4 2025', 'Q4 2024']);
  });
});
