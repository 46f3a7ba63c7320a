import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths } from '../../../../../core/kernel/time.ts';
import { castWorld, type WorldEvent } from '../../../../../core/world/index.ts';
import { carriedBy, ramp } from '../../../../../core/world/pack/quotas.ts';
import { segmentOf } from '../../../../../core/world/sales/territory.ts';
import { configOf, seeds, smallCounts } from '../small.ts';
import { companies, type Observed } from './companies.ts';

describe('territories', () => {
  it('deal the clients of a segment to its reps, as many to each, give or take one', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 9 }), (seed, clients, reps) => {
        const { state } = castWorld(configOf(seed, { ...smallCounts, clients, reps }));
        const held = new Map(Array.from(state.reps, ({ id }) => [id, 0]));
        for (const { rep } of state.clients) held.set(rep, (held.get(rep) ?? 0) + 1);
        for (const rep of state.reps) expect([rep.id, rep.accounts]).toEqual([rep.id, held.get(rep.id)]);
        if (reps >= 3) {
          for (const { rep, usualEmployees } of state.clients)
            expect(state.reps.need(rep).segment).toBe(segmentOf(usualEmployees));
          for (const team of Map.groupBy(state.reps, ({ segment }) => segment).values()) {
            const many = team.map(({ accounts }) => accounts);
            expect(Math.max(...many) - Math.min(...many)).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what a rep carries', () => {
  it('is a quarter, a half and three quarters of the quota in the first three quarters, on both sides of each bound', () => {
    expect([0, 2.9, 3, 5.9, 6, 8.9, 9, 71, 72].map(carriedBy)).toEqual([0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 1, 1, 1.08]);
    expect(ramp.every(({ rationale }) => rationale.length > 0)).toBe(true);
  });
});

describe('quotas of a few companies', () => {
  let observed: Observed[];
  beforeAll(() => {
    observed = companies(4);
  });
  const given = ({ simulation }: Observed): readonly WorldEvent[] =>
    simulation.events.filter(({ kind }) => kind === 'rep.quota-set');

  it('are alike for ramped reps of one segment in one quarter: within 1.45 of each other, and mostly within 1.3', () => {
    const ratios = observed.flatMap((one) => {
      const { reps } = one.simulation.state;
      return [...Map.groupBy(given(one), ({ data }) => data.quarter).values()].flatMap((ofQuarter) => {
        const ramped = ofQuarter.filter(({ entity, time }) => (time - reps.need(entity).hiredAt) / 86_400_000 > 300);
        return [...Map.groupBy(ramped, ({ entity }) => reps.need(entity).segment).values()].map((team) => {
          const amounts = team.map(({ data }) => Number(data.amount));
          return Math.max(...amounts) / Math.min(...amounts);
        });
      });
    });
    expect(Math.max(...ratios)).toBeLessThan(1.45);
    expect(ratios.filter((ratio) => ratio <= 1.3).length / ratios.length).toBeGreaterThan(0.85);
  });

  it('ask more of larger accounts’ reps, each quarter, and move by less than a factor of 2.6 from one quarter to the next', () => {
    for (const one of observed) {
      const { reps } = one.simulation.state;
      for (const [rep, ofRep] of Map.groupBy(given(one), ({ entity }) => entity)) {
        const { hiredAt } = reps.need(rep);
        const amounts = ofRep
          .filter(({ time }) => time - hiredAt > 300 * 86_400_000)
          .map(({ data }) => Number(data.amount));
        for (const [place, amount] of amounts.slice(1).entries()) {
          const moved = amount / (amounts[place] ?? amount);
          expect([rep, moved > 1 / 2.6 && moved < 2.6]).toEqual([rep, true]);
        }
      }
      const mean = (segment: string): number => {
        const of = given(one).filter(({ entity }) => reps.need(entity).segment === segment);
        return of.reduce((sum, { data }) => sum + Number(data.amount), 0) / of.length;
      };
      expect(mean('Enterprise')).toBeGreaterThan(mean('Mid-Market'));
      expect(mean('Mid-Market')).toBeGreaterThan(mean('SMB'));
    }
  });

  it('are reached in about half of the rep quarters', () => {
    const attained = observed.flatMap((one) => {
      const won = one.simulation.events.filter(({ kind }) => kind === 'lead.won');
      return given(one).flatMap(({ entity, data }) => {
        const end = addMonths(Number(data.quarter), 3);
        if (end > one.simulation.time) return [];
        const ofRep = won.filter((event) => event.data.owner === entity && event.time >= Number(data.quarter));
        const value = ofRep.filter(({ time }) => time < end).reduce((sum, event) => sum + Number(event.data.value), 0);
        return [value / Number(data.amount)];
      });
    });
    const share = attained.filter((value) => value >= 1).length / attained.length;
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.65);
  });
});
