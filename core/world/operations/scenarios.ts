import { clamp } from '../../kernel/math.ts';
import { DAY, MINUTE } from '../../kernel/time.ts';
import { sample } from '../engine/sampling.ts';
import type { ScenarioSpec } from '../machine.ts';
import { randomly } from '../pace.ts';
import { clientBand, giveNotice, spareClients } from './agreements.ts';
import { assessRisk } from './churn.ts';
import { touchLicense } from './license-seats.ts';
import { comeBack, goAway } from './technicians.ts';
import { changePrices } from './vendors.ts';

/** Share of the clients that each shock of a churn wave reaches: two in five over its time at magnitude 1, most of them at 3. */
const CHURN_REACH = 0.04;

const churnWave: ScenarioSpec = {
  id: 'churn-wave',
  label: 'Churn wave',
  description:
    'A competitor campaigns among the clients: satisfaction falls, risks rise, and some clients give notice.',
  shocks: 12,
  shock(simulation, { magnitude }, random) {
    let spare = spareClients(simulation, clientBand.shaken);
    for (const client of sample(simulation.state.clients, CHURN_REACH * magnitude, random)) {
      if (client.leavesAt > 0) continue;
      client.satisfaction = clamp(client.satisfaction - random.range(0.25, 0.7) * Math.sqrt(magnitude), 1, 5);
      client.sponsorGapUntil = Math.max(client.sponsorGapUntil, simulation.time + random.int(30, 90) * DAY);
      simulation.mark('clients', client);
      assessRisk(simulation, client, 'scenario.churn-wave.risk-raised');
      if (spare > 0 && client.risk === 'High' && random.chance(0.3 * magnitude)) {
        giveNotice(simulation, client, simulation.time + random.int(10, 45) * DAY, 'scenario.churn-wave.notice-given');
        spare -= 1;
      }
    }
  },
};

const licenseCrunch: ScenarioSpec = {
  id: 'license-crunch',
  label: 'License crunch',
  description:
    'Clients hire faster than seats are bought: use climbs to the limit, and products run out of compliance.',
  shocks: 16,
  shock(simulation, { magnitude }, random) {
    for (const license of sample(simulation.state.licenses, 0.16 * magnitude, random)) {
      const held = license.held;
      if (held < 5) continue;
      license.adoption = clamp(license.adoption + random.range(0.05, 0.14) * magnitude, 0, 0.99);
      license.pool = Math.max(0, Math.round(license.pool * 0.4));
      if (license.adoption > 0.95 && license.overuse === 0) {
        license.overuse = Math.max(1, Math.round(held * random.range(0.02, 0.08) * magnitude));
        simulation.plan('licenses', license, 'license.correction', simulation.time + random.int(3, 14) * DAY);
      }
      touchLicense(simulation, license, 'scenario.license-crunch');
    }
  },
};

const techShortage: ScenarioSpec = {
  id: 'tech-shortage',
  label: 'Technician shortage',
  description: 'Technicians fall ill: queues grow, those who are left work at the limit, clients wait.',
  shocks: 6,
  shock(simulation, { magnitude, endsAt }, random) {
    for (const technician of sample(simulation.state.technicians, 0.07 * magnitude, random)) {
      const until = Math.max(endsAt, simulation.time + 30 * MINUTE);
      goAway(simulation, technician, until, 'scenario.tech-shortage');
    }
  },
  end(simulation, { endsAt }) {
    for (const technician of simulation.state.technicians) {
      if (technician.awayUntil === endsAt) comeBack(simulation, technician);
    }
  },
};

const priceHike: ScenarioSpec = {
  id: 'price-hike',
  label: 'Price hike',
  description: 'Vendors raise their list prices: the cost of seats climbs, margins shrink, clients grumble.',
  shocks: 8,
  shock(simulation, { magnitude }, random) {
    for (const vendor of sample(simulation.state.vendors, 0.14 * magnitude, random)) {
      const factor = 1 + random.range(0.04, 0.12) * magnitude;
      const limited = (price: number, list: number): number => Math.min(price * factor, list * 1.9);
      changePrices(simulation, vendor, (license) => limited(license.price, license.listPrice), 'scenario.price-hike');
      // The market doesn't bear it for long: prices come back to list within some months.
      simulation.plan('vendors', vendor, 'vendor.price', randomly(simulation.time, 75 * DAY, random));
    }
    for (const client of sample(simulation.state.clients, 0.1 * magnitude, random)) {
      client.priceShock = Math.min(1, client.priceShock + 0.4 * magnitude);
      simulation.mark('clients', client);
      assessRisk(simulation, client, 'scenario.price-hike.risk-raised');
    }
  },
};

export const operationsScenarios = [churnWave, licenseCrunch, techShortage, priceHike];
