import { round, toDollars } from '../../core/kernel/money.ts';
import { isoDate, isoTime } from '../../core/kernel/time.ts';
import type {
  ClientRow,
  ContractRow,
  DepartmentRow,
  EntityKind,
  LeadRow,
  LicenseRow,
  Rows,
  TechnicianRow,
  VendorRow,
} from '../../core/world/index.ts';

/** A row as JSON and as an item: dollars with two decimals, dates and times as text. */
export type WireRow = { readonly id: string } & Readonly<Record<string, unknown>>;

export const clientWire = (row: ClientRow) => ({
  id: row.id,
  name: row.name,
  industry: row.industry,
  employeeCount: row.employeeCount,
  annualRevenue: toDollars(row.annualRevenue),
  annualCosts: toDollars(row.annualCosts),
  contractValue: toDollars(row.contractValue),
  contractType: row.contractType,
  status: row.status,
  monthlyRecurring: toDollars(row.monthlyRecurring),
  churnRisk: row.churnRisk,
  lastUpdated: isoTime(row.lastUpdated),
});

export const licenseWire = (row: LicenseRow) => ({
  id: row.id,
  vendor: row.vendor,
  product: row.product,
  licenseType: row.licenseType,
  totalLicenses: row.totalLicenses,
  usedLicenses: row.usedLicenses,
  availableLicenses: row.availableLicenses,
  costPerLicense: toDollars(row.costPerLicense),
  totalCost: toDollars(row.totalCost),
  renewalDate: isoDate(row.renewalDate),
  complianceStatus: row.complianceStatus,
  utilizationRate: row.utilizationRate,
  lastUpdated: isoTime(row.lastUpdated),
});

export const leadWire = (row: LeadRow) => ({
  id: row.id,
  companyName: row.companyName,
  contactName: row.contactName,
  email: row.email,
  phone: row.phone,
  stage: row.stage,
  value: toDollars(row.value),
  probability: row.probability,
  expectedCloseDate: isoDate(row.expectedCloseDate),
  source: row.source,
  industry: row.industry,
  employeeCount: row.employeeCount,
  lastContact: isoDate(row.lastContact),
  lastUpdated: isoTime(row.lastUpdated),
});

const hours = (minutes: number): number => round(minutes / 60, 1);

export const technicianWire = (row: TechnicianRow) => ({
  id: row.id,
  name: row.name,
  email: row.email,
  title: row.title,
  level: row.level,
  departmentId: row.departmentId,
  department: row.department,
  status: row.status,
  shift: row.shift,
  skills: row.skills,
  utilizationRate: row.availableMinutes === 0 ? null : round((100 * row.billableMinutes) / row.availableMinutes, 2),
  billableHours: hours(row.billableMinutes),
  availableHours: hours(row.availableMinutes),
  hourlyCost: toDollars(row.hourlyCost),
  openTickets: row.openTickets,
  closedTickets: row.closedTickets,
  customerSatisfaction: row.customerSatisfaction,
  assignedClients: row.assignedClients,
  hireDate: isoDate(row.hireDate),
  lastUpdated: isoTime(row.lastUpdated),
});

export const departmentWire = (row: DepartmentRow) => ({
  id: row.id,
  name: row.name,
  head: row.head,
  headcount: row.headcount,
  month: row.month,
  budget: toDollars(row.budget),
  spent: toDollars(row.spent),
  forecast: toDollars(row.forecast),
  variance: toDollars(row.variance),
  categories: row.categories.map((line) => ({
    category: line.category,
    budget: toDollars(line.budget),
    spent: toDollars(line.spent),
  })),
  lastUpdated: isoTime(row.lastUpdated),
});

export const vendorWire = (row: VendorRow) => ({
  id: row.id,
  name: row.name,
  category: row.category,
  annualSpend: toDollars(row.annualSpend),
  yearToDateSpend: toDollars(row.yearToDateSpend),
  licenseCount: row.licenseCount,
  contractCount: row.contractCount,
  performanceScore: row.performanceScore,
  riskLevel: row.riskLevel,
  paymentTerms: row.paymentTerms,
  contactName: row.contactName,
  contactEmail: row.contactEmail,
  contactPhone: row.contactPhone,
  lastUpdated: isoTime(row.lastUpdated),
});

export const contractWire = (row: ContractRow) => ({
  id: row.id,
  vendorId: row.vendorId,
  vendor: row.vendor,
  departmentId: row.departmentId,
  type: row.type,
  startDate: isoDate(row.startDate),
  endDate: isoDate(row.endDate),
  annualValue: toDollars(row.annualValue),
  totalValue: toDollars(row.totalValue),
  billedToDate: toDollars(row.billedToDate),
  noticePeriodDays: row.noticePeriodDays,
  autoRenewal: row.autoRenewal,
  status: row.status,
  lastUpdated: isoTime(row.lastUpdated),
});

/** The one mapping from rows of the core to rows of the wire, for the API, the tables and the change log. */
const mappings: { readonly [K in EntityKind]: (row: Rows[K]) => WireRow } = {
  clients: clientWire,
  licenses: licenseWire,
  leads: leadWire,
  technicians: technicianWire,
  departments: departmentWire,
  vendors: vendorWire,
  contracts: contractWire,
};

export function wireRow<K extends EntityKind>(kind: K, row: Rows[K]): WireRow {
  return mappings[kind](row);
}

/** What differs between two rows, field by field; `lastUpdated` is left out, as the change itself says when. */
export function wireDifference(
  before: WireRow,
  after: WireRow,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const result = { before: {} as Record<string, unknown>, after: {} as Record<string, unknown> };
  for (const [field, value] of Object.entries(after)) {
    if (field === 'lastUpdated' || JSON.stringify(value) === JSON.stringify(before[field])) continue;
    result.before[field] = before[field];
    result.after[field] = value;
  }
  return result;
}
