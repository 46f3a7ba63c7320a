import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { BoundRows } from '../../../../../../core/views/prospects/binding/bound.ts';
import { widgetKinds } from '../../../../../../core/views/prospects/widgets/kinds.ts';
import { bound, severalFigures, widget } from './arbitrary.ts';
import { schemaFaults } from './schemas.ts';

describe('a funnel', () => {
  it('gets no wider, and says so where it would', () => {
    fc.assert(
      fc.property(severalFigures('now', 2, 5), (own) => {
        const { data, provenance } = widgetKinds['funnel-chart'].generate(widget('funnel-chart'), bound(...own));
        expect(schemaFaults('funnel-chart', data)).toEqual([]);
        const values = data.stages.map(({ value }) => value);
        expect(values).toEqual(values.toSorted((a, b) => b - a));
        const known = own.filter(({ figure }) => figure.value !== null);
        known.forEach(({ figure }, place) => {
          const whole = Math.max(0, figure.value ?? 0);
          const shown = values[place] ?? 0;
          expect(shown).toBeLessThanOrEqual(whole);
          expect(/shown as no more/.test(provenance[place]?.rationale ?? '')).toBe(shown < whole);
        });
        for (const { value, percentage } of data.stages) {
          if (!values[0]) expect(percentage).toBeNull();
          else expect(Math.abs((percentage ?? Number.NaN) - (value / values[0]) * 100)).toBeLessThan(0.0501);
        }
      }),
    );
  });

  it('of opportunities counts those that have reached at least each stage', () => {
    const names = ['Prospecting', 'Qualification', 'Discovery', 'Proposal', 'Negotiation'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 12 }), (stages) => {
        const rows: BoundRows = {
          kind: 'rows',
          as: 'Proposals',
          source: 'rows',
          id: 'opportunities',
          requirement: { kind: 'rows', as: 'Proposals', rows: 'opportunities', by: 'stage' },
          rationale: '',
          columns: [],
          rows: stages.map((stage) => ({ stage })),
        };
        const { data } = widgetKinds['funnel-chart'].generate(
          widget('funnel-chart', { format: 'number' }),
          bound(rows),
        );
        expect(schemaFaults('funnel-chart', data)).toEqual([]);
        expect(data.stages.map(({ label, value }) => [label, value])).toEqual(
          names.map((name, place) => [name, stages.filter((stage) => names.indexOf(stage) >= place).length]),
        );
      }),
    );
  });
});
