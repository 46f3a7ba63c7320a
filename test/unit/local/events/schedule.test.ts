import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TemplateError } from '../../../../local/errors.ts';
import { nextOccurrence, parseSchedule } from '../../../../local/events/schedule.ts';

const next = (expression: string, after: string) => {
  const due = nextOccurrence(parseSchedule(expression), Date.parse(after));
  return Number.isFinite(due) ? new Date(due).toISOString() : 'never';
};

describe('schedules', () => {
  it.each([
    ['rate(1 minute)', '2026-01-01T00:00:30.500Z', '2026-01-01T00:01:30.500Z'],
    ['rate(2 hours)', '2026-01-01T23:00:00.000Z', '2026-01-02T01:00:00.000Z'],
    ['rate(1 day)', '2026-02-28T00:00:00.000Z', '2026-03-01T00:00:00.000Z'],
    ['cron(* * * * ? *)', '2026-01-01T00:00:00.000Z', '2026-01-01T00:01:00.000Z'],
    ['cron(0/15 * * * ? *)', '2026-01-01T00:46:10.000Z', '2026-01-01T01:00:00.000Z'],
    ['cron(0 8 ? * MON-FRI *)', '2026-11-20T09:00:00.000Z', '2026-11-23T08:00:00.000Z'],
    ['cron(30 6 1 JAN,jul ? *)', '2026-02-01T00:00:00.000Z', '2026-07-01T06:30:00.000Z'],
    ['cron(0 0 29 2 ? *)', '2026-01-01T00:00:00.000Z', '2028-02-29T00:00:00.000Z'],
    ['cron(0 0 ? * 1 2027)', '2026-01-01T00:00:00.000Z', '2027-01-03T00:00:00.000Z'],
    ['cron(0 0 1 1 ? 2025)', '2026-01-01T00:00:00.000Z', 'never'],
  ])('%s after %s is due at %s', (expression, after, expected) => expect(next(expression, after)).toBe(expected));

  it.each([
    'rate(0 minutes)',
    'rate(5 seconds)',
    'at(2026-01-01T00:00:00)',
    'cron(* * * * *)',
    'cron(0 0 L * ? *)',
    'cron(60 * * * ? *)',
    'cron(*/0 * * * ? *)',
    '',
  ])('refuses %j by its text', (expression) => {
    expect(() => parseSchedule(expression)).toThrow(TemplateError);
    expect(() => parseSchedule(expression)).toThrow(expression);
  });

  it('is always due later than now, at a whole minute that its fields allow', () => {
    const field = fc.record({ minute: fc.nat(59), hour: fc.nat(23), after: fc.integer({ min: 0, max: 4e12 }) });
    fc.assert(
      fc.property(field, ({ minute, hour, after }) => {
        const due = nextOccurrence(parseSchedule(`cron(${minute} ${hour} * * ? *)`), after);
        expect(due).toBeGreaterThan(after);
        expect(due - after).toBeLessThanOrEqual(86_400_000);
        expect(due % 60_000).toBe(0);
        expect([new Date(due).getUTCHours(), new Date(due).getUTCMinutes()]).toEqual([hour, minute]);
      }),
    );
  });
});
