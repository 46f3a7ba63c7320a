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
import { count, day, dollars, idOf, moment, percent, text } from './fields.ts';

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
        id: idOf('client'),
        name: text('Name of the company.'),
        industry: z.enum(industryNames),
        employeeCount: count.meta({ description: 'People who work there.' }),
        annualRevenue: dollars('Run rate of the agreement'),
        annualCosts: dollars('Cost to serve: seats, labour of the last four weeks annualised, overhead'),
        contractValue: dollars('Annual value of the agreement'),
        contractType: z.enum(agreementTypes).meta({ description: 'Tier of the agreement.' }),
        status: z.enum(clientStatuses).meta({ description: 'Where the client is between joining and leaving.' }),
        monthlyRecurring: dollars('Monthly recurring revenue'),
        churnRisk: z.enum(churnRisks).meta({ description: 'How likely the client is to leave.' }),
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
        id: idOf('licence'),
        vendor: text('Name of the vendor.'),
        product: text('Name of the product.'),
        licenseType: z.enum(licenseTypes).meta({ description: 'What a seat is counted by.' }),
        totalLicenses: count.meta({ description: 'Seats that are paid for.' }),
        usedLicenses: count.meta({ description: 'Seats in use.' }),
        availableLicenses: z
          .int()
          .meta({ description: 'Total less used; below 0 while the product is over-deployed.' }),
        costPerLicense: dollars('Per seat and month'),
        totalCost: dollars('All seats, per month'),
        renewalDate: day('When the licence renews next.'),
        complianceStatus: z.enum(complianceStatuses).meta({
          description: 'Non-Compliant above the seats that are paid for; Warning near them, or near the renewal.',
        }),
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
        id: idOf('lead'),
        companyName: text('Name of the company that may buy.'),
        contactName: text('Who is talked to there.'),
        email: text('E-mail address of the contact.'),
        phone: text('Telephone number of the contact.'),
        stage: z.enum(stages).meta({ description: 'Where it is in the pipeline.' }),
        value: dollars('Annual value'),
        probability: percent('Chance to win'),
        expectedCloseDate: day('When it should be decided.'),
        source: text('Where it comes from, such as Referral.'),
        industry: z.enum(industryNames),
        employeeCount: count.meta({ description: 'People of the company that may buy.' }),
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
        id: idOf('technician'),
        name: text('Name of the person.'),
        email: text('E-mail address at the company.'),
        title: text('Job title.'),
        level: z.int().min(1).max(3).meta({ description: 'Support level, 1 to 3: the higher, the harder the work.' }),
        departmentId: idOf('department'),
        department: text('Name of the department.'),
        status: z.enum(technicianStatuses).meta({ description: 'Now.' }),
        shift: text('Name of the shift, such as Day.'),
        skills: z.array(z.string()).meta({ description: 'Names of skills.' }),
        utilizationRate: percent('Billable of available hours, last 28 days').nullable(),
        billableHours: z.number().meta({ description: 'Hours logged in the last 28 days.' }),
        availableHours: z.number().meta({ description: 'Hours at work in the last 28 days.' }),
        hourlyCost: dollars('Loaded cost of an hour'),
        openTickets: count.meta({ description: 'Tickets that wait for this person or are in work.' }),
        closedTickets: count.meta({ description: 'Tickets closed in the last 28 days.' }),
        customerSatisfaction: z.number().min(1).max(5).meta({ description: 'What clients think of the work, 1 to 5.' }),
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
        id: idOf('department'),
        name: text('Name of the department.'),
        head: text('Who leads it.'),
        headcount: count.meta({ description: 'People in it.' }),
        month: z.string().meta({ description: 'The month of the books, such as 2026-11.' }),
        budget: dollars('For the month'),
        spent: dollars('Month to date'),
        forecast: dollars('At the end of the month'),
        variance: dollars('Budget less forecast; below 0 the month heads over budget'),
        categories: z
          .array(z.object({ category: z.string(), budget: dollars('For the month'), spent: dollars('Month to date') }))
          .meta({ description: 'The same by category of spending; the parts add up to the whole.' }),
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
        id: idOf('vendor'),
        name: text('Name of the vendor.'),
        category: z.enum(vendorCategories).meta({ description: 'What is bought there.' }),
        annualSpend: dollars('Licences and contracts, per year at present'),
        yearToDateSpend: dollars('Since the first of January'),
        licenseCount: count.meta({ description: 'Products of which seats are held.' }),
        contractCount: count.meta({ description: 'Contracts with it.' }),
        performanceScore: z.number().min(0).max(100).meta({ description: 'How well it delivers, 0 to 100.' }),
        riskLevel: z.enum(vendorRisks).meta({ description: 'Follows from the score.' }),
        paymentTerms: text('When its invoices are due, such as Net 45: after 45 days.'),
        contactName: text('Who is talked to there.'),
        contactEmail: text('E-mail address of the contact.'),
        contactPhone: text('Telephone number of the contact.'),
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
        id: idOf('contract'),
        vendorId: idOf('vendor'),
        vendor: text('Name of the vendor.'),
        departmentId: idOf('department that pays'),
        type: text('What it is about, such as Hardware Lease.'),
        startDate: day('First day of the term.'),
        endDate: day('Last day of the term.'),
        annualValue: dollars('Per year'),
        totalValue: dollars('Over the term'),
        billedToDate: dollars('Of the total'),
        noticePeriodDays: count.meta({ description: 'Days before its end by which it has to be ended.' }),
        autoRenewal: z.boolean().meta({ description: 'Whether it goes on by itself when nobody ends it.' }),
        status: z.enum(contractStatuses).meta({ description: 'Where it is in its term.' }),
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
        id: idOf('sales rep'),
        name: text('Name of the person.'),
        email: text('E-mail address at the company.'),
        managerName: text('Name of the manager.'),
        region: z.enum(regions).meta({ description: 'Of the territory.' }),
        segment: z.enum(segments).meta({ description: 'Of the territory: how large the accounts are.' }),
        hiredAt: day('First day of work.'),
        quota: dollars('Annual value to be won in the quarter that runs'),
        closedWon: dollars('Annual value won in the quarter that runs'),
        quotaAttainment: z.number().min(0).meta({ description: 'Won of the quota, in percent.' }),
        openOpportunities: count.meta({ description: 'Open leads of this rep.' }),
        pipelineValue: dollars('Annual value of the open opportunities'),
        lastActivity: moment.nullable().meta({ description: 'Last call, e-mail, meeting or demo, in world time.' }),
        lastUpdated: moment,
      })
      .meta({ id: 'Rep', description: 'A sales representative, with territory, quota and pipeline.' }),
    filters: {
      region: enumListQuery(regions).optional(),
      segment: enumListQuery(segments).optional(),
    },
  },
} as const satisfies { readonly [K in EntityKind]: Entity };
