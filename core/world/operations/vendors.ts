import { clamp } from '../../kernel/math.ts';
import type { Cents } from '../../kernel/money.ts';
import type { EventOf } from '../engine/event.ts';
import { defineProcess, type Simulation } from '../machine.ts';
import { randomly } from '../pace.ts';
import { rates } from '../pack/rates.ts';
import { pricesChanged } from './events.ts';
import { totalSeats, touchHolders } from './license-seats.ts';
import type { License, Vendor } from './state.ts';

/** What a vendor is paid a year at today's seats, prices and contracts, in cents. */
export function annualSpend(simulation: Simulation, vendor: Vendor): Cents {
  const { licenses, contracts } = simulation.state;
  let spend = 0;
  for (const id of vendor.licenses) {
    const license = licenses.need(id);
    spend += 12 * totalSeats(license) * license.price;
  }
  for (const id of vendor.contracts) spend += contracts.need(id).annualValue;
  return spend;
}

/** Seats are priced in steps of 5 cents a month. */
export function roundPrice(amount: number): Cents {
  return Math.max(1, Math.round(amount / 5)) * 5;
}

/** The prices of a vendor's licences change, and those who pay them feel it. */
export function changePrices(
  simulation: Simulation,
  vendor: Vendor,
  newPrice: (license: License) => number,
  cause: EventOf<typeof pricesChanged>['data']['cause'],
): void {
  let raised = 0;
  for (const id of vendor.licenses) {
    const license = simulation.state.licenses.need(id);
    const before = license.price;
    license.price = roundPrice(newPrice(license));
    raised += 12 * totalSeats(license) * (license.price - before);
    touchHolders(simulation, license, cause);
  }
  simulation.record(pricesChanged, vendor.id, { cause, licenses: vendor.licenses.length, raised });
}

const review = defineProcess({
  id: 'vendor.review',
  kind: 'vendors',
  wait: (simulation, _vendor, random) => randomly(simulation.time, rates.vendorReview.mean, random),
  fire(simulation, vendor, random) {
    const pull = (vendor.usualPerformance - vendor.performance) * 0.3;
    const score = clamp(vendor.performance + pull + random.normal() * 4, 20, 100);
    const before = vendor.performance;
    vendor.performance = Math.round(score);
    if (vendor.performance === before) return;
    const cause = vendor.performance > before ? 'vendor.score-raised' : 'vendor.score-lowered';
    simulation.touch('vendors', vendor, cause);
  },
});

/** How much a price rise adds to the list price. */
export const PRICE_RISE = { low: 1.03, high: 1.09 } as const;

/** Prices move in steps of a few percent, and come back to list: bundles and rebates follow rises. */
const price = defineProcess({
  id: 'vendor.price',
  kind: 'vendors',
  wait: (simulation, _vendor, random) => randomly(simulation.time, rates.priceChange.mean, random),
  fire(simulation, vendor, random) {
    const { licenses } = simulation.state;
    if (vendor.licenses.length === 0) return;
    if (vendor.licenses.some((id) => licenses.need(id).price > licenses.need(id).listPrice)) {
      changePrices(simulation, vendor, (license) => license.listPrice, 'vendor.price-lowered');
      return;
    }
    const factor = random.range(PRICE_RISE.low, PRICE_RISE.high);
    changePrices(simulation, vendor, (license) => license.listPrice * factor, 'vendor.price-raised');
  },
});

export const vendorProcesses = [review, price];
