import {
  type Client,
  ClientChurnRisk,
  ClientContractType,
  ClientIndustry,
  ClientStatus,
  type Lead,
  LeadIndustry,
  LeadStage,
  type ListClientsParams,
  type ListLeadsParams,
  type ListRepsParams,
  type Rep,
  RepRegion,
  RepSegment,
} from '../../api/generated/showroom.schemas.ts';
import { getClient, getLead, getRep, listClients, listLeads, listReps } from '../../api/generated/showroom.ts';
import { moment } from '../../format/times.ts';
import { dayColumn, numberColumn, pillColumn, textColumn, updatedColumn, withBar } from './cells.tsx';
import { type Kind, RISK } from './kind.ts';
import { LeadStages, RepLeads } from './parts.tsx';
import { ClientRelated } from './related.tsx';

/** Whom the company sells to, and who sells. */

export const clients: Kind<Client> = {
  name: 'clients',
  title: 'Clients',
  one: 'client',
  many: 'clients',
  list: (query) => listClients(query as ListClientsParams),
  get: (id) => getClient(id),
  nameOf: ({ name }) => name,
  words: ({ id, name, industry, contractType }) => `${id} ${name} ${industry} ${contractType}`,
  filters: [
    { field: 'churnRisk', label: 'Risk to leave', values: Object.values(ClientChurnRisk) },
    { field: 'status', label: 'Status', values: Object.values(ClientStatus) },
    { field: 'contractType', label: 'Plan', values: Object.values(ClientContractType) },
    { field: 'industry', label: 'Industry', values: Object.values(ClientIndustry) },
  ],
  bars: ['monthlyRecurring'],
  sums: ['monthlyRecurring', 'employeeCount', 'annualRevenue', 'annualCosts', 'contractValue'],
  columns: (max) => [
    textColumn('name', 'Client', { width: 230 }),
    withBar(numberColumn('monthlyRecurring', 'Recurring', { unit: 'a month', width: 110 }), {
      max: max('monthlyRecurring'),
    }),
    pillColumn('churnRisk', 'Risk to leave', RISK),
    pillColumn('status', 'Status', {}, { width: 120 }),
    textColumn('contractType', 'Plan', { width: 110 }),
    textColumn('industry', 'Industry', { width: 170 }),
    numberColumn('employeeCount', 'Employees', { width: 100 }),
    numberColumn('annualRevenue', 'Revenue', { unit: 'a year' }),
    numberColumn('annualCosts', 'Cost to serve', { unit: 'a year' }),
    numberColumn('contractValue', 'Agreement', { unit: 'a year' }),
    updatedColumn(),
  ],
  facts: () => [],
  history: { scope: 'client', first: 'margin' },
  more: (row) => <ClientRelated client={row} />,
};

export const leads: Kind<Lead> = {
  name: 'leads',
  title: 'Leads',
  one: 'lead',
  many: 'leads',
  list: (query) => listLeads(query as ListLeadsParams),
  get: (id) => getLead(id),
  nameOf: ({ companyName }) => companyName,
  words: ({ id, companyName, contactName, email, source, industry }) =>
    `${id} ${companyName} ${contactName} ${email} ${source} ${industry}`,
  filters: [
    { field: 'stage', label: 'Stage', values: Object.values(LeadStage) },
    { field: 'industry', label: 'Industry', values: Object.values(LeadIndustry) },
  ],
  bars: ['value'],
  sums: ['value'],
  columns: (max) => [
    textColumn('companyName', 'Company', { width: 220 }),
    textColumn('stage', 'Stage', { width: 130 }),
    withBar(numberColumn('value', 'Worth', { unit: 'a year', width: 110 }), { max: max('value') }),
    withBar(numberColumn('probability', 'Chance to win', { decimals: 0, width: 110 }), { max: 100 }),
    dayColumn('expectedCloseDate', 'To be decided'),
    dayColumn('lastContact', 'Last contact'),
    textColumn('source', 'Source', { width: 150 }),
    textColumn('industry', 'Industry', { width: 170 }),
    numberColumn('employeeCount', 'Employees', { width: 100 }),
    textColumn('contactName', 'Contact', { width: 160 }),
    updatedColumn(),
  ],
  facts: ({ email, phone }) => [
    ['Email', email],
    ['Telephone', phone],
  ],
  more: (row) => <LeadStages id={row.id} />,
};

export const reps: Kind<Rep> = {
  name: 'reps',
  title: 'Reps',
  one: 'rep',
  many: 'reps',
  list: (query) => listReps(query as ListRepsParams),
  get: (id) => getRep(id),
  nameOf: ({ name }) => name,
  words: ({ id, name, email, managerName, region, segment }) =>
    `${id} ${name} ${email} ${managerName} ${region} ${segment}`,
  filters: [
    { field: 'region', label: 'Region', values: Object.values(RepRegion) },
    { field: 'segment', label: 'Segment', values: Object.values(RepSegment) },
  ],
  bars: ['pipelineValue'],
  sums: ['closedWon', 'quota', 'pipelineValue', 'openOpportunities'],
  columns: (max) => [
    textColumn('name', 'Rep', { width: 190 }),
    withBar(numberColumn('quotaAttainment', 'Of the quota', { unit: 'this quarter', width: 110 }), {
      max: 150,
      target: 100,
    }),
    numberColumn('closedWon', 'Won', { unit: 'this quarter' }),
    numberColumn('quota', 'Quota', { unit: 'this quarter' }),
    withBar(numberColumn('pipelineValue', 'Pipeline', { unit: 'open' }), { max: max('pipelineValue') }),
    numberColumn('openOpportunities', 'Open', { unit: 'leads', width: 90 }),
    textColumn('segment', 'Segment', { width: 120 }),
    textColumn('region', 'Region', { width: 120 }),
    textColumn('managerName', 'Manager', { width: 160 }),
    dayColumn('hiredAt', 'Since'),
    updatedColumn(),
  ],
  facts: ({ email, lastActivity }) => [
    ['Email', email],
    ['Last activity', lastActivity === null ? '—' : moment(lastActivity)],
  ],
  history: { scope: 'rep', first: 'quota-attainment' },
  more: (row) => <RepLeads id={row.id} />,
};
