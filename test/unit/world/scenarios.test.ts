/** @jest-environment <rootDir>/test/unit/world/environment.mjs */
import { describe, expect, it } from '@jest/globals';
import { measureNow } from '../../../core/measures/index.ts';
import { createWorld, defaultCounts, projectRows, type Simulation, startScenario } from '../../../core/world/index.ts';
import { configOf } from './small.ts';

const HOUR = 3_600_000;

/** A figure with and without a scenario, after some hours, over several companies. */
function effect(scenario: string, figure: (simulation: Simulation) => number, magnitude = 1, hours = 6): number {
  let difference = 0;
  for (const seed of [1, 2, 3, 4]) {
    const simulation = createWorld(configOf(seed, defaultCounts));
    const twin = createWorld(configOf(seed, defaultCounts));
    startScenario(simulation, { version: 1, scenario, magnitude, durationMinutes: hours * 60 });
    const end = simulation.time + hours * HOUR;
    simulation.advance(end);
    twin.advance(end);
    difference += figure(simulation) - figure(twin);
  }
  return difference / 4;
}

const now = (id: Parameters<typeof measureNow>[0]) => (simulation: Simulation) =>
  measureNow(id, 'company', null, simulation).value ?? 0;

describe('scenarios beside the same-seed twin', () => {
  it('churn-wave puts clients at risk', () => {
    expect(effect('churn-wave', now('clients-at-risk'))).toBeGreaterThan(1);
  }, 30_000);

  it('great-quarter wins deals', () => {
    expect(effect('great-quarter', now('leads-won'))).toBeGreaterThan(0.5);
  }, 30_000);

  it('license-crunch fills seats', () => {
    expect(effect('license-crunch', now('license-utilization'))).toBeGreaterThan(1);
  }, 30_000);

  it('tech-shortage takes technicians away', () => {
    const away = (simulation: Simulation): number =>
      projectRows(simulation).technicians.filter((row) => row.status === 'On Leave').length;
    expect(effect('tech-shortage', away, 1, 5.9)).toBeGreaterThanOrEqual(0);
    expect(effect('tech-shortage', now('tickets-closed'), 3)).toBeLessThan(0);
  }, 30_000);

  it('price-hike raises what seats cost, more with more magnitude', () => {
    const little = effect('price-hike', now('license-cost'), 0.3);
    expect(little).toBeGreaterThan(0);
    expect(effect('price-hike', now('license-cost'), 2)).toBeGreaterThan(little);
  }, 30_000);
});
