import { addMonths, quarterStart } from '../../../../core/kernel/time.ts';
import type { ClientRow, RowSets, Simulation } from '../../../../core/world/index.ts';

const sum = <T>(list: readonly T[], of: (entry: T) => number): number => list.map(of).reduce((a, b) => a + b, 0);

/** Levels of the company by the plainest definition: sums over the rows that everyone sees, and over learners, who have none. */
export function companyLevels(rows: RowSets, { state, time }: Simulation): Record<string, number> {
  const quota = sum(rows.reps, (row) => row.quota);
  const won = sum(rows.reps, (row) => row.closedWon);
  const quarterEnd = addMonths(quarterStart(time), 3);
  const high = rows.clients.filter((client) => client.churnRisk === 'High');
  return {
    mrr: sum(rows.clients, (row) => row.monthlyRecurring),
    arr: sum(rows.clients, (row) => row.annualRevenue),
    'annual-costs': sum(rows.clients, (row) => row.annualCosts),
    clients: rows.clients.length,
    'academy-members': [...state.learners].filter(({ membership }) => membership !== null).length,
    employees: sum(rows.clients, (row) => row.employeeCount),
    'clients-at-risk': high.length,
    'revenue-at-risk': sum(high, (row) => row.annualRevenue),
    'open-leads': rows.leads.length,
    pipeline: sum(rows.leads, (row) => row.value),
    'weighted-pipeline': sum(rows.leads, (row) => Math.round((row.value * row.probability) / 100)),
    quota,
    'won-in-quarter': won,
    'quota-left': Math.max(0, quota - won),
    'pipeline-in-quarter': sum(
      rows.leads.filter((row) => row.expectedCloseDate < quarterEnd),
      (row) => row.value,
    ),
    'open-tickets': sum(rows.technicians, (row) => row.openTickets),
    'technicians-away': rows.technicians.filter((row) => row.status === 'On Leave').length,
    headcount: sum(rows.departments, (row) => row.headcount),
    'billable-hours-28-days': sum(rows.technicians, (row) => row.billableMinutes),
    'available-hours-28-days': sum(rows.technicians, (row) => row.availableMinutes),
    'license-cost': sum(rows.licenses, (row) => row.totalCost),
    'license-waste': sum(
      rows.licenses.filter((row) => row.availableLicenses > 0),
      (row) => row.availableLicenses * row.costPerLicense,
    ),
    seats: sum(rows.licenses, (row) => row.totalLicenses),
    'seats-used': sum(rows.licenses, (row) => row.usedLicenses),
    'seats-available': sum(rows.licenses, (row) => row.availableLicenses),
    'licenses-non-compliant': rows.licenses.filter((row) => row.complianceStatus === 'Non-Compliant').length,
    spend: sum(rows.departments, (row) => row.spent),
    budget: sum(rows.departments, (row) => row.budget),
    forecast: sum(rows.departments, (row) => row.forecast),
    'budget-variance': sum(rows.departments, (row) => row.variance),
    'vendor-spend': sum(rows.vendors, (row) => row.annualSpend),
    'vendors-at-risk': rows.vendors.filter((row) => row.riskLevel === 'High').length,
    'contracts-value': sum(rows.contracts, (row) => row.annualValue),
    'contracts-ending': rows.contracts.filter((row) => row.status !== 'Active').length,
  };
}

/** Levels of one client: its row, its seats on the licences, the tickets that name it. */
export function clientLevels(row: ClientRow, rows: RowSets, { state }: Simulation): Record<string, number> {
  const held = rows.licenses.map((license) => ({
    seats: state.licenses.need(license.id).holders[row.id] ?? 0,
    price: license.costPerLicense,
  }));
  return {
    mrr: row.monthlyRecurring,
    arr: row.contractValue,
    'annual-costs': row.annualCosts,
    employees: row.employeeCount,
    'open-tickets': [...state.tickets].filter((ticket) => ticket.client === row.id).length,
    'license-cost': sum(held, (entry) => entry.seats * entry.price),
    seats: sum(held, (entry) => entry.seats),
  };
}

/** Levels of one department: its row, and the technicians whose rows name it. */
export function departmentLevels(id: string, rows: RowSets): Record<string, number> {
  const row = rows.departments.find((department) => department.id === id);
  const team = rows.technicians.filter((technician) => technician.departmentId === id);
  return {
    spend: row?.spent ?? Number.NaN,
    budget: row?.budget ?? Number.NaN,
    forecast: row?.forecast ?? Number.NaN,
    'budget-variance': row?.variance ?? Number.NaN,
    headcount: row?.headcount ?? Number.NaN,
    'technicians-away': team.filter((technician) => technician.status === 'On Leave').length,
    'billable-hours-28-days': sum(team, (technician) => technician.billableMinutes),
    'available-hours-28-days': sum(team, (technician) => technician.availableMinutes),
  };
}

/** What the seats that no client holds cost a month. */
export function poolCost({ state }: Simulation): number {
  return sum([...state.licenses], (license) => license.pool * license.price);
}
