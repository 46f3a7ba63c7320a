import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Cause } from '../../../../../console/src/api/generated/showroom.schemas.ts';
import { absence, nameOf, sentencesAt, shareOf, whenOf } from '../../../../../console/src/charts/causes/cause-words.ts';
import {
  isOfAll,
  marksOf,
  placed,
  spanOf,
  stretchesOf,
  weightiest,
} from '../../../../../console/src/charts/causes/placing.ts';

const cause = (at: string, weight = 1): Cause => ({
  id: `${at} ${weight}`,
  at,
  day: at.slice(0, 10),
  kind: 'client-left',
  label: 'client left',
  text: `Left ${at.slice(0, 10)}`,
  entity: 'clients',
  entityId: 'client-1',
  row: null,
  scenario: null,
  worth: null,
  keys: [],
  why: null,
  weight,
});

const days = (span: ReturnType<typeof spanOf>) => span && [span.from, span.to];

describe('the span of a chart', () => {
  it.each([
    ['months', ['2026-01-01', '2026-02-01'], false, ['2026-01-01', '2026-03-01']],
    ['the months of a leap year', ['2028-01-01', '2028-02-01'], false, ['2028-01-01', '2028-03-01']],
    ['quarters', ['2026-07-01', '2026-10-01'], false, ['2026-07-01', '2027-01-01']],
    ['weeks', ['2026-11-16', '2026-11-23'], false, ['2026-11-16', '2026-11-30']],
    ['days', ['2026-11-30', '2026-12-01'], false, ['2026-11-30', '2026-12-02']],
    ['weeks named by their end', ['2026-11-16', '2026-11-23'], true, ['2026-11-09', '2026-11-23']],
    ['minutes', ['2026-11-16T10:00:00Z', '2026-11-16T10:05:00Z'], false, ['2026-11-16', '2026-11-17']],
    ['one moment', ['2026-11-16'], false, null],
    ['what is no time', ['01', '02'], false, null],
  ] as const)('of %s ends where its last period does', (_, periods, isAtEnd, expected) => {
    expect(days(spanOf(stretchesOf(periods, isAtEnd)))).toEqual(expected);
  });
});

describe('causes on the axis', () => {
  const periods = ['2026-01-01', '2026-02-01', '2026-03-01'];
  const place = (isAtEnd: boolean, ...times: string[]) => {
    const found = placed(
      times.map((at) => cause(at)),
      stretchesOf(periods, isAtEnd),
    );
    return found.map(({ number, period }) => `${number} ${period}`);
  };

  it('stand in the period in which they were, both ends of it told apart', () => {
    const times = ['2026-03-31T23:59:59Z', '2026-01-31T23:59:59Z', '2026-02-01T00:00:00Z', '2025-12-31T23:59:59Z'];
    expect(place(false, ...times, '2026-04-01T00:00:00Z')).toEqual(['1 2026-01-01', '2 2026-02-01', '3 2026-03-01']);
  });

  it('stand at the moment that ends their period where points are named by that', () => {
    expect(place(true, '2026-01-31T23:59:59Z', '2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z')).toEqual([
      '1 2026-02-01',
      '2 2026-03-01',
    ]);
  });

  it('stand in the week of any quarter, counted through from left to right, and nowhere between', () => {
    const week = (period: string, day: string) => {
      const start = Date.parse(day);
      return { period, start, end: start + 7 * 86_400_000 };
    };
    const stretches = [week('01', '2026-01-05'), week('02', '2026-01-12'), week('01', '2026-04-06')];
    const times = ['2026-01-12T00:00:00Z', '2026-04-06T00:00:00Z', '2026-01-05T00:00:00Z', '2026-02-01T00:00:00Z'];
    const found = placed(
      times.map((at) => cause(at)),
      stretches,
    );
    expect(found.map((each) => `${each.number} ${each.period} ${each.cause.day}`)).toEqual([
      '1 01 2026-01-05',
      '2 01 2026-04-06',
      '3 02 2026-01-12',
    ]);
  });

  it('are those of all parts that the chart is of, and those of every part', () => {
    const won = { ...cause('2026-01-01'), keys: ['rep-1', 'SMB', 'West'] };
    expect([['SMB', 'West'], ['SMB'], []].map((parts) => isOfAll(won, parts))).toEqual([true, true, true]);
    expect(isOfAll(won, ['SMB', 'Central'])).toBe(false);
    expect(isOfAll({ ...won, keys: null }, ['SMB'])).toBe(true);
  });

  it('become marks that hold every cause once, in order, and neither touch nor leave the plot where there is room', () => {
    const times = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(times, (list) => {
        const causes = [...list]
          .sort((a, b) => a - b)
          .map((n, index) => {
            return { cause: cause(`2026-01-01T00:00:00Z`, n), number: index + 1, period: String(n) };
          });
        const bounds = { left: 60, right: 460 };
        const marks = marksOf(causes, (period) => 60 + 4 * Number(period), bounds);
        expect(marks.flatMap((mark) => mark.causes)).toEqual(causes);
        for (const [index, { x, width, causes: own, label, period }] of marks.entries()) {
          expect(x - width / 2).toBeGreaterThanOrEqual(bounds.left);
          expect(x + width / 2).toBeLessThanOrEqual(bounds.right);
          expect(period).toBe(weightiest(own)?.period);
          expect(label.split('–').map(Number)).toEqual([...new Set([own[0]?.number, own.at(-1)?.number])]);
          const next = marks[index + 1];
          if (next) expect(next.x - next.width / 2).toBeGreaterThan(x + width / 2);
        }
      }),
    );
  });

  it('are left out where the axis has no such period', () => {
    const causes = [{ cause: cause('2026-01-01T00:00:00Z'), number: 1, period: 'x' }];
    expect(marksOf(causes, () => undefined, { left: 0, right: 100 })).toEqual([]);
  });
});

describe('what marks say', () => {
  const [first, second] = [cause('2026-01-05T10:30:00Z', 5), cause('2026-01-09T12:00:00Z', 9)];
  const causes = [
    { cause: first, number: 1, period: '2026-01-01' },
    { cause: second, number: 2, period: '2026-01-01' },
  ];
  const mark = { causes, label: '1–2', period: '2026-01-01', x: 0, width: 40 };

  it('is the sentence of each, with its day, or its time on charts of a few days', () => {
    const year = { start: 0, end: 365 * 86_400_000 };
    expect(whenOf(first, year)).not.toContain(':');
    expect(whenOf(first, { start: 0, end: 86_400_000 })).toContain('10:30 UTC');
    expect(nameOf(mark, ({ day }) => day)).toBe(
      '2 causes, 1–2: 2026-01-05: Left 2026-01-05; 2026-01-09: Left 2026-01-09',
    );
    expect(nameOf({ ...mark, causes: causes.slice(0, 1), label: '1' }, ({ day }) => day)).toBe(
      'Cause 1, 2026-01-05: Left 2026-01-05',
    );
    expect(sentencesAt(causes).get('2026-01-01')).toBe('Left 2026-01-05; Left 2026-01-09');
  });

  it('names how many are not marked, and why there is none', () => {
    const told = { causes, total: 2, problem: undefined };
    expect([shareOf(told), absence(told)]).toEqual([null, null]);
    expect(shareOf({ ...told, total: 167 })).toContain('2 weightiest of 167');
    expect(absence({ causes: [], total: 0, problem: undefined })).toMatch(/^No dated event/);
    expect(absence({ causes: [], total: undefined, problem: undefined })).toMatch(/^Looking/);
  });
});
