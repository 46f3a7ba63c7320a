import * as z from 'zod';
import { agreementTypes, industries, licenseTypes, stages, vendorCategories } from '../../core/world/index.ts';
import {
  cursorQuery,
  enumListQuery,
  idParam,
  intQuery,
  isoDateQuery,
  limitQuery,
  sortQuery,
} from '../contract/fields.ts';
import { defineRoutes, type Route } from '../contract/route.ts';
import * as schemas from './schemas.ts';

/** Rows of a list that says nothing else, and the most of one page. */
export const PAGE = { usual: 1000, most: 1000 } as const;

const industryNames = industries.map((industry) => industry.name) as [string, ...string[]];

const listed = { method: 'GET', tag: 'Entities', access: 'read', world: true } as const;
const single = { ...listed, errors: ['not-found', 'unavailable'] } as const;

const paging = { limit: limitQuery(PAGE.most, PAGE.usual).optional(), cursor: cursorQuery().optional() };

const sortable = <const F extends readonly [string, ...string[]]>(fields: F) => sortQuery(fields).optional();

const rows = <S extends z.ZodType>(schema: S, what: string) =>
  ({ 200: { description: `The ${what}, in the order of their ids unless sorted.`, schema: z.array(schema) } }) as const;

const row = <S extends z.ZodType>(schema: S, what: string) =>
  ({ 200: { description: `The ${what}.`, schema } }) as const;

const byId = (example: string) => z.object({ id: idParam(example) });

const listErrors = ['not-found', 'unavailable'] as const satisfies Route['errors'];

const status = { method: 'GET', tag: 'Status', access: 'open', world: false, errors: ['unavailable'] } as const;

const point = z
  .object({
    period: z.string(),
    start: z.string(),
    end: z.string(),
    value: z.number().nullable(),
    reason: z.string().optional(),
    partial: z.boolean(),
  })
  .meta({
    id: 'MeasurePoint',
    description: 'A measure in one period; null, with the reason, where it cannot be measured.',
  });

const measure = z
  .object({
    id: z.string(),
    label: z.string(),
    unit: z.string(),
    kind: z.string(),
    scopes: z.array(z.string()),
    description: z.string(),
    direction: z.string(),
    value: z.number().nullable().meta({ description: 'For the whole company, now.' }),
  })
  .meta({ id: 'Measure', description: 'A named figure: one definition, wherever it is shown.' });

/** The operations that read a world: each answers from one committed tick, which it names in X-Tick. */
export const routes = defineRoutes({
  root: {
    ...status,
    path: '/',
    summary: 'What this is, and whether it runs',
    responses: {
      200: {
        description: 'The state of the default world.',
        schema: z.object({
          message: z.string(),
          status: z.string(),
          update_interval: z.string(),
          last_update: z.string(),
          world_time: z.string(),
          tick: z.int(),
        }),
      },
    },
  },
  health: {
    ...status,
    path: '/health',
    summary: 'Health check',
    responses: {
      200: {
        description: 'The default world can be read.',
        schema: z.object({
          status: z.string(),
          timestamp: z.string(),
          data_counts: schemas.counts,
          world_time: z.string(),
          tick: z.int(),
        }),
      },
    },
  },
  stats: {
    method: 'GET',
    tag: 'Status',
    access: 'read',
    world: true,
    path: '/api/stats',
    summary: 'Counts and state of a world',
    responses: {
      200: {
        description: 'Counts of the committed tick.',
        schema: z.object({
          timestamp: z.string(),
          counts: schemas.counts,
          update_interval: z.int(),
          is_running: z.boolean(),
          world: z.string(),
          generation: z.int(),
          tick: z.int(),
          world_time: z.string(),
          seconds_ahead: z
            .int()
            .meta({ description: 'How far the world is ahead of the wall clock; below 0 it is behind.' }),
          tempo: z.number(),
          status: z.string(),
        }),
      },
    },
    errors: ['not-found', 'unavailable'],
  },
  listClients: {
    ...listed,
    path: '/api/clients',
    summary: 'All clients, with profitability',
    query: z.object({
      industry: enumListQuery(industryNames).optional(),
      contractType: enumListQuery(agreementTypes).optional(),
      status: enumListQuery(schemas.clientStatuses).optional(),
      churnRisk: enumListQuery(schemas.churnRisks).optional(),
      sort: sortable([
        'id',
        'name',
        'industry',
        'employeeCount',
        'annualRevenue',
        'annualCosts',
        'contractValue',
        'contractType',
        'status',
        'monthlyRecurring',
        'churnRisk',
        'lastUpdated',
      ]),
      ...paging,
    }),
    responses: rows(schemas.client, 'clients'),
    errors: listErrors,
  },
  getClient: {
    ...single,
    path: '/api/clients/{id}',
    summary: 'One client',
    params: byId('client-1'),
    responses: row(schemas.client, 'client'),
  },
  getClientLicenses: {
    ...single,
    path: '/api/clients/{id}/licenses',
    summary: 'The seats that a client holds',
    params: byId('client-1'),
    responses: {
      200: {
        description: 'A line per licence of which the client holds seats.',
        schema: z.array(
          z.object({
            licenseId: z.string(),
            vendor: z.string(),
            product: z.string(),
            seats: z.int(),
            costPerLicense: z.number(),
            monthlyCost: z.number(),
          }),
        ),
      },
    },
  },
  listLicenses: {
    ...listed,
    path: '/api/licenses',
    summary: 'All software licences, with their use',
    query: z.object({
      licenseType: enumListQuery(licenseTypes).optional(),
      complianceStatus: enumListQuery(schemas.complianceStatuses).optional(),
      sort: sortable([
        'id',
        'vendor',
        'product',
        'licenseType',
        'totalLicenses',
        'usedLicenses',
        'availableLicenses',
        'costPerLicense',
        'totalCost',
        'renewalDate',
        'complianceStatus',
        'utilizationRate',
        'lastUpdated',
      ]),
      ...paging,
    }),
    responses: rows(schemas.license, 'licences'),
    errors: listErrors,
  },
  getLicense: {
    ...single,
    path: '/api/licenses/{id}',
    summary: 'One licence',
    params: byId('license-1'),
    responses: row(schemas.license, 'licence'),
  },
  getLicenseSeats: {
    ...single,
    path: '/api/licenses/{id}/seats',
    summary: 'Who holds the seats of a licence',
    params: byId('license-1'),
    responses: {
      200: {
        description: 'Seats by client, and the pool that nobody holds.',
        schema: z.object({
          holders: z.array(z.object({ clientId: z.string(), client: z.string(), seats: z.int() })),
          pool: z.int(),
          total: z.int(),
        }),
      },
    },
  },
  listLeads: {
    ...listed,
    path: '/api/leads',
    summary: 'All open leads of the sales pipeline',
    query: z.object({
      stage: enumListQuery(stages).optional(),
      industry: enumListQuery(industryNames).optional(),
      sort: sortable([
        'id',
        'companyName',
        'contactName',
        'email',
        'stage',
        'value',
        'probability',
        'expectedCloseDate',
        'source',
        'industry',
        'employeeCount',
        'lastContact',
        'lastUpdated',
      ]),
      ...paging,
    }),
    responses: rows(schemas.lead, 'leads'),
    errors: listErrors,
  },
  getLead: {
    ...single,
    path: '/api/leads/{id}',
    summary: 'One lead',
    params: byId('lead-1'),
    responses: row(schemas.lead, 'lead'),
  },
  listTechnicians: {
    ...listed,
    path: '/api/technicians',
    summary: 'All technicians, with their utilisation',
    query: z.object({
      status: enumListQuery(schemas.technicianStatuses).optional(),
      sort: sortable([
        'id',
        'name',
        'title',
        'level',
        'department',
        'status',
        'shift',
        'utilizationRate',
        'billableHours',
        'availableHours',
        'hourlyCost',
        'openTickets',
        'closedTickets',
        'customerSatisfaction',
        'hireDate',
        'lastUpdated',
      ]),
      ...paging,
    }),
    responses: rows(schemas.technician, 'technicians'),
    errors: listErrors,
  },
  getTechnician: {
    ...single,
    path: '/api/technicians/{id}',
    summary: 'One technician',
    params: byId('technician-1'),
    responses: row(schemas.technician, 'technician'),
  },
  listDepartments: {
    ...listed,
    path: '/api/departments',
    summary: 'All departments, with their spending',
    query: z.object({
      sort: sortable(['id', 'name', 'headcount', 'budget', 'spent', 'forecast', 'variance', 'lastUpdated']),
      ...paging,
    }),
    responses: rows(schemas.department, 'departments'),
    errors: listErrors,
  },
  getDepartment: {
    ...single,
    path: '/api/departments/{id}',
    summary: 'One department',
    params: byId('department-1'),
    responses: row(schemas.department, 'department'),
  },
  listVendors: {
    ...listed,
    path: '/api/vendors',
    summary: 'All vendors',
    query: z.object({
      category: enumListQuery(vendorCategories).optional(),
      riskLevel: enumListQuery(schemas.vendorRisks).optional(),
      sort: sortable([
        'id',
        'name',
        'category',
        'annualSpend',
        'yearToDateSpend',
        'licenseCount',
        'contractCount',
        'performanceScore',
        'riskLevel',
        'paymentTerms',
        'lastUpdated',
      ]),
      ...paging,
    }),
    responses: rows(schemas.vendor, 'vendors'),
    errors: listErrors,
  },
  getVendor: {
    ...single,
    path: '/api/vendors/{id}',
    summary: 'One vendor',
    params: byId('vendor-1'),
    responses: row(schemas.vendor, 'vendor'),
  },
  listContracts: {
    ...listed,
    path: '/api/contracts',
    summary: 'All contracts with vendors',
    query: z.object({
      status: enumListQuery(schemas.contractStatuses).optional(),
      sort: sortable([
        'id',
        'vendor',
        'type',
        'startDate',
        'endDate',
        'annualValue',
        'totalValue',
        'billedToDate',
        'noticePeriodDays',
        'status',
        'lastUpdated',
      ]),
      ...paging,
    }),
    responses: rows(schemas.contract, 'contracts'),
    errors: listErrors,
  },
  getContract: {
    ...single,
    path: '/api/contracts/{id}',
    summary: 'One contract',
    params: byId('contract-1'),
    responses: row(schemas.contract, 'contract'),
  },
  listMeasures: {
    method: 'GET',
    tag: 'Measures',
    access: 'read',
    world: true,
    path: '/api/measures',
    summary: 'All measures, and what they are for the whole company now',
    responses: { 200: { description: 'The catalogue.', schema: z.array(measure) } },
    errors: ['not-found', 'unavailable'],
  },
  getMeasure: {
    method: 'GET',
    tag: 'Measures',
    access: 'read',
    world: true,
    path: '/api/measures/{id}',
    summary: 'A measure over time',
    description:
      'Daily history from the beginning of the company, 25 months before it runs. The last point is now. ' +
      'Without `key` it is the whole company; with the id of a client or department it is that one.',
    params: z.object({ id: idParam('mrr') }),
    query: z.object({
      grain: z.enum(['day', 'week', 'month', 'quarter']).default('day'),
      key: idParam('client-1').optional(),
      from: isoDateQuery().optional(),
      to: isoDateQuery().optional(),
    }),
    responses: {
      200: {
        description: 'The points, oldest first.',
        schema: z.object({
          measure,
          grain: z.string(),
          key: z.string().nullable(),
          points: z.array(point),
        }),
      },
    },
    errors: ['not-found', 'unavailable', 'invalid'],
  },
  listChanges: {
    method: 'GET',
    tag: 'Simulation',
    access: 'read',
    world: true,
    path: '/api/changes',
    summary: 'What changed, in order, with its cause',
    description:
      'Whole ticks after `since`, oldest first. Go on with the `tick` of the answer as the next `since`; when it is the ' +
      'one that X-Tick names, you have it all. Changes are kept for a day. `generation` rises when the world is regenerated: begin again then.',
    query: z.object({
      since: intQuery(0, Number.MAX_SAFE_INTEGER).default(0),
      limit: limitQuery(5000, 1000).optional(),
    }),
    responses: {
      200: {
        description: 'Changes of whole ticks; about `limit` of them.',
        schema: z.object({
          world: z.string(),
          generation: z.int(),
          since: z.int(),
          tick: z.int().meta({ description: 'The last tick that is in this answer.' }),
          changes: z.array(schemas.change),
        }),
      },
    },
    errors: ['not-found', 'unavailable', 'conflict'],
  },
  certificate: {
    method: 'GET',
    tag: 'Simulation',
    access: 'read',
    world: true,
    path: '/api/certificate',
    summary: 'Every rule, checked now against the committed tick',
    responses: {
      200: {
        description: 'The rules, and the rows that break them: none, in a world that is served.',
        schema: z.object({
          world: z.string(),
          generation: z.int(),
          tick: z.int(),
          world_time: z.string(),
          seed: z.int(),
          packVersion: z.int(),
          holds: z.boolean(),
          rules: z.array(schemas.ruleResult),
        }),
      },
    },
    errors: ['not-found', 'unavailable'],
  },
  twin: {
    method: 'GET',
    tag: 'Simulation',
    access: 'read',
    world: true,
    path: '/api/simulation/twin',
    summary: 'The world beside its twin without a scenario, over time',
    description: 'Both have the same seed, time and commands; only the scenario does not run in the twin.',
    query: z.object({
      measure: idParam('mrr'),
      scenario: idParam('scenario-2').optional(),
      points: intQuery(2, 500).default(61),
    }),
    responses: {
      200: {
        description: 'The measure in both, from the beginning of the scenario to the committed tick.',
        schema: z.object({
          scenario: z.object({ id: z.string(), scenario: z.string(), startedAt: z.string(), endsAt: z.string() }),
          measure: z.object({ id: z.string(), label: z.string(), unit: z.string() }),
          points: z.array(
            z.object({
              time: z.string(),
              world: z.number().nullable(),
              twin: z.number().nullable(),
              difference: z.number().nullable(),
            }),
          ),
        }),
      },
    },
    errors: ['not-found', 'unavailable'],
  },
});
