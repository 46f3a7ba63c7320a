import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY } from '../../../../../../core/kernel/time.ts';
import { createMeasureReader, createSpanReader, needMeasure, served } from '../../../../../../core/measures/index.ts';
import { inputs } from '../../../../../../core/views/results/inputs/catalogue.ts';
import { confidenceOf, freshnessOf, observe } from '../../../../../../core/views/results/inputs/observe.ts';
import type { Observed } from '../../../../../../core/views/results/types.ts';
import { type PastWorld, pastWorld } from '../../../../../tools/made-world.ts';
import { configOf } from '../../../measures/worlds.ts';
import { upTo } from '../history-until.ts';
import { readerOf } from '../synthetic-days.ts';

const share = fc.double({ min: 0.01, max: 1, noNaN: true });

describe('observing a world', () => {
  let world: PastWorld;
  let seen: ReadonlyMap<string, Observed>;

  beforeAll(() => {
    world = pastWorld(configOf(1));
    const reader = createSpanReader(world.history, createMeasureReader(world.simulation));
    const all = observe(reader, world.simulation.time);
    expect(all.map(({ id }) => id)).toEqual(inputs.map(({ id }) => id));
    seen = new Map(all.flatMap((one) => (one.status === 'observed' ? [[one.id, one]] : [])));
  });

  it('has a value of every input, in the unit that is served, with how far it can be relied on', () => {
    expect(seen.size).toBe(inputs.length);
    for (const one of seen.values()) {
      for (const figure of [one.value, one.sampleSize]) expect(Number.isFinite(figure)).toBe(true);
      for (const share of [one.confidence, one.coverage, one.freshness]) {
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      expect(one.source).toBe('world');
      expect(one.evidence).toContain(one.period?.from ?? '?');
    }
  });

  it('agrees with the measures as they stand', () => {
    const now = createMeasureReader(world.simulation);
    for (const { id, reading } of inputs) {
      if (reading.by !== 'standing') continue;
      const { unit } = needMeasure(reading.measure);
      const figure = now.now(reading.measure, 'company', null).value ?? Number.NaN;
      expect({ id, value: seen.get(id)?.value.toFixed(2) }).toEqual({ id, value: served(unit, figure).toFixed(2) });
    }
  });

  it('looks at nothing that comes later', () => {
    const midnight = Math.floor(world.simulation.time / DAY) * DAY - 100 * DAY;
    const then = observe(createSpanReader(upTo(world.history, midnight), null), midnight);
    const now = observe(createSpanReader(world.history, createMeasureReader(world.simulation)), midnight);
    expect(now).toEqual(then);
  });

  it('says of a world without any history that nothing is recorded', () => {
    const empty = observe(
      readerOf(0, () => ({ company: {} })),
      world.simulation.time,
    );
    expect(new Set(empty.map(({ status }) => status))).toEqual(new Set(['absent']));
  });
});

describe('the confidence of an observation', () => {
  it('is coverage × n ÷ (n + half) × freshness', () => {
    expect(confidenceOf({ coverage: 1, sampleSize: 30, half: 30, freshness: 1 })).toBe(0.5);
    expect(confidenceOf({ coverage: 0.5, sampleSize: 90, half: 30, freshness: 0.5 })).toBe(0.1875);
    expect(confidenceOf({ coverage: 1, sampleSize: 0, half: 30, freshness: 1 })).toBe(0);
  });

  it('falls with less coverage, with a smaller sample and with age', () => {
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 99 }), (a, b, n, half) => {
        const of = { coverage: a, sampleSize: n, half, freshness: b };
        const full = confidenceOf(of);
        expect(confidenceOf({ ...of, coverage: a * 0.9 })).toBeLessThan(full);
        expect(confidenceOf({ ...of, sampleSize: n - 1 })).toBeLessThan(full);
        expect(confidenceOf({ ...of, freshness: b * 0.9 })).toBeLessThan(full);
      }),
    );
  });

  it('is halved at the half age, counted from the middle of the days', () => {
    const span = { start: 0, end: 10 * DAY };
    expect(freshnessOf(span, 5 * DAY, 91)).toBe(1);
    expect(freshnessOf(span, 5 * DAY + 91 * DAY, 91)).toBe(0.5);
    expect(freshnessOf(span, 0, 91)).toBe(1);
  });
});
