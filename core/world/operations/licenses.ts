import { clamp } from '../../kernel/math.ts';
import type { Random } from '../../kernel/random.ts';
import { addMonths, DAY } from '../../kernel/time.ts';
import { defineProcess, type Simulation } from '../machine.ts';
import { randomly } from '../pace.ts';
import { rates } from '../pack/rates.ts';
import { licenseRenewed, licenseTruedUp } from './events.ts';
import { addSeats, touchLicense, wantedSeats } from './license-seats.ts';
import { adoptLicense } from './license-shelf.ts';
import type { License } from './state.ts';

/** Seats are bought in advance: the pool is kept at about this share of the seats that clients hold, and at least one. */
const POOL_SHARE = 0.08;
/** Share of the held seats that people use, usually. */
export const USUAL_ADOPTION = 0.85;

/** What the pool should hold. */
export function usualPool(held: number): number {
  return Math.max(1, Math.round(held * POOL_SHARE));
}

/** A client orders seats or hands some back; the pool is filled up or trimmed; habits change. */
const seats = defineProcess({
  id: 'license.seats',
  kind: 'licenses',
  wait: (simulation, _license, random) => randomly(simulation.time, rates.licenseSeats.mean, random),
  fire(simulation, license, random) {
    moveSeats(simulation, license, random);
    const adoption = license.adoption + (USUAL_ADOPTION - license.adoption) * 0.12 + random.normal() * 0.015;
    license.adoption = clamp(adoption, 0.45, 0.99);
    const pool = license.pool + Math.round((usualPool(license.held) - license.pool) * 0.4);
    if (pool === license.pool) {
      simulation.touch('licenses', license, 'license.habits-changed');
      return;
    }
    const cause = pool > license.pool ? 'license.pool-filled' : 'license.pool-trimmed';
    license.pool = pool;
    touchLicense(simulation, license, cause);
  },
});

/** One of the holders comes nearer to what its size needs. */
function moveSeats(simulation: Simulation, license: License, random: Random): void {
  const holders = Object.keys(license.holders).sort();
  if (holders.length === 0) {
    adoptLicense(simulation, license, random, 'license.adopted');
    return;
  }
  const client = simulation.state.clients.need(random.pick(holders));
  const wanted = wantedSeats(client, license);
  const held = license.holders[client.id] ?? 0;
  const change = Math.round((wanted - held) * 0.5 + random.normal() * Math.max(1, wanted * 0.03));
  const seats = Math.max(1, held + change) - held; // a client keeps at least one seat
  if (seats !== 0)
    addSeats(simulation, license, client, seats, seats > 0 ? 'license.seats-added' : 'license.seats-removed');
}

const renewal = defineProcess({
  id: 'license.renewal',
  kind: 'licenses',
  wait: (_simulation, license) => license.renewal,
  fire(simulation, license) {
    license.renewal = addMonths(license.renewal, 12);
    touchLicense(simulation, license, 'license.renewed');
    simulation.record(licenseRenewed, license.id, { seats: license.held + license.pool, price: license.price });
  },
});

/** More people use a product than seats are paid for, until someone notices. */
const overuse = defineProcess({
  id: 'license.overuse',
  kind: 'licenses',
  wait: (simulation, _license, random) => randomly(simulation.time, rates.overuse.mean, random),
  fire(simulation, license, random) {
    const held = license.held;
    if (license.overuse > 0 || held < 10) return;
    license.overuse = Math.max(1, Math.round(held * random.range(0.01, 0.06)));
    touchLicense(simulation, license, 'license.out-of-compliance');
    simulation.plan(
      'licenses',
      license,
      'license.correction',
      randomly(simulation.time, rates.correction.mean, random) + DAY,
    );
  },
});

/** The missing seats are bought, and the licence is compliant again. */
const correction = defineProcess({
  id: 'license.correction',
  kind: 'licenses',
  fire(simulation, license) {
    if (license.overuse === 0) return;
    const raised = 12 * license.overuse * license.price;
    license.pool += license.overuse;
    license.overuse = 0;
    touchLicense(simulation, license, 'license.trued-up');
    simulation.record(licenseTruedUp, license.id, { pool: license.pool, raised });
  },
});

export const licenseProcesses = [seats, renewal, overuse, correction];
