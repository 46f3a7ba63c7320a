import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from '../../../../../../core/views/revops/graph/schema.ts';
import { build, revopsGraph } from '../../../../../../core/views/revops/index.ts';
import { allSources } from '../../../../../../core/views/revops/sources/all.ts';
import { createSalesFacts } from '../../../../../../core/views/revops/sources/facts.ts';
import { liveSalesOf, rosterOf, whyNoSales } from '../../../../../../core/views/revops/sources/live.ts';
import { runningMoment } from '../../../../../../core/views/revops/sources/moments.ts';
import { type SalesSources, sourcesAt, sourcesById } from '../../../../../../core/views/revops/sources/sources-at.ts';
import { createWorld, defaultCounts, FULL_DETAIL_ROWS, PACK_VERSION } from '../../../../../../core/world/index.ts';
import { configOf, runs, seeds, smallCounts } from '../../../world/small.ts';
import { closingsOf, factsOf, salesEventsOf, sourcesNow, sourcesThen } from './worlds.ts';

const few = (max: number) => fc.oneof(fc.constant(0), fc.constant(1), fc.integer({ min: 0, max }));
const counts = fc.record({ leads: few(25), clients: few(12), reps: few(15) });
const starts = fc.integer({ min: Date.UTC(2024, 11, 28), max: Date.UTC(2028, 2, 2) });

/** What is wrong with the rows of all sources: breaches of schemas, and keys that name two rows. */
function faultsOf(sources: SalesSources): string[] {
  const byId = sourcesById(sources);
  return Object.values(allSources).flatMap(({ id, fields, key }) => {
    const rows = byId[id]?.rows ?? [];
    const keys = rows.map((row) => JSON.stringify(key.map((field: string) => row[field])));
    const twice = new Set(keys).size === keys.length ? [] : [`${id} has a key twice`];
    return [...rows.flatMap((row) => faultOf(fields, row) ?? []), ...twice];
  });
}

describe('the sources of any world', () => {
  it('keep their schemas and keys, now and as of past closings', () => {
    fc.assert(
      fc.property(seeds, counts, starts, (seed, some, at) => {
        const simulation = createWorld(configOf(seed, { ...smallCounts, ...some }, at));
        const facts = factsOf(simulation);
        expect(faultsOf(sourcesNow(simulation, facts))).toEqual([]);
        const closings = closingsOf(simulation);
        for (const midnight of [closings[0], closings[40], closings.at(-1)]) {
          expect(faultsOf(sourcesThen(facts, midnight ?? 0))).toEqual([]);
        }
      }),
      runs(8),
    );
  });

  it('are the same whether folded at once or tick by tick', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer({ min: 1, max: 400_000_000 }), { maxLength: 6 }), (seed, steps) => {
        const simulation = createWorld(configOf(seed, { ...smallCounts, leads: 12, reps: 3 }));
        const facts = factsOf(simulation);
        for (const step of steps) {
          const known = simulation.events.length;
          simulation.advance(simulation.time + step);
          facts.add(salesEventsOf({ events: simulation.events.slice(known) }), simulation.time);
          sourcesNow(simulation, facts);
        }
        expect(sourcesNow(simulation, facts)).toEqual(sourcesNow(simulation));
      }),
      runs(6),
    );
  });

  it('of a company without anybody to sell to or by are the clock and the benchmarks', () => {
    const simulation = createWorld(configOf(2, { ...smallCounts, leads: 0, clients: 0, reps: 0 }));
    const { clock, stageBenchmarks, ...others } = sourcesNow(simulation);
    expect([clock.rows.length, stageBenchmarks.rows.length]).toEqual([1, 15]);
    expect(Object.values(others).flatMap(({ rows }): readonly object[] => rows)).toEqual([]);
  });
});

describe('the graph', () => {
  it('has the sources that are made here, and builds of them', () => {
    const sources = sourcesById(sourcesNow(createWorld(configOf(6, { ...smallCounts, leads: 12, reps: 3 }))));
    expect(Object.keys(sources).sort()).toEqual(revopsGraph.sources.map(({ id }) => id).sort());
    const built = build(revopsGraph, { freshness: { asOf: 0, tick: 1 }, rows: sources }, null, () => 0);
    expect(Array.from(built.results.values(), ({ id, reason }) => [id, reason])).toEqual(
      Array.from(built.results.keys(), (id) => [id, null]),
    );
  });
});

describe('a world without sources', () => {
  it('says why: it is of a pack before sales, or keeps no events', () => {
    const config = { packVersion: PACK_VERSION, counts: defaultCounts };
    expect(whyNoSales(config)).toBeNull();
    expect(whyNoSales({ ...config, packVersion: 1 })).toMatchObject({ reason: 'older-pack' });
    const rows = Object.values(defaultCounts).reduce((sum, count) => sum + count, 0);
    const rest = { ...defaultCounts, licenses: defaultCounts.licenses + FULL_DETAIL_ROWS - rows };
    expect(whyNoSales({ ...config, counts: rest })).toBeNull();
    const large = { ...rest, licenses: rest.licenses + 1 };
    expect(whyNoSales({ ...config, counts: large })).toMatchObject({ reason: 'too-large' });
  });

  it('is told from one whose events lack: that is a fault', () => {
    const simulation = createWorld(configOf(4, { ...smallCounts, leads: 8 }));
    const facts = createSalesFacts('world#1', rosterOf(simulation));
    facts.add([], simulation.time);
    expect(() => sourcesAt(facts, runningMoment(simulation.time), liveSalesOf(simulation))).toThrow('lack its opening');
  });
});
