import { dayStart } from '../../../kernel/time.ts';
import { outside, unequal } from '../../engine/rule-helpers.ts';
import { moveRule, type Rule, rowRule } from '../../machine.ts';
import { compliance, percent } from '../rows/licenses.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const licenseRules: readonly Rule[] = [
  rowRule({
    id: 'license.seats-add-up',
    label: 'Used and available seats add up to the total',
    rationale: 'available is what is left; below 0 the product is used beyond what is paid for',
    entity: 'licenses',
    fault: (row) => unequal('used + available', row.usedLicenses + row.availableLicenses, row.totalLicenses),
  }),
  rowRule({
    id: 'license.total-is-held-and-pool',
    label: 'The total is the seats that clients hold and the pool',
    rationale: 'every seat that is paid for is somewhere',
    entity: 'licenses',
    fault: (row, license) => unequal('totalLicenses', row.totalLicenses, license.held + license.pool),
  }),
  rowRule({
    id: 'license.held-is-sum',
    label: 'Held seats are the sum over the clients that hold them',
    rationale: 'a total is never booked by itself',
    entity: 'licenses',
    fault: (_row, license) => unequal('held', license.held, sum(Object.values(license.holders))),
  }),
  rowRule({
    id: 'license.cost-is-seats-times-price',
    label: 'Total cost is seats times cost per seat',
    rationale: 'vendors bill by the seat and month',
    entity: 'licenses',
    fault: (row) => unequal('totalCost', row.totalCost, row.totalLicenses * row.costPerLicense),
  }),
  rowRule({
    id: 'license.utilization-derived',
    label: 'The utilisation rate is used seats in percent of the total',
    rationale: 'a rate is never stored beside its parts',
    entity: 'licenses',
    fault: (row) => unequal('utilizationRate', row.utilizationRate, percent(row.usedLicenses, row.totalLicenses)),
  }),
  rowRule({
    id: 'license.compliance-derived',
    label: 'Non-Compliant means more seats used than paid for; Warning means nearly full or nearly due',
    rationale: 'an auditor counts seats',
    entity: 'licenses',
    fault(row) {
      const expected = compliance(row.totalLicenses, row.usedLicenses, row.renewalDate, row.lastUpdated);
      return row.complianceStatus === expected
        ? null
        : `complianceStatus is ${row.complianceStatus}, expected ${expected}`;
    },
  }),
  rowRule({
    id: 'license.holders-exist',
    label: 'Every holder of seats is a client that names the licence',
    rationale: 'no seats of clients that are gone',
    entity: 'licenses',
    fault(row, license, snapshot) {
      const wrong = Object.keys(license.holders).find(
        (id) => !snapshot.simulation.state.clients.get(id)?.licenses.includes(row.id),
      );
      return wrong === undefined ? null : `${wrong} holds seats and does not know`;
    },
  }),
  rowRule({
    id: 'license.seats-not-negative',
    label: 'Seats are whole numbers from 0',
    rationale: 'seats are counted',
    entity: 'licenses',
    fault: (row) =>
      Number.isInteger(row.totalLicenses) && Number.isInteger(row.usedLicenses)
        ? outside('seats', Math.min(row.totalLicenses, row.usedLicenses), 0, 10_000_000)
        : 'seats are not whole',
  }),
  rowRule({
    id: 'license.renewal-ahead',
    label: 'The renewal date is today or later, and within a year',
    rationale: 'licences renew yearly; a date in the past was renewed',
    entity: 'licenses',
    fault: (row, _license, snapshot) =>
      outside('days to renewal', (row.renewalDate - dayStart(snapshot.time)) / 86_400_000, 0, 397),
  }),
  rowRule({
    id: 'license.price-near-list',
    label: 'The price is half to twice the list price',
    rationale: 'vendors discount and raise within limits',
    entity: 'licenses',
    fault: (row, license) => outside('costPerLicense ÷ list', row.costPerLicense / license.listPrice, 0.5, 2),
  }),
  rowRule({
    id: 'license.vendor-exists',
    label: 'A licence’s vendor is one of the vendors and lists it',
    rationale: 'spend by vendor is the sum of its licences and contracts',
    entity: 'licenses',
    fault: (row, license, snapshot) =>
      snapshot.simulation.state.vendors.get(license.vendor)?.licenses.includes(row.id)
        ? null
        : `${license.vendor} does not list it`,
  }),
  moveRule({
    id: 'license.identity-kept',
    label: 'Vendor and product of a licence never change',
    rationale: 'another product is another licence',
    entity: 'licenses',
    fault: (before, after) =>
      before.vendor === after.vendor && before.product === after.product ? null : 'vendor or product changed',
  }),
];
