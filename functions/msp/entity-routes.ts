import * as z from 'zod';
import { agreementTypes, industries, licenseTypes, stages, vendorCategories } from '../../core/world/index.ts';
import { cursorQuery, enumListQuery, idParam, limitQuery, sortQuery } from '../platform/contract/fields.ts';
import { defineRoutes, type Route } from '../platform/contract/route.ts';
import * as schemas from './schemas.ts';

/** Rows of a list that says nothing else, and the most of one page. */
export const PAGE = { usual: 1000, most: 1000 } as const;

const industryNames = industries.map((industry) => industry.name) as [string, ...string[]];

const listed = { method: 'GET', tag: 'Entities', access: 'read', world: true } as const;
const single = { ...listed, errors: ['not-found', 'unavailable'] } as const;

const paging = { limit: limitQuery(PAGE.most, PAGE.usual).optional(), cursor: cursorQuery().optional() };

/** A list is sorted by any of its rows' fields that have an order. */
function sortableBy(row: z.ZodObject) {
  const fields = Object.entries(row.shape).filter(([, field]) => !(field instanceof z.ZodArray));
  return sortQuery(fields.map(([name]) => name) as [string, ...string[]]).optional();
}

const rows = <S extends z.ZodType>(schema: S, what: string) =>
  ({ 200: { description: `The ${what}, in the order of their ids unless sorted.`, schema: z.array(schema) } }) as const;

const row = <S extends z.ZodType>(schema: S, what: string) =>
  ({ 200: { description: `The ${what}.`, schema } }) as const;

const byId = (example: string) => z.object({ id: idParam(example) });

const listErrors = ['not-found', 'unavailable'] as const satisfies Route['errors'];

/** The seven lists, and their rows by id. */
export const entityRoutes = defineRoutes({
  listClients: {
    ...listed,
    path: '/api/clients',
    summary: 'All clients, with profitability',
    query: z.object({
      industry: enumListQuery(industryNames).optional(),
      contractType: enumListQuery(agreementTypes).optional(),
      status: enumListQuery(schemas.clientStatuses).optional(),
      churnRisk: enumListQuery(schemas.churnRisks).optional(),
      sort: sortableBy(schemas.client),
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
      sort: sortableBy(schemas.license),
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
      sort: sortableBy(schemas.lead),
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
      sort: sortableBy(schemas.technician),
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
      sort: sortableBy(schemas.department),
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
      sort: sortableBy(schemas.vendor),
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
      sort: sortableBy(schemas.contract),
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
});
