import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, isoDate, quarterStart, weekStart } from '../../../../core/kernel/time.ts';
import { isClosing } from '../../../../core/views/revops/sources/moments.ts';
import { historyStart } from '../../../../core/world/index.ts';
import { type Closing, closingsDue, lastWeek, WEEKS_KEPT } from '../../../../functions/revops/closings.ts';

const heads = fc
  .tuple(fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) }), fc.integer({ min: 0, max: 400 * DAY }))
  .map(([startedAt, after]) => ({ startedAt, time: startedAt + after }));
const none: ReadonlyMap<string, Closing> = new Map();
const byId = (closings: readonly Closing[]) => new Map(closings.map((closing) => [closing.id, closing]));

describe('what is to be kept', () => {
  it('is at first the last thirteen weeks and all quarters of history, each once, the oldest first', () => {
    fc.assert(
      fc.property(heads, (head) => {
        const due = closingsDue(head, none);
        const begins = historyStart(head.startedAt);
        const weeks = due.filter(({ kind }) => kind === 'week').map(({ asOf }) => asOf);
        expect(weeks).toEqual(
          Array.from({ length: WEEKS_KEPT }, (_, n) => weekStart(head.time) - (WEEKS_KEPT - 1 - n) * 7 * DAY),
        );
        const quarters: number[] = [];
        for (let day = weekStart(begins); day <= head.time; day += DAY) {
          if (day > begins && quarterStart(day) === day) quarters.push(day);
        }
        expect(due.filter(({ kind }) => kind === 'quarter').map(({ asOf }) => asOf)).toEqual(quarters);
        expect(new Set(due.map(({ id }) => id)).size).toBe(due.length);
        for (const { asOf } of due)
          expect([isoDate(asOf), isClosing(asOf), asOf <= head.time]).toEqual([isoDate(asOf), true, true]);
        expect(due.map(({ asOf }) => asOf)).toEqual(due.map(({ asOf }) => asOf).sort((a, b) => a - b));
      }),
    );
  });

  it('is later what has ended since the first build, and nothing that is kept', () => {
    fc.assert(
      fc.property(heads, fc.integer({ min: 0, max: 300 }), (head, days) => {
        const first = byId(closingsDue(head, none));
        const later = { ...head, time: head.time + days * DAY };
        const due = closingsDue(later, first);
        expect(due.filter(({ id }) => first.has(id))).toEqual([]);
        const all = byId([...first.values(), ...due]);
        expect(closingsDue(later, all)).toEqual([]);
        const weeks = [...all.values()].filter(({ kind }) => kind === 'week').map(({ asOf }) => asOf);
        const span = (Math.max(...weeks) - Math.min(...weeks)) / (7 * DAY);
        expect(span).toBe(weeks.length - 1); // without a hole
        expect(lastWeek(later)?.asOf).toBe(Math.max(...weeks));
      }),
    );
  });

  it('has names that say what it is', () => {
    const due = closingsDue({ startedAt: Date.UTC(2026, 10, 18), time: Date.UTC(2026, 10, 18) }, none);
    expect(due.map(({ id }) => id)).toEqual([
      '2024-Q4',
      '2025-Q1',
      '2025-Q2',
      '2025-Q3',
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
      '2026-W34',
      '2026-W35',
      '2026-W36',
      '2026-W37',
      '2026-W38',
      '2026-W39',
      '2026-Q3',
      '2026-W40',
      '2026-W41',
      '2026-W42',
      '2026-W43',
      '2026-W44',
      '2026-W45',
      '2026-W46',
    ]);
  });
});
