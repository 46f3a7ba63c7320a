import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, isoDate, isoMonth } from '../../../../../../core/kernel/time.ts';
import { periodNamed, periodsDue } from '../../../../../../core/views/analytics/index.ts';

const at = (text: string): number => Date.parse(text);
const ids = (sealed: string[], begins: string, now: string) =>
  periodsDue(sealed, at(begins), at(now)).map(({ id }) => id);

it('are the months that are over, then the days of the month that runs', () => {
  expect(ids([], '2026-09-18T14:00:00Z', '2026-11-03T10:00:00Z')).toEqual([
    '2026-09',
    '2026-10',
    '2026-11-01',
    '2026-11-02',
  ]);
});

it('are over at midnight, and not a millisecond before', () => {
  expect(ids(['2026-10'], '2026-10-01T00:00:00Z', '2026-11-01T23:59:59.999Z')).toEqual([]);
  expect(ids(['2026-10'], '2026-10-01T00:00:00Z', '2026-11-02T00:00:00Z')).toEqual(['2026-11-01']);
  expect(ids(['2026-10'], '2026-10-01T00:00:00Z', '2026-11-30T23:59:59.999Z')).toHaveLength(29);
  expect(ids(['2026-10', '2026-11-01'], '2026-10-01T00:00:00Z', '2026-12-01T00:00:00Z')).toEqual(['2026-11']);
});

it('begin with the day on which the history begins', () => {
  expect(ids([], '2026-11-02T22:00:00Z', '2026-11-04T00:00:00Z')).toEqual(['2026-11-02', '2026-11-03']);
  expect(ids([], '2026-11-02T22:00:00Z', '2026-11-02T23:00:00Z')).toEqual([]);
});

it('hold each day that is over once, whatever was sealed when', () => {
  const start = at('2024-01-15T00:00:00Z');
  fc.assert(
    fc.property(fc.array(fc.nat(900), { minLength: 1, maxLength: 6 }), fc.nat(DAY - 1), (moments, hour) => {
      let sealed: string[] = [];
      for (const days of moments.sort((a, b) => a - b)) {
        const now = start + days * DAY + hour;
        for (const { id, from, to } of periodsDue(sealed, start, now)) {
          expect(periodNamed(id)).toEqual({ id, from, to });
          // A month takes the place of its days.
          sealed = [...sealed.filter((other) => !(id.length === 7 && other.startsWith(id))), id];
        }
        const present = sealed.map(periodNamed);
        const over = Array.from({ length: Math.floor((now - start) / DAY) }, (_, n) => start + n * DAY);
        const holding = over.map((day) =>
          present.filter(({ from, to }) => from <= day && day < to).map(({ id }) => id),
        );
        expect(holding).toEqual(over.map((day) => [isoMonth(day) < isoMonth(now) ? isoMonth(day) : isoDate(day)]));
        expect(present.filter(({ to }) => to > now)).toEqual([]);
      }
    }),
    { numRuns: 15 },
  );
});
