import { describe, expect, it } from '@jest/globals';
import { addMonths, quarterStart } from '../../../../../core/kernel/time.ts';
import { closingMoment } from '../../../../../core/views/revops/sources/moments.ts';
import { sourcesAt } from '../../../../../core/views/revops/sources/sources-at.ts';
import { castWorld, defaultCounts, historyStart } from '../../../../../core/world/index.ts';
import { factsOf } from '../../views/revops/sources/worlds.ts';
import { configOf, DAY, startedAt } from '../small.ts';
import { wonBetween } from './quarters.ts';

/** A company whose deals are all decided at the very instant at which a quarter ends. */
function decidedAtMidnight(seed: number) {
  const simulation = castWorld(configOf(seed, { ...defaultCounts, clients: 10, leads: 16, reps: 4 }));
  const midnight = addMonths(quarterStart(historyStart(startedAt) + 60 * DAY), 3);
  simulation.advance(midnight - 1);
  for (const lead of simulation.state.leads) {
    lead.stage = 'Negotiation';
    simulation.plan('leads', lead, 'lead.progress', midnight);
  }
  const open = [...simulation.state.leads.ids()];
  simulation.advance(midnight);
  return { simulation, midnight, open };
}

describe('what happens at the midnight that ends a quarter', () => {
  const { simulation, midnight, open } = decidedAtMidnight(5);
  const { events, state } = simulation;
  const reps = [...state.reps.ids()];
  const won = events.filter(({ kind, time }) => kind === 'lead.won' && time === midnight);

  it('comes after the quarter was closed: every deal is still open in what is written down', () => {
    expect(won.length).toBeGreaterThan(2);
    const written = events.filter(({ kind, time }) => kind === 'lead.snapshot' && time === midnight);
    expect(written.map(({ entity }) => entity).sort()).toEqual(open.sort());
  });

  it('counts for the quarter that begins: in the rep’s own sum, not in the last calls', () => {
    for (const rep of state.reps) {
      expect(rep.quarter).toBe(midnight);
      expect(rep.closed).toBe(wonBetween(events, [rep.id], midnight, midnight + 1));
      const call = events.find(
        (event) => event.kind === 'rep.forecast-called' && event.time === midnight && event.entity === rep.id,
      );
      expect(call?.data.closed).toBe(wonBetween(events, [rep.id], addMonths(midnight, -3), midnight));
    }
    expect(wonBetween(events, reps, midnight, midnight + 1)).toBeGreaterThan(0);
  });

  it('is not in the sources as of that quarter’s end, whose open deals are those that were written down', () => {
    const sources = sourcesAt(factsOf(simulation), closingMoment(midnight), null);
    const closed = new Set(sources.closedOpportunities.rows.map(({ opportunityId }) => opportunityId));
    for (const { entity } of won) expect(closed.has(entity)).toBe(false);
    expect(sources.opportunities.rows.map(({ opportunityId }) => opportunityId).sort()).toEqual([...open].sort());
    const called = sources.forecastCalls.rows.filter(({ calledAt, level }) => calledAt === midnight && level === 'rep');
    const before = sources.closedOpportunities.rows.filter(
      ({ closedAt, outcome }) => outcome === 'Won' && closedAt >= addMonths(midnight, -3),
    );
    expect(called.reduce((sum, call) => sum + call.closed, 0)).toBe(
      before.reduce((sum, { amount }) => sum + amount, 0),
    );
  });
});
