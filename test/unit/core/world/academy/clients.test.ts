import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seatsOf, usualLearners } from '../../../../../core/world/academy/learners.ts';
import { castWorld, chunkNames, completeCounts, industries, type Simulation } from '../../../../../core/world/index.ts';
import { giveNotice } from '../../../../../core/world/operations/agreements.ts';
import { joining } from '../../../../../core/world/pack/learning.ts';
import { configOf, DAY, faults, runs, seeds, smallCounts, worldOf } from '../small.ts';
import { academyOf, only } from './folded.ts';

const learnersOf = ({ state }: Simulation, client: string): string[] =>
  [...state.learners].filter((learner) => learner.client === client).map(({ id }) => id);

describe('a client', () => {
  it('that leaves takes its people along, members and invited ones too', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const simulation = worldOf(seed, { ...smallCounts, clients: 6 });
        const [client] = [...simulation.state.clients]
          .filter(({ leavesAt }) => leavesAt === 0)
          .sort((a, b) => learnersOf(simulation, b.id).length - learnersOf(simulation, a.id).length);
        if (!client) throw new Error('no client stays');
        const at = simulation.time + DAY;
        giveNotice(simulation, client, at, 'client.notice-given');
        simulation.advance(at - 1);
        const own = learnersOf(simulation, client.id);
        const registered = own.filter((id) => simulation.state.learners.need(id).registeredAt > 0);
        const paying = own.filter((id) => simulation.state.learners.need(id).membership !== null);
        const others = simulation.state.learners.size - own.length;
        expect(registered.length).toBeGreaterThan(0);
        simulation.events.length = 0;
        simulation.advance(at);
        const events = academyOf(simulation.events);
        expect(simulation.state.learners.size).toBe(others);
        expect(learnersOf(simulation, client.id)).toEqual([]);
        expect(only(events, 'learner.left').map(({ entity }) => entity)).toEqual(registered);
        const cancelled = only(events, 'membership.cancelled');
        expect(cancelled.map(({ entity, data }) => [entity, data.reason, data.expiry])).toEqual(
          paying.map((id) => [id, 'client-left', at]),
        );
        expect(faults(simulation)).toEqual([]);
        simulation.advance(at + 40 * DAY);
        expect(academyOf(simulation.events).filter(({ entity, time }) => own.includes(entity) && time > at)).toEqual(
          [],
        );
      }),
      runs(5),
    );
  });

  it('that is new brings some, who register within weeks', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const simulation = worldOf(seed, { ...smallCounts, clients: 8 });
        const before = new Set(simulation.state.clients.ids());
        simulation.events.length = 0;
        const won = { lead: 'lead-new', client: null, type: 'New Business', company: 'Hart & Boyle Law' } as const;
        simulation.emit('opportunity.won', {
          ...won,
          industry: industries[0]?.name ?? '',
          employees: 120,
          value: 30_000_000,
        });
        const [client = ''] = simulation.state.clients.ids().filter((id) => !before.has(id));
        const invited = learnersOf(simulation, client);
        const usual = usualLearners(simulation.config.counts);
        const full = simulation.state.learners.size === Math.floor(joining.aim * usual);
        expect(invited.length >= 4 || full).toBe(true);
        simulation.advance(simulation.time + (joining.newWithin + 7) * DAY);
        const registered = only(academyOf(simulation.events), 'learner.registered');
        const own = registered.filter(({ data }) => data.client === client).map(({ entity }) => entity);
        if (simulation.state.clients.get(client)) expect(own).toEqual(expect.arrayContaining(invited));
      }),
      runs(5),
    );
  });

  it('never has more learners than seats', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const simulation = worldOf(seed, { ...smallCounts, clients: 2 });
        for (const client of simulation.state.clients)
          expect(learnersOf(simulation, client.id).length).toBeLessThanOrEqual(seatsOf(client));
      }),
      runs(8),
    );
  });
});

describe('an academy', () => {
  it.each([
    [0, 0],
    [1, 20],
    [20, 400],
    [30, 600],
    [31, 600],
    [50_000, 600],
  ])('of %i clients has about %i learners', (clients, learners) => {
    expect(usualLearners({ clients })).toBe(learners);
  });

  it('stays as small in a large company: in learners, and in the chunks that hold them', () => {
    const counts = completeCounts({ clients: 3000, leads: 10, licenses: 10, technicians: 10 });
    const simulation = castWorld(configOf(1, counts));
    expect(simulation.state.learners.size).toBeLessThanOrEqual(180);
    expect(simulation.state.learners.size).toBeGreaterThan(100);
    expect(chunkNames(simulation.config).filter((name) => name.startsWith('learners/'))).toHaveLength(25);
  });

  it('of no clients has nobody, makes nothing, and earns nothing', () => {
    const simulation = worldOf(2, { ...smallCounts, clients: 0 });
    expect(simulation.state.learners.size).toBe(0);
    expect(academyOf(simulation.events)).toEqual([]);
  });
});
