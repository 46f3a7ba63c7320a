import { beforeAll, describe, expect, it } from '@jest/globals';
import { entityKinds, projectRows, type Simulation, type WorldEvent } from '../../../../core/world/index.ts';
import { priceLevel } from '../../../../core/world/operations/agreements.ts';
import { DAY, faults, fullWorld } from './small.ts';

const SEEDS = [1, 2, 3, 4];

const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((total, row) => total + of(row), 0);
const mean = <T>(rows: readonly T[], of: (row: T) => number): number => sum(rows, of) / rows.length;

/** The figures that a managed service provider is run by, in percent where they are shares. */
function figuresOf(simulation: Simulation) {
  const { clients, leads, licenses, technicians, departments, vendors, contracts } = projectRows(simulation);
  const revenue = sum(clients, (row) => row.annualRevenue);
  const records = [...simulation.state.clients];
  return {
    clients: clients.length,
    leads: leads.length,
    revenue: revenue / 1e8, // millions of dollars
    margin: 100 * (1 - sum(clients, (row) => row.annualCosts) / revenue),
    perEmployee: sum(clients, (row) => row.monthlyRecurring) / sum(clients, (row) => row.employeeCount) / 100,
    priceLevel: mean(records, priceLevel),
    satisfaction: mean(records, (record) => record.satisfaction),
    atRisk: (100 * clients.filter((row) => row.churnRisk !== 'Low').length) / clients.length,
    utilisation:
      (100 * sum(technicians, (row) => row.billableMinutes)) / sum(technicians, (row) => row.availableMinutes),
    seatsUsed: (100 * sum(licenses, (row) => row.usedLicenses)) / sum(licenses, (row) => row.totalLicenses),
    notCompliant: licenses.filter((row) => row.complianceStatus !== 'Compliant').length,
    adoption: mean([...simulation.state.licenses], (record) => record.adoption),
    forecast: (100 * sum(departments, (row) => row.forecast)) / sum(departments, (row) => row.budget),
    budget: (12 * sum(departments, (row) => row.budget)) / 1e8,
    performance: mean(vendors, (row) => row.performanceScore),
    contractsEnding: contracts.filter((row) => row.status !== 'Active').length,
    contractsValue: sum(contracts, (row) => row.annualValue) / 1e8,
  };
}
type Figures = ReturnType<typeof figuresOf>;

/** What each figure may be on the day on which a world begins; most of the time it is well inside. */
const bands: Readonly<Record<keyof Figures, readonly [low: number, high: number]>> = {
  clients: [17, 23],
  // 25 and a fifth more or less, and renewals beside them, which open four months ahead.
  leads: [20, 35],
  revenue: [4, 8.5],
  margin: [36, 57],
  perEmployee: [140, 215],
  priceLevel: [0.95, 1.1],
  satisfaction: [4.2, 4.6],
  atRisk: [5, 60],
  utilisation: [65, 83],
  seatsUsed: [70, 90],
  notCompliant: [0, 6],
  adoption: [0.8, 0.9],
  forecast: [92, 108],
  budget: [2.8, 3.9],
  performance: [70, 92],
  contractsEnding: [0, 8],
  contractsValue: [0.2, 0.6],
};

describe('a company of the usual size', () => {
  it.each(SEEDS)('is one that a chief financial officer believes in (seed %i)', (seed) => {
    const figures = figuresOf(fullWorld(seed));
    for (const [name, [low, high]] of Object.entries(bands)) {
      const value = figures[name as keyof Figures];
      expect([name, value, value >= low && value <= high]).toEqual([name, value, true]);
    }
  });

  it('has no client at a loss, and none that pays for nothing, but for a few', () => {
    const margins = SEEDS.flatMap((seed) =>
      projectRows(fullWorld(seed)).clients.map((row) => 1 - row.annualCosts / row.annualRevenue),
    );
    const unusual = margins.filter((margin) => margin < 0.1 || margin > 0.62).length;
    expect(unusual / margins.length).toBeLessThan(0.12);
    expect(Math.max(...margins) - Math.min(...margins)).toBeGreaterThan(0.25);
  });

  describe('another year later', () => {
    let before: Figures[] = [];
    let events: readonly WorldEvent[][] = [];
    const monthly: Figures[] = [];
    const broken: string[] = [];
    beforeAll(() => {
      const worlds = SEEDS.map(fullWorld);
      before = worlds.map(figuresOf);
      for (let month = 1; month <= 12; month += 1) {
        for (const simulation of worlds) {
          simulation.advance(simulation.time + 30 * DAY);
          broken.push(...faults(simulation));
          if (month >= 10) monthly.push(figuresOf(simulation));
        }
      }
      for (const simulation of worlds) simulation.advance(simulation.time + 5 * DAY);
      events = worlds.map((simulation) => simulation.events);
    });

    it('has closed about fifty opportunities a quarter, of which as many new clients as leave', () => {
      const perQuarter = (kind: string, type?: string): number =>
        sum(
          events,
          (year) => year.filter((event) => event.kind === kind && (!type || event.data.type === type)).length,
        ) /
        (4 * SEEDS.length);
      const closed = perQuarter('lead.won') + perQuarter('lead.lost');
      expect(closed).toBeGreaterThan(40);
      expect(closed).toBeLessThan(65);
      for (const moved of [perQuarter('client.signed'), perQuarter('client.churned')]) {
        expect(moved).toBeGreaterThan(0.5);
        expect(moved).toBeLessThan(2.5);
      }
      expect(perQuarter('lead.won', 'New Business')).toBe(perQuarter('client.signed'));
      expect(perQuarter('lead.won', 'Renewal')).toBeGreaterThan(1);
    });

    it('is the same kind of company: nothing drifts away, and no rule was broken', () => {
      expect(broken).toEqual([]);
      const most: Partial<Record<keyof Figures, number>> = {
        clients: 2.5,
        leads: 3,
        revenue: 0.8,
        margin: 5,
        perEmployee: 8,
        priceLevel: 0.04,
        satisfaction: 0.12,
        utilisation: 7,
        seatsUsed: 3,
        adoption: 0.02,
        performance: 4,
        contractsValue: 0.05,
      };
      for (const [name, limit] of Object.entries(most)) {
        const figure = (figures: Figures): number => figures[name as keyof Figures];
        const moved = mean(monthly, figure) - mean(before, figure);
        expect([name, moved, Math.abs(moved) < limit]).toEqual([name, moved, true]);
      }
    });
  });

  it('has as many rows of each kind as was asked for', () => {
    const { config } = fullWorld(1);
    const rows = projectRows(fullWorld(1));
    for (const kind of entityKinds) {
      if (kind !== 'clients' && kind !== 'leads')
        expect([kind, rows[kind].length]).toEqual([kind, config.counts[kind]]);
    }
  });
});
