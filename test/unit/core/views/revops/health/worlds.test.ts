import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { healthDistribution } from '../../../../../../core/views/revops/health/health-distribution.ts';
import { ALL, filterChoices, noFilters } from '../../../../../../core/views/revops/sources/filters.ts';
import { createWorld } from '../../../../../../core/world/index.ts';
import { configOf, runs, seeds, smallCounts } from '../../../world/small.ts';
import { closingsOf, factsOf, sourcesNow, sourcesThen } from '../sources/worlds.ts';
import { historyOf, scoresOf } from './built.ts';

const counts = { ...smallCounts, leads: 14, clients: 8, reps: 5 };
const slices = ['healthy', 'monitor', 'atRisk', 'critical'] as const;

describe('health in a world', () => {
  it('given any seed, then bands add up to the open leads, of each team too', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const world = createWorld(configOf(seed, counts));
        const sources = sourcesNow(world);
        const rows = healthDistribution.compute({
          clock: sources.clock.rows,
          reps: sources.reps.rows,
          scores: scoresOf(sources),
          history: historyOf(sources),
        });
        const total = (of: readonly (typeof rows)[number][], what: 'Count' | 'Amount'): number =>
          of.reduce((sum, row) => sum + slices.reduce((part, band) => part + row[`${band}${what}`], 0), 0);
        const leads = [...world.state.leads];
        const value = leads.reduce((sum, lead) => sum + lead.value, 0);
        const [all, ...teams] = [rows.filter((row) => row.teamFilter === ALL), ...rows.slice(1).map((row) => [row])];
        expect([total(all, 'Count'), total(all, 'Amount')]).toEqual([leads.length, value]);
        expect([total(teams.flat(), 'Count'), total(teams.flat(), 'Amount')]).toEqual([leads.length, value]);
      }),
      runs(6),
    );
  });

  it('given any seed and any past closing, then the kept score is the one that was computed then', () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 0, max: 1, noNaN: true }), (seed, place) => {
        const world = createWorld(configOf(seed, counts));
        const facts = factsOf(world);
        const closings = closingsOf(world);
        const midnight = closings[Math.floor(place * (closings.length - 1))] ?? 0;
        const then = scoresOf(sourcesThen(facts, midnight));
        const kept = historyOf(sourcesNow(world, facts)).filter(({ snapshotAt }) => snapshotAt === midnight);
        const scored = (rows: readonly { opportunityId: string; healthScore: number; band: string }[]) =>
          new Map(rows.map(({ opportunityId, healthScore, band }) => [opportunityId, { healthScore, band }]));
        expect(scored(kept)).toEqual(scored(then));
      }),
      runs(6),
    );
  });

  it('given filters, then they choose deals and change no score', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const world = createWorld(configOf(seed, counts));
        const facts = factsOf(world);
        const all = scoresOf(sourcesNow(world, facts));
        const { team } = filterChoices(facts.roster);
        const parts = team
          .filter((name) => name !== ALL)
          .flatMap((name) => scoresOf(sourcesNow(world, facts, { ...noFilters, team: name })));
        const byId = (rows: typeof parts) => rows.toSorted((a, b) => (a.opportunityId < b.opportunityId ? -1 : 1));
        expect(byId(parts)).toEqual(byId([...all]));
      }),
      runs(6),
    );
  });
});
