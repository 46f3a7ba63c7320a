import * as z from 'zod';
import {
  agreementTypes,
  type EntityKind,
  industries,
  licenseTypes,
  regions,
  segments,
  stages,
  vendorCategories,
} from '../../core/world/index.ts';
import { enumListQuery } from '../platform/contract/fields.ts';
import { count, day, dollars, moment, percent } from './fields.ts';

/** What the API says of one kind of rows. */
export interface Entity {
  /** Description of one row and of several, in sentences. */
  readonly nouns: readonly [one: string, many: string];
  /** Summary of the list. */
  readonly summary: string;
  /** A row, as its wire form makes it; the list is sorted by any of its fields that have an order. */
  readonly schema: z.ZodObject;
  /** Fields by whose values the list is filtered. */
  readonly filters: Readonly<Record<string, z.ZodType>>;
}

const industryNames = industries.map((entry) => entry.name) as [string, ...string[]];
const clientStatuses = ['Onboarding', 'Active', 'Offboarding'] as const;
const churnRisks = ['Low', 'Medium', 'High'] as const;
const complianceStatuses = ['Compliant', 'Warning', 'Non-Compliant'] as const;
const technicianStatuses = ['Available', 'Busy', 'On Leave'] as const;
const vendorRisks = ['Low', 'Medium', 'High'] as const;
const contractStatuses = ['Active', 'Expiring', 'In Negotiation'] as const;

/** The rows of the API, by kind: routes and handlers are folded from this list. */
export const entities = {
  clients: {
    nouns: ['client', 'clients'],
    summary: 'All clients, with profitability',
    schema: z
      .object({
        id: z.string(),
        name: z.string(),
        industry: z.enum(industryNames),
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
      }),
    filters: {
      industry: enumListQuery(industryNames).optional(),
      contractType: enumListQuery(agreementTypes).optional(),
      status: enumListQuery(clientStatuses).optional(),
      churnRisk: enumListQuery(churnRisks).optional(),
    },
  },
  licenses: {
    nouns: ['licence', 'licences'],
    summary: 'All software licences, with their use',
    schema: z
      .object({
        id: z.string(),
        vendor: z.string(),
        product: z.string(),
        licenseType: z.enum(licenseTypes),
        totalLicenses: count,
        usedLicenses: count,
        availableLicenses: z
          .int()
          .meta({ description: 'Total less used; below 0 while the product is over-deployed.' }),
        costPerLicense: dollars('Per seat and month'),
        totalCost: dollars('All seats, per month'),
        renewalDate: day('When the licence renews next.'),
        complianceStatus: z.enum(complianceStatuses),
        utilizationRate: percent('Used of total seats'),
        lastUpdated: moment,
      })
      .meta({ id: 'License', description: 'A product for which the company holds seats, for its clients.' }),
    filters: {
      licenseType: enumListQuery(licenseTypes).optional(),
      complianceStatus: enumListQuery(complianceStatuses).optional(),
    },
  },
  leads: {
    nouns: ['lead', 'leads'],
    summary: 'All open leads of the sales pipeline',
    schema: z
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
        industry: z.enum(industryNames),
        employeeCount: count,
        lastContact: day('Day of the last contact.'),
        lastUpdated: moment,
      })
      .meta({ id: 'Lead', description: 'An open opportunity of the sales pipeline.' }),
    filters: {
      stage: enumListQuery(stages).optional(),
      industry: enumListQuery(industryNames).optional(),
    },
  },
  technicians: {
    nouns: ['technician', 'technicians'],
    summary: 'All technicians, with their utilisation',
    schema: z
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
      .meta({ id: 'Technician', description: 'Someone who works on tickets.' }),
    filters: { status: enumListQuery(technicianStatuses).optional() },
  },
  departments: {
    nouns: ['department', 'departments'],
    summary: 'All departments, with their spending',
    schema: z
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
      .meta({ id: 'Department', description: 'A department and its spending this month.' }),
    filters: {},
  },
  vendors: {
    nouns: ['vendor', 'vendors'],
    summary: 'All vendors',
    schema: z
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
      .meta({ id: 'Vendor', description: 'Someone the company buys from.' }),
    filters: {
      category: enumListQuery(vendorCategories).optional(),
      riskLevel: enumListQuery(vendorRisks).optional(),
    },
  },
  contracts: {
    nouns: ['contract', 'contracts'],
    summary: 'All contracts with vendors',
    schema: z
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
      .meta({ id: 'Contract', description: 'A contract with a vendor. (What a client signs is its agreement.)' }),
    filters: { status: enumListQuery(contractStatuses).optional() },
  },
  reps: {
    nouns: ['sales rep', 'sales reps'],
    summary: 'All sales reps, with quota and pipeline',
    schema: z
      .object({
        id: z.string(),
        name: z.string(),
        email: z.string(),
        managerName: z.string(),
        region: z.enum(regions),
        segment: z.enum(segments),
        hiredAt: day('First day of work.'),
        quota: dollars('Annual value to be won in the quarter that runs'),
        closedWon: dollars('Annual value won in the quarter that runs'),
        quotaAttainment: z.number().min(0).meta({ description: 'Won of the quota, in percent.' }),
        openOpportunities: count,
        pipelineValue: dollars('Annual value of the open opportunities'),
        lastActivity: moment.nullable(),
        lastUpdated: moment,
      })
      .meta({ id: 'Rep', description: 'A sales representative, with territory, quota and pipeline.' }),
    filters: {
      region: enumListQuery(regions).optional(),
      segment: enumListQuery(segments).optional(),
    },
  },
} as const satisfies { readonly [K in EntityKind]: Entity };
