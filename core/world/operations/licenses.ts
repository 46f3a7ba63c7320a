import { clamp } from '../../kernel/math.ts';
import { addMonths, DAY } from '../../kernel/time.ts';
import { defineProcess } from '../engine/part.ts';
import { randomly } from '../engine/waits.ts';
import { rates } from '../pack/rates.ts';
import { addSeats, heldSeats, touchLicense } from './license-seats.ts';

/** Seats are bought in advance: the pool is kept at about this share of the seats that clients hold, and at least so many. */
const POOL_SHARE = 0.08;
const POOL_LEAST = 4;

/** What the pool should hold. */
export function usualPool(held: number): number {
  return Math.max(POOL_LEAST, Math.round(held * POOL_SHARE));
}

/** A client orders seats or hands some back; the pool is filled up or trimmed. */
const seats = defineProcess({
  id: 'license.seats',
  kind: 'licenses',
  wait: (simulation, _license, random) => randomly(simulation.time, rates.licenseSeats.mean, random),
  fire(simulation, license, random) {
    const holders = Object.keys(license.holders).sort();
    const id = holders[random.int(0, Math.max(0, holders.length - 1))];
    const client = id === undefined ? undefined : simulation.state.clients.get(id);
    if (client) {
      const wanted = Math.max(1, Math.round(client.employees * license.attach));
      const held = license.holders[client.id] ?? 0;
      const change = Math.round((wanted - held) * 0.5 + random.normal() * Math.max(1, wanted * 0.03));
      const floor = Math.max(1, held + change) - held; // a client keeps at least one seat
      if (floor !== 0) addSeats(simulation, license, client, floor, floor > 0 ? 'license.seats-added' : 'license.seats-removed');
    }
    license.adoption = clamp(license.adoption + (0.84 - license.adoption) * 0.08 + random.normal() * 0.015, 0.45, 0.99);
    const pool = license.pool + Math.round((usualPool(heldSeats(license)) - license.pool) * 0.4);
    if (pool !== license.pool) {
      const cause = pool > license.pool ? 'license.pool-filled' : 'license.pool-trimmed';
      license.pool = pool;
      touchLicense(simulation, license, cause);
    }
  },
});

const renewal = defineProcess({
  id: 'license.renewal',
  kind: 'licenses',
  wait: (_simulation, license) => license.renewal,
  fire(simulation, license) {
    license.renewal = addMonths(license.renewal, 12);
    touchLicense(simulation, license, 'license.renewed');
    simulation.fact('license.renewed', license.id, { seats: heldSeats(license) + license.pool, price: license.price });
  },
});

/** More people use a product than seats are paid for, until someone notices. */
const overuse = defineProcess({
  id: 'license.overuse',
  kind: 'licenses',
  wait: (simulation, _license, random) => randomly(simulation.time, rates.overuse.mean, random),
  fire(simulation, license, random) {
    const held = heldSeats(license);
    if (license.overuse > 0 || held < 10) return;
    license.overuse = Math.max(1, Math.round(held * random.range(0.01, 0.06)));
    touchLicense(simulation, license, 'license.out-of-compliance');
    simulation.plan('licenses', license, 'license.correction', randomly(simulation.time, rates.correction.mean, random) + DAY);
  },
});

/** The missing seats are bought, and the licence is compliant again. */
const correction = defineProcess({
  id: 'license.correction',
  kind: 'licenses',
  wait: () => null,
  fire(simulation, license) {
    if (license.overuse === 0) return;
    license.pool += license.overuse;
    license.overuse = 0;
    touchLicense(simulation, license, 'license.trued-up');
    simulation.fact('license.trued-up', license.id, { pool: license.pool });
  },
});

export const licenseProcesses = [seats, renewal, overuse, correction];
