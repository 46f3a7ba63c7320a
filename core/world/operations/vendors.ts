import { clamp } from '../../kernel/math.ts';
import { defineProcess } from '../engine/part.ts';
import type { Simulation } from '../engine/simulation.ts';
import { randomly } from '../engine/waits.ts';
import { rates } from '../pack/rates.ts';
import { totalSeats, touchHolders } from './license-seats.ts';
import type { License, Vendor } from './state.ts';

/** What a vendor is paid a year at today's seats, prices and contracts, in cents. */
export function annualSpend(simulation: Simulation, vendor: Vendor): number {
  const { licenses, contracts } = simulation.state;
  let spend = 0;
  for (const id of vendor.licenses) {
    const license = licenses.need(id);
    spend += 12 * totalSeats(license) * license.price;
  }
  for (const id of vendor.contracts) spend += contracts.need(id).annualValue;
  return spend;
}

/** The prices of a vendor's licences change, and those who pay them feel it. */
export function changePrices(
  simulation: Simulation,
  vendor: Vendor,
  newPrice: (license: License) => number,
  cause: string,
): void {
  for (const id of vendor.licenses) {
    const license = simulation.state.licenses.need(id);
    license.price = Math.max(50, Math.round(newPrice(license) / 5) * 5);
    touchHolders(simulation, license, cause);
  }
  simulation.fact(cause, vendor.id, { licenses: vendor.licenses.length });
}

const review = defineProcess({
  id: 'vendor.review',
  kind: 'vendors',
  wait: (simulation, _vendor, random) => randomly(simulation.time, rates.vendorReview.mean, random),
  fire(simulation, vendor, random) {
    const pull = (vendor.usualPerformance - vendor.performance) * 0.3;
    const score = clamp(vendor.performance + pull + random.normal() * 4, 20, 100);
    const cause = score >= vendor.performance ? 'vendor.score-raised' : 'vendor.score-lowered';
    vendor.performance = Math.round(score);
    simulation.touch('vendors', vendor, cause);
  },
});

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
    const factor = random.range(1.03, 1.09);
    changePrices(simulation, vendor, (license) => license.listPrice * factor, 'vendor.price-raised');
  },
});

export const vendorProcesses = [review, price];
