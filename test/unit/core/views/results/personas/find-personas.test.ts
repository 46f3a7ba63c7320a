import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stream } from '../../../../../../core/kernel/random.ts';
import type { PersonasFound, PersonColumns } from '../../../../../../core/views/results/index.ts';
import { personasStage } from '../../../../../../core/views/results/index.ts';
import { type FeatureId, features } from '../../../../../../core/views/results/personas/features.ts';
import {
  findPersonas,
  LEAST_PEOPLE,
  LEAST_SIZE,
  sharesOf,
} from '../../../../../../core/views/results/personas/find-personas.ts';

type Row = Readonly<Partial<Record<FeatureId, number>>>;

/** People of whom what isn't said is the same of all. */
function peopleOf(rows: readonly Row[]): PersonColumns {
  const values = features.map(({ id }) => [id, Float64Array.from(rows, (row) => row[id] ?? 1)] as const);
  const ids = rows.map((_, n) => `learner-${n + 1}`);
  return { count: rows.length, ids, values: Object.fromEntries(values) as Record<FeatureId, Float64Array> };
}

/** So many people around the figures of a row. */
function around(row: Row, count: number, seed: number): Row[] {
  const random = stream(seed, 'people', 0, 0);
  return Array.from({ length: count }, () =>
    Object.fromEntries(Object.entries(row).map(([id, value]) => [id, value * (1 + 0.02 * random.normal())])),
  );
}

const keen = { 'sessions-per-week': 4, 'completion-rate': 95, 'mobile-share': 90 };
const idle = { 'sessions-per-week': 0.2, 'completion-rate': 40, 'mobile-share': 10 };
const odd = { 'sessions-per-week': 0.2, 'completion-rate': 95, 'mobile-share': 10 };

function found(people: PersonColumns): PersonasFound {
  const personas = findPersonas(people, 1);
  if (personas.status !== 'found') throw new Error(personas.reason);
  return personas;
}

describe('the personas', () => {
  const rows = [...around(keen, 40, 1), ...around(idle, 60, 2), ...around(odd, 20, 3)];
  const people = peopleOf(rows);

  it('are the groups that there are, the largest first, with names by what tells them apart', () => {
    const { personas, structure, people: all } = found(people);
    expect(personas.map(({ id, size }) => [id, size])).toEqual([
      ['persona-1', 60],
      ['persona-2', 40],
      ['persona-3', 20],
    ]);
    expect([all, structure]).toEqual([120, 'strong']);
    expect(personas[0]?.name).toBe('Light-use samplers');
    expect(personas[1]?.name).toMatch(/heavy|mobile/i);
    expect(new Set(personas.map(({ name }) => name)).size).toBe(3);
  });

  it('name their people, everybody once, and they are those that they say', () => {
    const { personas, members = [] } = found(people);
    expect(members.map(({ length }) => length)).toEqual(personas.map(({ size }) => size));
    expect(members.flat().sort()).toEqual([...people.ids].sort());
    // The keen ones come first among the people, then the idle ones.
    const idsOf = (from: number, to: number) => people.ids.slice(from, to).sort();
    expect(members).toEqual([idsOf(40, 100), idsOf(0, 40), idsOf(100, 120)]);
  });

  it('have the traits that a plain count gives, the most distinguishing first', () => {
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [samplers] = found(people).personas;
    const own = rows.slice(40, 100).map((row) => row['completion-rate'] ?? 0);
    const all = rows.map((row) => row['completion-rate'] ?? 0);
    const deviation = (values: readonly number[]) =>
      Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
    const trait = samplers?.traits.find(({ id }) => id === 'completion-rate');
    expect(trait).toMatchObject({ count: 60, unit: 'percent' });
    expect(trait?.value).toBeCloseTo(mean(own), 9);
    expect(trait?.population).toBeCloseTo(mean(all), 9);
    expect(trait?.spread).toBeCloseTo(deviation(own), 9);
    expect(trait?.difference).toBeCloseTo((mean(own) - mean(all)) / deviation(all), 9);
    const distances = samplers?.traits.map(({ difference }) => Math.abs(difference)) ?? [];
    expect(distances).toEqual([...distances].sort((a, b) => b - a));
    // What is the same of all people tells nobody apart.
    expect(samplers?.traits.map(({ id }) => id).sort()).toEqual(Object.keys(keen).sort());
  });

  it('say what they say in figures of their traits', () => {
    const [samplers] = found(people).personas;
    expect(samplers?.description).toMatch(/^60 of 120 people \(50\.0%\)\. Lessons completed, of those started: /);
    expect(samplers?.implications).toHaveLength(3);
  });

  it('are the same of the same people, and plain data', () => {
    expect(found(people)).toEqual(found(peopleOf(rows)));
    expect(JSON.parse(JSON.stringify(found(people)))).toEqual(found(people));
    expect(personasStage(people, 1)).toEqual(found(people));
  });

  it('count everybody once', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            'sessions-per-week': fc.integer({ min: 0, max: 9 }),
            'membership-months': fc.integer({ min: 0, max: 24 }),
            'client-size': fc.integer({ min: 5, max: 300 }),
            'mobile-share': fc.oneof(fc.constant(Number.NaN), fc.integer({ min: 0, max: 100 })),
          }),
          { minLength: LEAST_PEOPLE, maxLength: 60 },
        ),
        (drawn) => {
          const personas = findPersonas(peopleOf(drawn), 1);
          if (personas.status === 'absent') return;
          const sizes = personas.personas.map(({ size }) => size);
          expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(drawn.length);
          expect(Math.min(...sizes)).toBeGreaterThanOrEqual(LEAST_SIZE);
          expect(personas.personas.reduce((sum, { share }) => sum + share, 0)).toBe(1);
          for (const { size, share, traits } of personas.personas) {
            expect(share).toBeCloseTo(size / drawn.length, 12);
            expect(traits.every(({ count }) => count > 0 && count <= size)).toBe(true);
          }
          expect(new Set(personas.personas.map(({ name }) => name)).size).toBe(sizes.length);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('have shares by counts that add up to 1 to the last bit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 8 }), (sizes) => {
        const all = sizes.reduce((sum, size) => sum + size, 0);
        const shares = sharesOf(sizes);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(1);
        for (const [n, share] of shares.entries()) expect(share).toBeCloseTo((sizes[n] ?? 0) / all, 12);
      }),
    );
  });

  it('take who lacks a figure as the mean, and count whom they measured', () => {
    const some = rows.map((row, n) =>
      n < 10 ? { ...row, 'weekend-share': Number.NaN } : { ...row, 'weekend-share': n % 7 },
    );
    const counts = found(peopleOf(some)).personas.map(
      ({ traits }) => traits.find(({ id }) => id === 'weekend-share')?.count ?? 0,
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length - 10);
  });
});

describe('no personas', () => {
  const half = (each: number) => [...around(keen, each, 1), ...around(idle, each, 2)];

  it(`are told of fewer than ${LEAST_PEOPLE} people`, () => {
    expect(findPersonas(peopleOf(half(15)), 1).status).toBe('found');
    expect(findPersonas(peopleOf(half(15).slice(1)), 1)).toEqual({
      status: 'absent',
      reason: 'There are 29 people, and groups are told of 30 or more.',
    });
  });

  it('are told where fewer than three features that are known of everybody differ', () => {
    const two = half(20).map(({ 'mobile-share': _, ...row }) => row);
    expect(findPersonas(peopleOf(two), 1)).toMatchObject({ reason: expect.stringContaining('There are 2 features') });
    const gap = half(20).map((row, n) => (n === 0 ? { ...row, 'mobile-share': Number.NaN } : row));
    expect(findPersonas(peopleOf(gap), 1)).toMatchObject({ reason: expect.stringContaining('There are 2 features') });
  });

  it(`have fewer than ${LEAST_SIZE} people`, () => {
    const four = [...around(keen, 40, 1), ...around({ ...idle, 'sessions-per-week': 90 }, 4, 2)];
    const sizes = (rows: readonly Row[]) => {
      const personas = findPersonas(peopleOf(rows), 1);
      return personas.status === 'found' ? personas.personas.map(({ size }) => size) : [];
    };
    expect(sizes(four).every((size) => size >= 5)).toBe(true);
    expect(sizes([...four, ...around({ ...idle, 'sessions-per-week': 90 }, 1, 3)])).toContain(5);
    // 40 alike, and 4 of another kind: there is no way to part them into groups of five.
    const alike = [...new Array<Row>(40).fill(keen), ...new Array<Row>(3).fill(idle), odd];
    expect(findPersonas(peopleOf(alike), 1)).toEqual({
      status: 'absent',
      reason: 'People fall into no groups of 5 or more.',
    });
  });

  it('are absent, with the reason, where nobody was measured', () => {
    const absent = { status: 'absent', reason: 'There is no academy.' } as const;
    expect(personasStage(absent, 1)).toEqual(absent);
  });
});
