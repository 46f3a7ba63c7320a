import { round } from '../../kernel/money.ts';
import { DAY, dayStart, isoMonth, monthStart, type Time } from '../../kernel/time.ts';
import type { Projection } from '../engine/part.ts';
import type { Simulation } from '../engine/simulation.ts';
import { lastPosting, type Posting, wobble } from '../engine/waits.ts';
import { spendCategories } from '../pack/departments.ts';
import { business, OVERHEAD_SHARE, postings } from '../pack/rates.ts';
import type { ComplianceStatus, TechnicianStatus, VendorRisk } from '../rows.ts';
import { availableToday } from './day.ts';
import { heldSeats, licenseCost, totalSeats } from './license-seats.ts';
import { progress } from './shifts.ts';
import { type Client, type Contract, type Department, type License, type Technician, WINDOW_DAYS } from './state.ts';
import { annualSpend } from './vendors.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Percent with two decimals; 0 of 0 is 0. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : round((100 * part) / whole, 2);
}

/** Minutes that a technician has logged today, work in progress included, and when the last of them were. */
export function loggedToday(technician: Technician, time: Time): { minutes: number; at: Time } {
  const { work, today } = technician;
  if (!work) return { minutes: today.billable, at: 0 };
  const { minutes, at } = progress(technician, work, time);
  return { minutes: today.billable + Math.max(0, minutes - work.posted), at };
}

/** Labour spent on a client today in cents, work in progress included, and when the last of it was logged. */
export function labourToday(simulation: Simulation, client: Client, time: Time): { cents: number; minutes: number; at: Time } {
  let cents = client.today.labour;
  let minutes = client.today.minutes;
  let at = 0;
  for (const id of client.team) {
    const technician = simulation.state.technicians.need(id);
    if (technician.work?.client !== client.id) continue;
    const logged = progress(technician, technician.work, time);
    const open = Math.max(0, logged.minutes - technician.work.posted);
    cents += Math.round((open * technician.hourlyCost) / 60);
    minutes += open;
    at = Math.max(at, logged.at);
  }
  return { cents, minutes, at };
}

const clients: Projection<'clients'> = {
  kind: 'clients',
  drift: 'client.service-delivered',
  row(simulation, client, time) {
    const labour = labourToday(simulation, client, time);
    const annual = client.agreement.monthly * 12;
    const yearOfLabour = Math.round(((sum(client.labour) + labour.cents) * 365) / WINDOW_DAYS);
    return {
      id: client.id,
      name: client.name,
      industry: client.industry,
      employeeCount: client.employees,
      annualRevenue: annual,
      annualCosts: 12 * licenseCost(simulation, client) + yearOfLabour + Math.round(annual * OVERHEAD_SHARE),
      contractValue: annual,
      contractType: client.agreement.type,
      status: client.status,
      monthlyRecurring: client.agreement.monthly,
      churnRisk: client.risk,
      lastUpdated: Math.max(client.changedAt, labour.at),
    };
  },
};

/** From this share of seats in use, or so near to its renewal, a compliant licence is a warning. */
export const complianceThresholds = { utilization: 95, renewalDays: 14 } as const;

export function compliance(total: number, used: number, renewal: Time, time: Time): ComplianceStatus {
  if (used > total) return 'Non-Compliant';
  const close = renewal - dayStart(time) <= complianceThresholds.renewalDays * DAY;
  return close || percent(used, total) >= complianceThresholds.utilization ? 'Warning' : 'Compliant';
}

/** Seats in use: what people usually use, a little more or less with each posting; all seats and more while overused. */
function seatsInUse(license: License, total: number, posting: Posting): number {
  if (license.overuse > 0) return total + license.overuse;
  const held = heldSeats(license);
  const busy = business.units(posting.time) - business.units(posting.time - 30 * 60_000);
  const swing = Math.max(1, held * 0.02) * (0.5 + busy);
  const used = held * license.adoption + wobble(license.id, posting.count) * swing;
  return Math.max(0, Math.min(total, Math.round(used)));
}

const licenses: Projection<'licenses'> = {
  kind: 'licenses',
  drift: 'license.seats-used',
  row(simulation, license, time) {
    const posting = lastPosting(license.id, time, postings.license);
    const total = totalSeats(license);
    const used = seatsInUse(license, total, posting);
    const shown = Math.max(posting.time, license.changedAt);
    return {
      id: license.id,
      vendor: simulation.state.vendors.need(license.vendor).name,
      product: license.product,
      licenseType: license.type,
      totalLicenses: total,
      usedLicenses: used,
      availableLicenses: total - used,
      costPerLicense: license.price,
      totalCost: total * license.price,
      renewalDate: license.renewal,
      complianceStatus: compliance(total, used, license.renewal, shown),
      utilizationRate: percent(used, total),
      lastUpdated: shown,
    };
  },
};

function statusOf(technician: Technician): TechnicianStatus {
  if (technician.awayUntil > 0) return 'On Leave';
  return technician.work ? 'Busy' : 'Available';
}

const technicians: Projection<'technicians'> = {
  kind: 'technicians',
  drift: 'technician.hours-logged',
  row(simulation, technician, time) {
    const logged = loggedToday(technician, time);
    const shown = Math.max(technician.changedAt, logged.at);
    const billable = sum(technician.billable) + logged.minutes;
    const available = sum(technician.available) + availableToday(technician, dayStart(shown), shown);
    return {
      id: technician.id,
      name: technician.name,
      email: technician.email,
      title: technician.title,
      level: technician.level,
      departmentId: technician.department,
      department: simulation.state.departments.get(technician.department)?.name ?? 'Unassigned',
      status: statusOf(technician),
      shift: technician.shift,
      skills: technician.skills,
      billableMinutes: billable,
      availableMinutes: available,
      hourlyCost: technician.hourlyCost,
      openTickets: technician.queue.length + (technician.work ? 1 : 0),
      closedTickets: sum(technician.closed) + technician.today.closed,
      customerSatisfaction: round(technician.satisfaction, 2),
      assignedClients: technician.clients,
      hireDate: technician.hiredAt,
      lastUpdated: shown,
    };
  },
};

/** Planned spending of a category up to a posting, and for the whole month: it follows the business calendar. */
function planned(department: Department, category: (typeof spendCategories)[number], part: number): number {
  return Math.round(department.budget[category] * department.pace[category] * part);
}

/** The share of the month's business that is over. */
function monthShare(time: Time): number {
  const start = monthStart(time);
  return business.between(start, time) / business.between(start, monthStart(time, 1));
}

const departments: Projection<'departments'> = {
  kind: 'departments',
  drift: 'department.spend-posted',
  row(_simulation, department, time) {
    const posting = lastPosting(department.id, time, postings.department);
    const shown = Math.max(posting.time, department.changedAt);
    const part = monthShare(Math.max(shown, department.monthStart));
    let forecast = 0;
    const categories = spendCategories.map((category) => {
      const extra = department.extra[category];
      forecast += planned(department, category, 1) + extra;
      return { category, budget: department.budget[category], spent: planned(department, category, part) + extra };
    });
    const budget = sum(categories.map((line) => line.budget));
    return {
      id: department.id,
      name: department.name,
      head: department.head,
      headcount: department.staff + department.technicians,
      month: isoMonth(department.monthStart),
      budget,
      spent: sum(categories.map((line) => line.spent)),
      forecast,
      variance: budget - forecast,
      categories,
      lastUpdated: shown,
    };
  },
};

/** Below these scores a vendor is a medium and a high risk. */
export const vendorRiskThresholds = { Medium: 78, High: 62 } as const;

export function vendorRisk(performance: number): VendorRisk {
  if (performance < vendorRiskThresholds.High) return 'High';
  return performance < vendorRiskThresholds.Medium ? 'Medium' : 'Low';
}

const vendors: Projection<'vendors'> = {
  kind: 'vendors',
  drift: 'vendor.spend-accrued',
  row(simulation, vendor, time) {
    const posting = lastPosting(vendor.id, time, postings.vendor);
    const shown = Math.max(posting.time, vendor.changedAt);
    const annual = annualSpend(simulation, vendor);
    const today = (shown - dayStart(shown)) / DAY;
    return {
      id: vendor.id,
      name: vendor.name,
      category: vendor.category,
      annualSpend: annual,
      yearToDateSpend: vendor.spentBefore + Math.round((annual / 365) * today),
      licenseCount: vendor.licenses.length,
      contractCount: vendor.contracts.length,
      performanceScore: vendor.performance,
      riskLevel: vendorRisk(vendor.performance),
      paymentTerms: vendor.paymentTerms,
      contactName: vendor.contactName,
      contactEmail: vendor.contactEmail,
      contactPhone: vendor.contactPhone,
      lastUpdated: shown,
    };
  },
};

/** What a term costs in all: the annual value for each of its months. */
export function totalValue(contract: Pick<Contract, 'annualValue' | 'months'>): number {
  return Math.round((contract.annualValue * contract.months) / 12);
}

const contracts: Projection<'contracts'> = {
  kind: 'contracts',
  drift: 'contract.billed',
  row(simulation, contract, time) {
    const posting = lastPosting(contract.id, time, postings.contract);
    const shown = Math.max(posting.time, contract.changedAt);
    const term = contract.end - contract.start;
    const over = Math.min(1, Math.max(0, (shown - contract.start) / term));
    return {
      id: contract.id,
      vendorId: contract.vendor,
      vendor: simulation.state.vendors.need(contract.vendor).name,
      departmentId: contract.department,
      type: contract.type,
      startDate: contract.start,
      endDate: contract.end,
      annualValue: contract.annualValue,
      totalValue: totalValue(contract),
      billedToDate: Math.round(totalValue(contract) * over),
      noticePeriodDays: contract.noticeDays,
      autoRenewal: contract.autoRenewal,
      status: contract.status,
      lastUpdated: shown,
    };
  },
};

export const operationsProjections = { clients, licenses, technicians, departments, vendors, contracts };
