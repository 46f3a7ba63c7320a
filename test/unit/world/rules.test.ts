import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Counts,
  certify,
  createWorld,
  defaultCounts,
  projectRows,
  registry,
  type Simulation,
  startScenario,
} from '../../../core/world/index.ts';
import { rowMaps } from '../../../functions/worlds/rows.ts';
import { configOf, runs, seeds, smallCounts, worldOf } from './small.ts';

const DAY = 24 * 3_600_000;

function broken(simulation: Simulation, previous: Parameters<typeof certify>[2] = null): string[] {
  return certify(simulation, projectRows(simulation), previous).flatMap((entry) =>
    entry.broken.map((fault) => `${entry.id}: ${fault.id} ${fault.detail}`),
  );
}

describe('the rules', () => {
  it('are at least thirty, each with an id of its own and a reason', () => {
    const ids = registry.rules.map((rule) => rule.id);
    expect(ids.length).toBeGreaterThanOrEqual(30);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of registry.rules)
      expect([rule.id, rule.label.length > 8, rule.rationale.length > 8]).toEqual([rule.id, true, true]);
  });

  it('hold from tick to tick, whatever scenarios run', () => {
    const scenario = fc.constantFrom(...registry.scenarios.map((spec) => spec.id));
    fc.assert(
      fc.property(seeds, scenario, fc.double({ min: 0.1, max: 3, noNaN: true }), (seed, id, magnitude) => {
        const simulation = worldOf(seed);
        startScenario(simulation, { version: 1, scenario: id, magnitude, durationMinutes: 3 * 1440 });
        for (let tick = 0; tick < 40; tick += 1) {
          const previous = rowMaps(simulation);
          simulation.advance(simulation.time + DAY / 4);
          expect(broken(simulation, previous)).toEqual([]);
        }
      }),
      runs(10),
    );
  }, 120_000);

  const odd: Partial<Counts>[] = [
    { clients: 0 },
    { clients: 1 },
    { technicians: 0 },
    { vendors: 0, licenses: 0, contracts: 0 },
    { departments: 0 },
    { leads: 0 },
    { licenses: 0 },
    { contracts: 0 },
    { clients: 120, technicians: 2 },
    { clients: 0, licenses: 0, leads: 0, technicians: 0, departments: 0, vendors: 0, contracts: 0 },
    { clients: 1, licenses: 1, leads: 1, technicians: 1, departments: 1, vendors: 1, contracts: 1 },
  ];
  it.each(odd)('hold for a company of odd counts: %j', (counts) => {
    const simulation = createWorld(configOf(5, { ...smallCounts, ...counts }));
    expect(broken(simulation)).toEqual([]);
    simulation.advance(simulation.time + 20 * DAY);
    expect(broken(simulation)).toEqual([]);
  });

  it('hold over a year in which nothing drifts away', () => {
    const simulation = createWorld(configOf(42, defaultCounts));
    const figures = () => {
      const { clients, technicians, licenses, vendors } = projectRows(simulation);
      const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
        rows.reduce((total, row) => total + of(row), 0);
      return {
        perEmployee: sum(clients, (row) => row.monthlyRecurring) / sum(clients, (row) => row.employeeCount),
        margin: 1 - sum(clients, (row) => row.annualCosts) / sum(clients, (row) => row.annualRevenue),
        utilisation: sum(technicians, (row) => row.billableMinutes) / sum(technicians, (row) => row.availableMinutes),
        seatsUsed: sum(licenses, (row) => row.usedLicenses) / sum(licenses, (row) => row.totalLicenses),
        performance: sum(vendors, (row) => row.performanceScore) / vendors.length,
      };
    };
    const before = figures();
    for (let month = 0; month < 12; month += 1) {
      simulation.advance(simulation.time + 30.4 * DAY);
      expect(broken(simulation)).toEqual([]);
    }
    const after = figures();
    expect(after.perEmployee / before.perEmployee).toBeGreaterThan(0.8);
    expect(after.perEmployee / before.perEmployee).toBeLessThan(1.25);
    expect(Math.abs(after.margin - before.margin)).toBeLessThan(0.12);
    expect(Math.abs(after.utilisation - before.utilisation)).toBeLessThan(0.2);
    expect(Math.abs(after.seatsUsed - before.seatsUsed)).toBeLessThan(0.12);
    expect(Math.abs(after.performance - before.performance)).toBeLessThan(10);
  }, 60_000);

  it('find what is wrong: a state that was tampered with breaks the rule that is about it', () => {
    const breaks = (tamper: (simulation: Simulation) => void): string[] => {
      const simulation = worldOf(42);
      simulation.advance(simulation.time + DAY);
      tamper(simulation);
      const rules = certify(simulation, projectRows(simulation)).filter((entry) => entry.broken.length > 0);
      return rules.map((entry) => entry.id);
    };
    const first = <T>(records: Iterable<T>): T => {
      for (const record of records) return record;
      throw new Error('the world is empty');
    };
    expect(breaks(({ state }) => (first(state.clients).satisfaction = 7))).toContain('client.satisfaction-in-range');
    expect(breaks(({ state }) => (first(state.clients).employees = 100_000))).toContain('client.employees-in-range');
    expect(breaks(({ state }) => (first(state.clients).openTickets += 1))).toContain('client.tickets-counted');
    const dropSeats = ({ state }: Simulation): void => {
      const client = first(state.clients);
      delete state.licenses.need(client.licenses[0] ?? '').holders[client.id];
    };
    expect(breaks(dropSeats)).toContain('client.seats-mirrored');
    expect(breaks(({ state }) => (first(state.technicians).clients = []))).toContain('client.team-exists');
    const baseless = ({ state }: Simulation): void => {
      Object.assign(first(state.clients), { risk: 'High', riskReasons: [], leavesAt: 0 });
    };
    expect(breaks(baseless)).toContain('client.risk-has-reasons');
    expect(breaks(({ state }) => (first(state.clients).status = 'Offboarding'))).toContain('client.offboarding-leaves');
    expect(breaks(({ state }) => (first(state.licenses).holders['client-99'] = 3))).toContain('license.holders-exist');
    expect(breaks(({ state }) => (first(state.licenses).price *= 9))).toContain('license.price-near-list');
    expect(breaks(({ state }) => (first(state.licenses).renewal -= 800 * DAY))).toContain('license.renewal-ahead');
    expect(breaks(({ state }) => first(state.technicians).queue.push('ticket-99'))).toContain(
      'technician.tickets-exist',
    );
    expect(breaks(({ state }) => first(state.technicians).clients.push('client-99'))).toContain(
      'technician.clients-mirrored',
    );
    expect(breaks(({ state }) => (first(state.departments).monthStart -= 60 * DAY))).toContain(
      'department.month-is-current',
    );
    expect(breaks(({ state }) => (first(state.vendors).performance = 300))).toContain('vendor.risk-derived');
    const foreign = ({ state }: Simulation): void => {
      const vendor = first(state.vendors);
      vendor.contracts.push([...state.contracts].find((contract) => contract.vendor !== vendor.id)?.id ?? '');
    };
    expect(breaks(foreign)).toContain('vendor.counts-mirrored');
    expect(breaks(({ state }) => (first(state.contracts).end -= 3000 * DAY))).toContain('contract.in-force');
    expect(breaks(({ state }) => (first(state.leads).value = 0))).toContain('lead.value-positive');
    expect(breaks(({ state }) => (first(state.leads).expectedClose -= 999 * DAY))).toContain('lead.close-date-ahead');
    expect(breaks(({ state }) => (first(state.leads).lastContact += 9 * DAY))).toContain('lead.contact-not-ahead');
  });
});
