import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  castWorld,
  contactRoles,
  contactsOf,
  defaultCounts,
  projectRows,
  segments,
} from '../../../../../core/world/index.ts';
import { configOf, DAY, faults, seeds, smallCounts, worldOf } from '../small.ts';

describe('a sales team', () => {
  it('has each segment from three reps on, a manager for each three or four, and one territory per rep', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 40 }), (seed, count) => {
        const { state } = castWorld(configOf(seed, { ...smallCounts, reps: count }));
        const reps = [...state.reps];
        expect(reps.length).toBe(count);
        expect(new Set(reps.map(({ segment }) => segment)).size).toBe(Math.min(count, segments.length));
        expect(count / state.managers.size).toBeLessThanOrEqual(5);
        for (const { id } of state.managers) expect(reps.some(({ manager }) => manager === id)).toBe(true);
      }),
    );
  });

  it('is led by the head of the sales department, whose staff and payroll it is', () => {
    const [few, many] = [3, 12].map((reps) => castWorld(configOf(42, { ...defaultCounts, reps })).state);
    const sales = (state: typeof few) => [...(state?.departments ?? [])].find(({ name }) => name.startsWith('Sales'));
    expect(few?.managers.need('manager-1').name).toBe(sales(few)?.head);
    expect(sales(many)?.staff).toBe((sales(few)?.staff ?? 0) + 9 + 2);
    expect(sales(many)?.budget.Personnel).toBe((sales(few)?.budget.Personnel ?? 0) + 11 * 720_000);
  });

  it('has somebody to sell wherever there is something to be sold', () => {
    for (const counts of [{ reps: 0 }, { reps: 0, leads: 0 }, { reps: 0, clients: 0 }]) {
      const simulation = worldOf(5, { ...smallCounts, ...counts });
      expect(projectRows(simulation).reps.length).toBe(1);
      simulation.advance(simulation.time + 20 * DAY);
      expect(faults(simulation)).toEqual([]);
    }
    expect(projectRows(worldOf(5, { ...smallCounts, reps: 0, leads: 0, clients: 0 })).reps).toEqual([]);
  });
});

describe('contacts of an account', () => {
  it('are three to five people of different names, one of each role first, and the same whenever asked', () => {
    fc.assert(
      fc.property(fc.string(), (account) => {
        const contacts = contactsOf(account);
        expect(contactsOf(account)).toEqual(contacts);
        expect(new Set(contacts.map(({ name }) => name)).size).toBe(contacts.length);
        expect(contacts.length).toBeGreaterThanOrEqual(3);
        expect(contacts.length).toBeLessThanOrEqual(5);
        const roles = contacts.map(({ role }) => role);
        expect(roles).toEqual([...contactRoles, 'user'].slice(0, contacts.length));
      }),
    );
  });

  it('are those of its client’s deals: the contact of a lead is one of them', () => {
    for (const lead of worldOf(9, defaultCounts).state.leads) {
      expect(contactsOf(lead.company)[0]).toMatchObject({
        name: lead.contactName,
        email: lead.email,
        role: 'champion',
      });
    }
  });
});
