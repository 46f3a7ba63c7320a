import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type WaterfallPart, waterfallSpans } from '../../../../console/src/charts/waterfall-spans.ts';

const part = (value: number, kind: WaterfallPart['kind'] = 'step'): WaterfallPart => ({
  id: `${kind} ${value}`,
  label: '',
  value,
  kind,
});

describe('a waterfall', () => {
  it('begins each step where the part before has ended', () => {
    const spans = waterfallSpans([part(100, 'total'), part(50), part(-30), part(120, 'total')]);
    const rounded = spans.map(({ tone, from, to }) => [tone, Math.round(from), Math.round(to)]);
    expect(rounded).toEqual([
      ['total', 0, 67],
      ['gain', 67, 100],
      ['loss', 80, 100],
      ['total', 0, 80],
    ]);
  });

  it('has every bar on its axis, as long as its value, and 0 on it whatever the levels', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), values, (start, steps) => {
        const end = steps.reduce((sum, value) => sum + value, start);
        const parts = [part(start, 'total'), ...steps.map((value) => part(value)), part(end, 'total')];
        const spans = waterfallSpans(parts);
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(100.000001);
        }
        const lengths = spans.map(({ from, to }) => to - from);
        const [longest] = parts.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
        const scale = Math.max(...lengths) / Math.abs(longest?.value || 1);
        for (const [index, { value }] of parts.entries()) {
          expect(lengths[index]).toBeCloseTo(Math.abs(value) * scale, 6);
        }
        // The end that was added up is the total that stands for itself.
        expect(spans.at(-2)?.level).toBeCloseTo(spans.at(-1)?.level ?? Number.NaN, 6);
      }),
    );
  });
});
