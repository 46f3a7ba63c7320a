import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { liveSalesOf } from '../../../../../../core/views/revops/sources/live.ts';
import { closingMoment } from '../../../../../../core/views/revops/sources/moments.ts';
import { contactRows, openNow, openVisits } from '../../../../../../core/views/revops/sources/open-deals.ts';
import { castWorld, createWorld, type WorldConfig } from '../../../../../../core/world/index.ts';
import { configOf, runs, seeds, smallCounts } from '../../../world/small.ts';
import { closingsOf, factsOf, sorted, sourcesThen } from './worlds.ts';

const starts = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 11, 31) });
const counts = fc.record({
  leads: fc.integer({ min: 0, max: 14 }),
  clients: fc.integer({ min: 0, max: 9 }),
  reps: fc.integer({ min: 0, max: 7 }),
});
const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 });

/** Compares a history that is over with worlds that stand at some of its closings. */
function checkClosings(config: WorldConfig, where: readonly number[]): void {
  const later = createWorld(config);
  const facts = factsOf(later);
  const closings = closingsOf(later);
  for (const place of where) {
    const midnight = closings[Math.floor(place * (closings.length - 1))] ?? 0;
    const then = sourcesThen(facts, midnight);

    const standing = castWorld(config);
    standing.advance(midnight - 1);
    const { kept } = factsOf(standing);
    const moment = closingMoment(midnight);
    const open = openNow(kept, liveSalesOf(standing).deals, moment);
    expect(sorted(then.opportunities.rows)).toEqual(sorted(open));
    expect(sorted(then.contacts.rows)).toEqual(sorted(contactRows(kept, open, moment)));
    const inStage = then.processEvents.rows.filter(({ outcome }) => outcome === 'Open');
    expect(sorted(inStage)).toEqual(sorted(openVisits(kept, moment)));

    standing.advance(midnight);
    expect(then).toEqual(sourcesThen(factsOf(standing), midnight));
  }
}

describe('the sources of a past week or quarter', () => {
  it('are those of a world that stands there, whatever came later', () => {
    fc.assert(
      fc.property(seeds, starts, counts, places, (seed, at, some, where) =>
        checkClosings(configOf(seed, { ...smallCounts, ...some }, at), where),
      ),
      runs(4),
    );
  });

  it('are so at the first and the last closing, and in between', () => {
    checkClosings(configOf(3, { ...smallCounts, leads: 12, reps: 4 }), [0, 0.2, 0.4, 0.6, 0.8, 1]);
  });
});
