import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { BoundFigure } from '../../../../../../core/views/prospects/binding/bound.ts';
import { widgetKinds } from '../../../../../../core/views/prospects/widgets/kinds.ts';
import { bound, cents, severalFigures, sumCents, widget } from './arbitrary.ts';
import { schemaFaults } from './schemas.ts';

describe('a waterfall', () => {
  it('comes from its start by its steps to its end, to the cent, whatever the figures are', () => {
    fc.assert(
      fc.property(severalFigures('now', 3, 6), fc.subarray(['B', 'C', 'D']), (own, subtract) => {
        const { data } = widgetKinds['waterfall-chart'].generate(
          widget('waterfall-chart', { subtract }),
          bound(...own),
        );
        expect(schemaFaults('waterfall-chart', data)).toEqual([]);
        const [first, last] = [own[0]?.figure.value ?? null, own.at(-1)?.figure.value ?? null];
        if (first === null || last === null)
          return expect(data).toMatchObject({ steps: [], reason: expect.any(String) });
        const { steps } = data;
        const changes = steps.slice(1, -1);
        expect([steps[0]?.type, steps.at(-1)?.type]).toEqual(['start', 'end']);
        expect(cents(steps[0]?.value) + sumCents(changes.map(({ value }) => value))).toBe(cents(steps.at(-1)?.value));
        let standing = 0;
        for (const { type, value, cumulative } of steps) {
          standing = type === 'end' ? cents(value) : standing + cents(value);
          expect(cents(cumulative)).toBe(standing);
          if (type === 'increase') expect(value).toBeGreaterThanOrEqual(0);
          if (type === 'decrease') expect(value).toBeLessThan(0);
        }
        const exact = own.slice(1, -1).every(({ figure }) => figure.value !== null);
        const signed = ({ as, figure }: BoundFigure): number =>
          subtract.includes(as) ? 0 - cents(figure.value) : cents(figure.value);
        const named = own.slice(1, -1).map(signed);
        if (exact)
          expect(named).toEqual(changes.filter(({ label }) => label !== 'Other').map(({ value }) => cents(value)));
        const miss = own.slice(-1).map(signed)[0];
        const reached = cents(first) + named.reduce((sum, value) => sum + value, 0);
        expect(changes.some(({ label }) => label === 'Other')).toBe(miss !== reached);
      }),
    );
  });
});
