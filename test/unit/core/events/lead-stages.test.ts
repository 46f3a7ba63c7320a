import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decodeSegment,
  encodeSegment,
  eventsOf,
  type LeadStageEvent,
  leadStageEvents,
  stagesOfLeads,
} from '../../../../core/events/index.ts';
import { HOUR } from '../../../../core/kernel/time.ts';
import {
  type Change,
  changedCounts,
  createWorld,
  type LeadRow,
  Recorder,
  rowMaps,
  stages,
} from '../../../../core/world/index.ts';
import { configOf, seeds, smallCounts } from '../world/small.ts';

const counts = changedCounts(smallCounts, { leads: 20 });

/** A lead as its rows showed it: each stage, and when it was first seen in it. */
interface Seen {
  readonly stages: { stage: string; at: number; value: number }[];
  end: { at: number; cause: string } | null;
}

/** The same told by the change log: an answer that knows nothing of events. */
function seenIn(changes: readonly Change[]): Map<string, Seen> {
  const leads = new Map<string, Seen>();
  for (const { kind, id, time, cause, before, after } of changes) {
    if (kind !== 'leads') continue;
    const [was, is] = [before as LeadRow | null, after as LeadRow | null];
    const seen = leads.get(id) ?? { stages: [], end: null };
    if (is && is.stage !== was?.stage) seen.stages.push({ stage: is.stage, at: time, value: is.value });
    if (!is) seen.end = { at: time, cause };
    leads.set(id, seen);
  }
  return leads;
}

describe('the stages of leads', () => {
  it('are those that their rows showed, from opening to close', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const simulation = createWorld(configOf(seed, counts));
        const leads = new Set(simulation.state.leads.ids());
        simulation.events.length = 0;
        const recorder = new Recorder(simulation, rowMaps(simulation), false);
        simulation.listener = recorder;
        simulation.advance(simulation.time + 90 * 24 * HOUR);
        const seen = seenIn(recorder.finish());
        const stored = decodeSegment(encodeSegment(simulation.events));
        const fresh = eventsOf(leadStageEvents, stored).filter(({ entity }) => !leads.has(entity));
        const told = stagesOfLeads(fresh);
        expect([...told.keys()].sort()).toEqual([...seen.keys()].filter((id) => !leads.has(id)).sort());
        expect(told.size).toBeGreaterThan(5);
        for (const [id, { visits, outcome, reason }] of told) {
          const { stages: shown, end } = seen.get(id) ?? { stages: [], end: null };
          expect(visits.map(({ stage, enteredAt, value }) => ({ stage, at: enteredAt, value }))).toEqual(shown);
          expect(visits.map(({ leftAt }) => leftAt)).toEqual([...shown.slice(1).map(({ at }) => at), end?.at ?? null]);
          const cause = outcome === 'Lost' ? `lead.lost.${reason}` : outcome === 'Won' ? 'lead.won' : undefined;
          expect(end?.cause).toBe(cause);
        }
      }),
      { numRuns: 5 },
    );
  });

  it('of a whole history are gone through in their order, each lead in one stage at a time', () => {
    const simulation = createWorld(configOf(7, counts));
    const told = stagesOfLeads(eventsOf(leadStageEvents, simulation.events));
    for (const { visits, outcome, lead } of told.values()) {
      const [first] = visits;
      const from = stages.indexOf(first?.stage ?? 'Prospecting');
      expect(visits.map(({ stage }) => stage)).toEqual(stages.slice(from, from + visits.length));
      expect(visits.slice(1).map(({ enteredAt }) => enteredAt)).toEqual(
        visits.slice(0, -1).map(({ leftAt }) => leftAt),
      );
      expect(visits.at(-1)?.leftAt === null).toBe(outcome === 'Open');
      const open = simulation.state.leads.get(lead);
      expect(open?.stage).toBe(outcome === 'Open' ? visits.at(-1)?.stage : undefined);
      if (open) expect(visits.at(-1)?.enteredAt).toBe(open.stageSince);
    }
    expect([...told.values()].filter(({ outcome }) => outcome === 'Open')).toHaveLength(simulation.state.leads.size);
  });

  it('are not told from the middle on', () => {
    const won: LeadStageEvent = {
      time: 1,
      kind: 'lead.won',
      entity: 'lead-1',
      data: { type: 'Renewal', value: 1, client: null, owner: null },
    };
    expect(() => stagesOfLeads([won])).toThrow('lead-1 begin with lead.won');
  });
});
