import { DAY, isoMonth } from '../../../kernel/time.ts';
import { outside, unequal } from '../../engine/rule-helpers.ts';
import { moveRule, type Rule, rowRule } from '../../machine.ts';
import { totalValue } from '../rows/contracts.ts';
import { vendorRisk } from '../rows/vendors.ts';

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const spendFollows: Rule = {
  id: 'vendor.spend-follows',
  label: 'Annual spend is twelve months of licences and the contracts’ annual values',
  rationale: 'spend has no source of its own',
  entity: 'vendors',
  check({ rows, simulation: { state } }) {
    const spend = new Map<string, number>();
    const add = (vendor: string, amount: number): void => {
      spend.set(vendor, (spend.get(vendor) ?? 0) + amount);
    };
    for (const row of rows.licenses) add(state.licenses.need(row.id).vendor, 12 * row.totalCost);
    for (const row of rows.contracts) add(row.vendorId, row.annualValue);
    const broken: { id: string; detail: string }[] = [];
    for (const row of rows.vendors) {
      const detail = unequal('annualSpend', row.annualSpend, spend.get(row.id) ?? 0);
      if (detail !== null) broken.push({ id: row.id, detail });
    }
    return { checked: rows.vendors.length, broken };
  },
};

/** Departments, vendors and contracts: where the company's own money goes. */
export const moneyRules: readonly Rule[] = [
  rowRule({
    id: 'department.spend-is-sum',
    label: 'Spent is the sum of its categories',
    rationale: 'a total is never booked by itself',
    entity: 'departments',
    fault: (row) => unequal('spent', row.spent, total(row.categories.map((line) => line.spent))),
  }),
  rowRule({
    id: 'department.budget-is-sum',
    label: 'The budget is the sum of its categories',
    rationale: 'a total is never booked by itself',
    entity: 'departments',
    fault: (row) => unequal('budget', row.budget, total(row.categories.map((line) => line.budget))),
  }),
  rowRule({
    id: 'department.variance-derived',
    label: 'The variance is the budget less the forecast',
    rationale: 'below 0 the month is heading over budget',
    entity: 'departments',
    fault: (row) => unequal('variance', row.variance, row.budget - row.forecast),
  }),
  rowRule({
    id: 'department.forecast-covers-spend',
    label: 'The forecast is at least what is spent already',
    rationale: 'money does not come back',
    entity: 'departments',
    fault: (row) =>
      row.spent <= row.forecast + row.categories.length ? null : `spent ${row.spent} of forecast ${row.forecast}`,
  }),
  rowRule({
    id: 'department.month-is-current',
    label: 'The books are those of the current month',
    rationale: 'a month is closed at its end',
    entity: 'departments',
    fault: (row, _department, snapshot) =>
      row.month === isoMonth(snapshot.time) ? null : `month is ${row.month}, expected ${isoMonth(snapshot.time)}`,
  }),
  moveRule({
    id: 'department.spend-only-rises',
    label: 'Within a month spending only rises',
    rationale: 'postings are not taken back',
    entity: 'departments',
    fault: (before, after) =>
      before.month !== after.month || after.spent >= before.spent
        ? null
        : `spent fell from ${before.spent} to ${after.spent}`,
  }),
  spendFollows,
  rowRule({
    id: 'vendor.counts-mirrored',
    label: 'A vendor’s licences and contracts exist and name it',
    rationale: 'the vendor’s page and the lists show the same rows',
    entity: 'vendors',
    fault(row, vendor, snapshot) {
      const { licenses, contracts } = snapshot.simulation.state;
      const license = vendor.licenses.find((id) => licenses.get(id)?.vendor !== vendor.id);
      if (license !== undefined) return `${license} is another vendor’s`;
      const contract = vendor.contracts.find((id) => contracts.get(id)?.vendor !== vendor.id);
      if (contract !== undefined) return `${contract} is another vendor’s`;
      const counts = unequal('licenseCount', row.licenseCount, vendor.licenses.length);
      return counts ?? unequal('contractCount', row.contractCount, vendor.contracts.length);
    },
  }),
  rowRule({
    id: 'vendor.risk-derived',
    label: 'The risk level follows from the performance score, 0 to 100',
    rationale: 'a level is a threshold on a score',
    entity: 'vendors',
    fault: (row) =>
      row.riskLevel === vendorRisk(row.performanceScore)
        ? outside('performanceScore', row.performanceScore, 0, 100)
        : `riskLevel is ${row.riskLevel} at score ${row.performanceScore}`,
  }),
  rowRule({
    id: 'contract.vendor-exists',
    label: 'A contract’s vendor is one of the vendors and lists it',
    rationale: 'no contract with nobody',
    entity: 'contracts',
    fault: (row, _contract, snapshot) =>
      snapshot.simulation.state.vendors.get(row.vendorId)?.contracts.includes(row.id)
        ? null
        : `${row.vendorId} does not list it`,
  }),
  rowRule({
    id: 'contract.department-exists',
    label: 'A contract belongs to a department, where there are any',
    rationale: 'somebody pays',
    entity: 'contracts',
    fault: (row, _contract, snapshot) =>
      snapshot.rows.departments.length === 0 || snapshot.simulation.state.departments.get(row.departmentId)
        ? null
        : `no department ${row.departmentId}`,
  }),
  rowRule({
    id: 'contract.total-value-derived',
    label: 'The total value is the annual value over the months of the term',
    rationale: 'total contract value is annual value times years',
    entity: 'contracts',
    fault: (row, contract) => unequal('totalValue', row.totalValue, totalValue(contract)),
  }),
  rowRule({
    id: 'contract.in-force',
    label: 'A contract has begun, and has not ended',
    rationale: 'one that ends is renewed, renegotiated or replaced before',
    entity: 'contracts',
    fault(row, _contract, snapshot) {
      if (row.startDate > snapshot.time) return 'it has not begun';
      return row.endDate >= snapshot.time ? null : 'it has ended';
    },
  }),
  rowRule({
    id: 'contract.billed-within-total',
    label: 'Billed to date is at most the total value',
    rationale: 'a contract is billed once',
    entity: 'contracts',
    fault: (row) => outside('billedToDate', row.billedToDate, 0, row.totalValue),
  }),
  rowRule({
    id: 'contract.negotiated-near-its-end',
    label: 'Contracts expire and are negotiated within 180 days of their end',
    rationale: 'notice periods are 30 to 90 days',
    entity: 'contracts',
    fault: (row, _contract, snapshot) =>
      row.status === 'Active' ? null : outside('days to the end', (row.endDate - snapshot.time) / DAY, 0, 180),
  }),
  moveRule({
    id: 'contract.identity-kept',
    label: 'Vendor and type of a contract never change',
    rationale: 'what is bought elsewhere is another contract',
    entity: 'contracts',
    fault: (before, after) =>
      before.vendorId === after.vendorId && before.type === after.type ? null : 'vendor or type changed',
  }),
];
