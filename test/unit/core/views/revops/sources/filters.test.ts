import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY } from '../../../../../../core/kernel/time.ts';
import { allSources } from '../../../../../../core/views/revops/sources/all.ts';
import { ALL, filterChoices, noFilters, passes } from '../../../../../../core/views/revops/sources/filters.ts';
import { liveSalesOf } from '../../../../../../core/views/revops/sources/live.ts';
import { runningMoment } from '../../../../../../core/views/revops/sources/moments.ts';
import { type SalesSources, sourcesAt, sourcesById } from '../../../../../../core/views/revops/sources/sources-at.ts';
import { createWorld } from '../../../../../../core/world/index.ts';
import { configOf, runs, seeds, smallCounts } from '../../../world/small.ts';
import { closingsOf, factsOf, sourcesNow, sourcesThen } from './worlds.ts';

/** The sources that are cut by the owner's territory. */
const cutSources = [
  'opportunities',
  'contacts',
  'closedOpportunities',
  'dealSnapshots',
  'quotas',
  'activities',
  'pipelineMoves',
  'processEvents',
  'reps',
] as const;

const counts = { ...smallCounts, clients: 6, leads: 8 };
const crews = fc.integer({ min: 1, max: 13 });

/** The keys of a source's rows in several sets of sources, in an order of their own. */
function joined(parts: readonly SalesSources[], name: keyof SalesSources): string[] {
  const { id, key } = allSources[name];
  const rows = parts.flatMap((part) => sourcesById(part)[id]?.rows ?? []);
  return rows.map((row) => key.map((field: string) => row[field]).join('|')).sort();
}

describe('filters', () => {
  it('partition: teams add up to all, and segments, and regions, now and then', () => {
    fc.assert(
      fc.property(seeds, crews, fc.boolean(), (seed, reps, now) => {
        const simulation = createWorld(configOf(seed, { ...counts, reps }));
        const facts = factsOf(simulation);
        const midnight = closingsOf(simulation).at(-9) ?? 0;
        const read = (filters = noFilters): SalesSources =>
          now ? sourcesNow(simulation, facts, filters) : sourcesThen(facts, midnight, filters);
        const choices = filterChoices(facts.roster);
        const whole = [read()];
        for (const parts of [
          choices.team.slice(1).map((team) => read({ ...noFilters, team })),
          choices.segment.slice(1).map((segment) => read({ ...noFilters, segment })),
          choices.region.slice(1).map((region) => read({ ...noFilters, region })),
        ]) {
          for (const name of cutSources) expect(joined(parts, name)).toEqual(joined(whole, name));
        }
        // Managers call for teams: each call is of one team.
        const teams = choices.team.slice(1).map((team) => read({ ...noFilters, team }));
        expect(joined(teams, 'forecastCalls')).toEqual(joined(whole, 'forecastCalls'));
      }),
      runs(5),
    );
  });

  it('cut together what each of them cuts', () => {
    const simulation = createWorld(configOf(5, { ...counts, reps: 9 }));
    const facts = factsOf(simulation);
    const choices = filterChoices(facts.roster);
    const all = sourcesNow(simulation, facts);
    for (const team of choices.team) {
      for (const segment of choices.segment) {
        for (const region of choices.region) {
          const filters = { team, segment, region };
          const { opportunities, clock, activities } = sourcesNow(simulation, facts, filters);
          expect(opportunities.rows).toEqual(all.opportunities.rows.filter((row) => passes(filters, row)));
          expect(activities.rows).toEqual(all.activities.rows.filter((row) => passes(filters, row)));
          expect(clock.rows).toMatchObject([{ team, segmentFilter: segment, regionFilter: region }]);
        }
      }
    }
  });

  it('keep a manager’s call only where all of the team are of the segment and the region', () => {
    const row = { managerName: 'North', segment: null, region: 'West' } as const;
    expect(passes({ team: 'North', segment: ALL, region: 'West' }, row)).toBe(true);
    expect(passes({ ...noFilters, segment: 'SMB' }, row)).toBe(false);
    expect(passes({ ...noFilters, team: 'South' }, row)).toBe(false);
  });
});

describe('versions of sources', () => {
  it('are equal only where the rows are', () => {
    const simulation = createWorld(configOf(8, { ...counts, reps: 5 }));
    const facts = factsOf(simulation);
    const choices = filterChoices(facts.roster);
    const seen = new Map<string, string>();
    const note = (sources: SalesSources): void => {
      for (const [name, { version, rows }] of Object.entries(sources)) {
        if (version === undefined) continue;
        const text = JSON.stringify(rows);
        expect(seen.get(`${name} ${version}`) ?? text).toBe(text);
        seen.set(`${name} ${version}`, text);
      }
    };
    for (const midnight of closingsOf(simulation).slice(-12)) {
      for (const team of choices.team) note(sourcesThen(facts, midnight, { ...noFilters, team }));
    }
    note(sourcesNow(simulation, facts));
  });

  it('stay while nothing happens, and move with what does', () => {
    const simulation = createWorld(configOf(8, { ...counts, reps: 5 }));
    const facts = factsOf(simulation);
    const versions = (): (string | undefined)[] =>
      Object.values(sourcesAt(facts, runningMoment(simulation.time), liveSalesOf(simulation))).map(
        ({ version }) => version,
      );
    const before = versions();
    const happened = simulation.events.length;
    simulation.advance(simulation.time + 1);
    facts.add([], simulation.time);
    expect(simulation.events.length).toBe(happened);
    expect(versions()).toEqual(before);
    simulation.advance(simulation.time + 3 * DAY);
    const later = factsOf(simulation);
    const { activities, stageBenchmarks } = sourcesNow(simulation, later);
    expect(before).not.toContain(activities.version);
    expect(before).toContain(stageBenchmarks.version);
  });
});
