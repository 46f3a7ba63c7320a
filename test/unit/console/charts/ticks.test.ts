import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  apartSpan,
  linesOf,
  namedEvery,
  roundEnds,
  TICKS,
  ticksBetween,
} from '../../../../console/src/charts/ticks.ts';

describe('round values of a scale', () => {
  it('are multiples of a round step', () => {
    expect(ticksBetween(-36, 38.3, 5)).toEqual([-20, 0, 20]);
    expect(ticksBetween(4.38, 4.52, 4)).toEqual([4.4, 4.45, 4.5]);
    expect(ticksBetween(0, 1, 10)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  });

  it('are none where there is no scale', () => {
    expect(ticksBetween(3, 3, 5)).toEqual([]);
    expect(ticksBetween(0, 1, 0)).toEqual([]);
  });

  it('are the ends of a scale that holds what it is made for', () => {
    expect(roundEnds(20.7, 36, 4)).toEqual({ min: 20, max: 40 });
    expect(roundEnds(5, 5, 4)).toEqual({ min: 5, max: 5 });
    const size = { min: -1e6, max: 1e6, noNaN: true };
    fc.assert(
      fc.property(fc.double(size), fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (low, span) => {
        const { min, max } = roundEnds(low, low + span, 4);
        expect(min).toBeLessThanOrEqual(low + 1e-6 * span);
        expect(max).toBeGreaterThanOrEqual(low + span - 1e-6 * span);
        expect(max - min).toBeLessThanOrEqual(2 * span);
      }),
    );
  });

  it('lie between the ends, one more than asked for at most', () =>
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        (low, span, atMost) => {
          const ticks = ticksBetween(low, low + span, atMost);
          expect(ticks.length).toBeLessThanOrEqual(atMost + 1);
          for (const tick of ticks) {
            expect(tick).toBeGreaterThanOrEqual(low - span * 1e-6);
            expect(tick).toBeLessThanOrEqual(low + span * (1 + 1e-6));
          }
        },
      ),
    ));
});

describe('a scale of values that hardly differ', () => {
  const write = (value: number) => value.toPrecision(3);

  it('is as wide as what is written beside its lines needs, around the values and not below zero without need', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        (low, span) => {
          const { min, max } = apartSpan(low, low + span, write) ?? { min: low, max: low + span };
          const said = ticksBetween(min, max, TICKS).map(write);
          expect(new Set(said).size).toBe(said.length);
          expect(min).toBeGreaterThanOrEqual(0);
          expect([min <= low, max >= low + span]).toEqual([true, true]);
        },
      ),
    ));

  it('is left alone where it says each value once, and where there is none', () => {
    expect(apartSpan(380_000, 580_000, write)).toBeUndefined();
    expect(apartSpan(5, 5, write)).toBeUndefined();
    expect(apartSpan(Infinity, -Infinity, write)).toBeUndefined();
    expect(apartSpan(1_259_815, 1_259_820, write)).toBeDefined();
  });
});

describe('names above a plot', () => {
  it('share a line where they have room, and rise where they have none', () => {
    expect(
      linesOf([
        { x: 0, width: 50 },
        { x: 58, width: 50 },
        { x: 60, width: 50 },
      ]),
    ).toEqual([0, 0, 1]);
    expect(
      linesOf([
        { x: 0, width: 50 },
        { x: 57, width: 50 },
      ]),
    ).toEqual([0, 1]);
  });
});

describe('every how many periods one is named', () => {
  it.each([
    [70, 69, 1],
    [69, 69, 1],
    [68, 69, 2],
    [20, 69, 4],
    [0, 69, 1],
  ])('of %d pixels each and names of %d is %d', (room, width, every) => expect(namedEvery(room, width)).toBe(every));
});
