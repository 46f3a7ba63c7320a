import * as z from 'zod';
import {
  agreementTypes,
  entityKinds,
  industries,
  licenseTypes,
  stages,
  vendorCategories,
} from '../../core/world/index.ts';

const dollars = (description: string) => z.number().meta({ description: `${description}, US dollars.` });
const percent = (description: string) => z.number().meta({ description: `${description}, percent.` });
const moment = z.string().meta({ format: 'date-time', description: 'World time, ISO 8601.' });
const day = (description: string) => z.iso.date().meta({ description });
const count = z.int().min(0);

const industry = z.enum(industries.map((entry) => entry.name) as [string, ...string[]]);

export const clientStatuses = ['Onboarding', 'Active', 'Offboarding'] as const;
export const churnRisks = ['Low', 'Medium', 'High'] as const;
export const complianceStatuses = ['Compliant', 'Warning', 'Non-Compliant'] as const;
export const technicianStatuses = ['Available', 'Busy', 'On Leave'] as const;
export const vendorRisks = ['Low', 'Medium', 'High'] as const;
export const contractStatuses = ['Active', 'Expiring', 'In Negotiation'] as const;

export const client = z
  .object({
    id: z.string(),
    name: z.string(),
    industry,
    employeeCount: count,
    annualRevenue: dollars('Run rate of the agreement'),
    annualCosts: dollars('Cost to serve: seats, labour of the last four weeks annualised, overhead'),
    contractValue: dollars('Annual value of the agreement'),
    contractType: z.enum(agreementTypes),
    status: z.enum(clientStatuses),
    monthlyRecurring: dollars('Monthly recurring revenue'),
    churnRisk: z.enum(churnRisks),
    lastUpdated: moment,
  })
  .meta({
    id: 'Client',
    description: 'A client of the company, and what it brings and costs.',
  });

export const license = z
  .object({
    id: z.string(),
    vendor: z.string(),
    product: z.string(),
    licenseType: z.enum(licenseTypes),
    totalLicenses: count,
    usedLicenses: count,
    availableLicenses: z.int().meta({ description: 'Total less used; below 0 while the product is over-deployed.' }),
    costPerLicense: dollars('Per seat and month'),
    totalCost: dollars('All seats, per month'),
    renewalDate: day('When the licence renews next.'),
    complianceStatus: z.enum(complianceStatuses),
    utilizationRate: percent('Used of total seats'),
    lastUpdated: moment,
  })
  .meta({ id: 'License', description: 'A product for which the company holds seats, for its clients.' });

export const lead = z
  .object({
    id: z.string(),
    companyName: z.string(),
    contactName: z.string(),
    email: z.string(),
    phone: z.string(),
    stage: z.enum(stages),
    value: dollars('Annual value'),
    probability: percent('Chance to win'),
    expectedCloseDate: day('When it should be decided.'),
    source: z.string(),
    industry,
    employeeCount: count,
    lastContact: day('Day of the last contact.'),
    lastUpdated: moment,
  })
  .meta({ id: 'Lead', description: 'An open opportunity of the sales pipeline.' });

export const technician = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    title: z.string(),
    level: z.int().min(1).max(3),
    departmentId: z.string(),
    department: z.string(),
    status: z.enum(technicianStatuses),
    shift: z.string(),
    skills: z.array(z.string()),
    utilizationRate: percent('Billable of available hours, last 28 days').nullable(),
    billableHours: z.number().meta({ description: 'Hours logged in the last 28 days.' }),
    availableHours: z.number().meta({ description: 'Hours at work in the last 28 days.' }),
    hourlyCost: dollars('Loaded cost of an hour'),
    openTickets: count,
    closedTickets: count.meta({ description: 'Tickets closed in the last 28 days.' }),
    customerSatisfaction: z.number().min(1).max(5),
    assignedClients: z.array(z.string()).meta({ description: 'Ids of clients.' }),
    hireDate: day('First day of work.'),
    lastUpdated: moment,
  })
  .meta({ id: 'Technician', description: 'Someone who works on tickets.' });

export const department = z
  .object({
    id: z.string(),
    name: z.string(),
    head: z.string(),
    headcount: count,
    month: z.string().meta({ description: 'The month of the books, such as 2026-11.' }),
    budget: dollars('For the month'),
    spent: dollars('Month to date'),
    forecast: dollars('At the end of the month'),
    variance: dollars('Budget less forecast; below 0 the month heads over budget'),
    categories: z.array(z.object({ category: z.string(), budget: z.number(), spent: z.number() })),
    lastUpdated: moment,
  })
  .meta({ id: 'Department', description: 'A department and its spending this month.' });

export const vendor = z
  .object({
    id: z.string(),
    name: z.string(),
    category: z.enum(vendorCategories),
    annualSpend: dollars('Licences and contracts, per year at present'),
    yearToDateSpend: dollars('Since the first of January'),
    licenseCount: count,
    contractCount: count,
    performanceScore: z.number().min(0).max(100),
    riskLevel: z.enum(vendorRisks),
    paymentTerms: z.string(),
    contactName: z.string(),
    contactEmail: z.string(),
    contactPhone: z.string(),
    lastUpdated: moment,
  })
  .meta({ id: 'Vendor', description: 'Someone the company buys from.' });

export const contract = z
  .object({
    id: z.string(),
    vendorId: z.string(),
    vendor: z.string(),
    departmentId: z.string(),
    type: z.string(),
    startDate: day('First day of the term.'),
    endDate: day('Last day of the term.'),
    annualValue: dollars('Per year'),
    totalValue: dollars('Over the term'),
    billedToDate: dollars('Of the total'),
    noticePeriodDays: count,
    autoRenewal: z.boolean(),
    status: z.enum(contractStatuses),
    lastUpdated: moment,
  })
  .meta({ id: 'Contract', description: 'A contract with a vendor. (What a client signs is its agreement.)' });

export const counts = z
  .object(
    Object.fromEntries(entityKinds.map((kind) => [kind, count])) as Record<(typeof entityKinds)[number], typeof count>,
  )
  .meta({ id: 'Counts', description: 'Rows of each kind.' });

export const change = z
  .object({
    tick: count,
    time: moment,
    entity: z.enum(entityKinds),
    id: z.string(),
    cause: z.string(),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'Change', description: 'What changed in a row, and why; the whole row where it is new or gone.' });

export const ruleResult = z
  .object({
    rule: z.string(),
    label: z.string(),
    entity: z.string(),
    rationale: z.string(),
    checked: count,
    failed: z.array(z.object({ id: z.string(), detail: z.string() })),
  })
  .meta({ id: 'RuleResult', description: 'A rule, how many rows it looked at, and those that break it.' });
