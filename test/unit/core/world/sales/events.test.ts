import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quarterStart, type Time, weekStart } from '../../../../../core/kernel/time.ts';
import {
  contactsOf,
  defaultCounts,
  historyStart,
  type Lead,
  type Simulation,
  startScenario,
  type WorldEvent,
} from '../../../../../core/world/index.ts';
import { DAY, runs, seeds, startedAt, worldOf } from '../small.ts';
import { type FoldedLead, foldLead } from './folded.ts';

/** A company with events from genesis on, and with a scenario that wins and raises deals. */
function lively(seed: number, days: number): Simulation {
  const simulation = worldOf(seed, { ...defaultCounts, clients: 8, leads: 10, reps: 4 });
  startScenario(simulation, { version: 1, scenario: 'great-quarter', magnitude: 2, durationMinutes: 5 * 1440 });
  simulation.advance(simulation.time + days * DAY);
  return simulation;
}

const last = (times: readonly Time[]): Time => times.at(-1) ?? 0;
const recent = (times: readonly Time[], now: Time): number => times.filter((time) => time > now - 30 * DAY).length;

/** What a snapshot says, of an open lead as its events tell it. */
function snapshotOf(lead: FoldedLead, now: Time): WorldEvent['data'] {
  const roles = [...lead.answered.values()];
  return {
    ...lead.facts,
    engaged: roles.length,
    economicBuyer: roles.includes('economic-buyer') ? 1 : 0,
    champion: roles.includes('champion') ? 1 : 0,
    inbound: recent(lead.inbound, now),
    outbound: recent(lead.outbound, now),
    lastInbound: last(lead.inbound),
    lastOutbound: last(lead.outbound),
  };
}

function stateOf(lead: Lead, now: Time): WorldEvent['data'] {
  const engaged = contactsOf(lead.company).filter((_contact, place) => (lead.answered[place] ?? 0) > 0);
  const { type, owner, stage, category, value, openedAt, stageSince, expectedClose, slips, nextStepDue } = lead;
  return {
    ...{ type, owner, stage, category, value, openedAt, stageSince, closeDate: expectedClose, slips, nextStepDue },
    engaged: engaged.length,
    economicBuyer: engaged.some(({ role }) => role === 'economic-buyer') ? 1 : 0,
    champion: engaged.some(({ role }) => role === 'champion') ? 1 : 0,
    inbound: recent(lead.inbound, now),
    outbound: recent(lead.outbound, now),
    lastInbound: lead.lastInbound,
    lastOutbound: lead.lastOutbound,
  };
}

describe('events of opportunities', () => {
  it('tell every open lead as it stands, and each week and quarter as it was written down', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 40 }), (seed, days) => {
        const simulation = lively(seed, days);
        const leads = new Map<string, FoldedLead>();
        const written = new Map<Time, Set<string>>();
        for (const event of simulation.events) {
          const { kind, entity, time, data } = event;
          foldLead(leads, event);
          if (kind !== 'lead.snapshot') continue;
          const lead = leads.get(entity);
          expect([entity, data]).toEqual([entity, lead && snapshotOf(lead, time)]);
          const those = written.get(time) ?? new Set();
          expect(those.has(entity)).toBe(false);
          written.set(time, those.add(entity));
          expect(those.size).toBeLessThanOrEqual(leads.size);
        }
        expect([...leads.keys()].sort()).toEqual([...simulation.state.leads.ids()].sort());
        for (const lead of simulation.state.leads) {
          const folded = leads.get(lead.id);
          expect(folded && snapshotOf(folded, simulation.time)).toEqual(stateOf(lead, simulation.time));
        }
      }),
      runs(3),
    );
  });

  it('write down every open lead, and a call of each rep and manager, when a week or a quarter ends', () => {
    const simulation = lively(7, 20);
    const midnights: Time[] = [];
    for (let day = historyStart(startedAt) + DAY; day <= simulation.time; day += DAY) {
      if (weekStart(day) === day || quarterStart(day) === day) midnights.push(day);
    }
    const leads = new Map<string, FoldedLead>();
    const due = new Set(midnights);
    const seen = {
      leads: new Map<Time, string[]>(),
      open: new Map<Time, string[]>(),
      callers: new Map<Time, string[]>(),
    };
    const push = (map: Map<Time, string[]>, time: Time, id: string): unknown =>
      map.set(time, [...(map.get(time) ?? []), id]);
    for (const event of simulation.events) {
      if (event.kind === 'lead.snapshot') {
        if (!seen.open.has(event.time)) seen.open.set(event.time, [...leads.keys()]);
        push(seen.leads, event.time, event.entity);
      } else if (/forecast-called$/.test(event.kind)) {
        push(seen.callers, event.time, event.entity);
        expect(event.data.quarter).toBe(quarterStart(event.time - 1));
      } else foldLead(leads, event);
    }
    for (const [time, ids] of seen.leads) expect([time, ids.sort()]).toEqual([time, seen.open.get(time)?.sort()]);
    for (const time of seen.leads.keys()) expect(due.has(time)).toBe(true);
    const people = [...simulation.state.managers.ids(), ...simulation.state.reps.ids()].sort();
    expect([...seen.callers.keys()]).toEqual(midnights);
    for (const [time, ids] of seen.callers) expect([time, ids.sort()]).toEqual([time, people]);
  });

  it('give each rep a quota at genesis and with each quarter, and calls that hold what is closed', () => {
    const simulation = lively(11, 50);
    const { reps, managers } = simulation.state;
    const quotas = simulation.events.filter(({ kind }) => kind === 'rep.quota-set');
    const begins = [historyStart(startedAt)];
    for (let day = historyStart(startedAt) + DAY; day <= simulation.time; day += DAY) {
      if (quarterStart(day) === day) begins.push(day);
    }
    expect(quotas.map(({ time, entity }) => `${time} ${entity}`)).toEqual(
      begins.flatMap((time) => reps.ids().map((id) => `${time} ${id}`)),
    );
    for (const { time, data } of quotas) {
      expect(data.quarter).toBe(quarterStart(time));
      expect(Number(data.amount)).toBeGreaterThan(0);
      expect(Number(data.amount) % 500_000).toBe(0);
    }
    const won = simulation.events.filter(({ kind }) => kind === 'lead.won');
    const closedBy = (owners: readonly string[], from: Time, to: Time): number =>
      won
        .filter(({ time, data }) => time >= from && time < to && owners.includes(String(data.owner)))
        .reduce((sum, { data }) => sum + Number(data.value), 0);
    for (const { kind, entity, time, data } of simulation.events) {
      if (!kind.endsWith('forecast-called')) continue;
      const team = [...reps].filter(({ manager }) => manager === entity).map(({ id }) => id);
      const owners = managers.get(entity) ? team : [entity];
      const { closed, commit, call, bestCase } = data as Record<string, number>;
      expect(closed).toBe(closedBy(owners, Number(data.quarter), time));
      expect(commit ?? call).toBeGreaterThanOrEqual(Number(closed));
      if (bestCase !== undefined) expect(bestCase).toBeGreaterThanOrEqual(Number(commit));
    }
    for (const rep of reps) expect(rep.closed).toBe(closedBy([rep.id], rep.quarter, simulation.time + 1));
  });
});

describe('what is won', () => {
  const agreementKinds = new Set(['client.signed', 'client.expanded', 'client.renewed']);

  it('is to the cent what an agreement begins with, is raised by, or is renewed at', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { events } = lively(seed, 30);
        const agreements = events.filter(({ kind, data }) => agreementKinds.has(kind) && data.lead !== null);
        const won = events.filter(({ kind }) => kind === 'lead.won');
        expect(agreements.map(({ data }) => data.lead)).toEqual(won.map(({ entity }) => entity));
        for (const [index, { data }] of won.entries()) {
          const { kind, data: agreed } = agreements[index] ?? { kind: 'none', data };
          const monthly = kind === 'client.expanded' ? agreed.raised : agreed.monthly;
          expect([data.type, 12 * Number(monthly)]).toEqual([data.type, data.value]);
          expect(Number(data.value)).toBeGreaterThan(0);
          const type = { 'client.signed': 'New Business', 'client.expanded': 'Expansion', 'client.renewed': 'Renewal' };
          expect(type[kind as keyof typeof type]).toBe(data.type);
        }
      }),
      runs(3),
    );
  });
});
