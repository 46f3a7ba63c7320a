import {
  type Client,
  ClientChurnRisk,
  ClientContractType,
  ClientIndustry,
  ClientStatus,
  type Contract,
  ContractStatus,
  type Department,
  type Lead,
  LeadIndustry,
  LeadStage,
  type License,
  LicenseComplianceStatus,
  LicenseLicenseType,
  type ListClientsParams,
  type ListContractsParams,
  type ListDepartmentsParams,
  type ListLeadsParams,
  type ListLicensesParams,
  type ListRepsParams,
  type ListTechniciansParams,
  type ListVendorsParams,
  type Rep,
  RepRegion,
  RepSegment,
  type Technician,
  TechnicianStatus,
  type Vendor,
  VendorCategory,
  VendorRiskLevel,
} from '../../api/generated/showroom.schemas.ts';
import {
  getClient,
  getContract,
  getDepartment,
  getLead,
  getLicense,
  getRep,
  getTechnician,
  getVendor,
  listClients,
  listContracts,
  listDepartments,
  listLeads,
  listLicenses,
  listReps,
  listTechnicians,
  listVendors,
} from '../../api/generated/showroom.ts';
import { money } from '../../format/numbers.ts';
import { moment } from '../../format/times.ts';
import {
  countColumn,
  dayColumn,
  moneyColumn,
  percentColumn,
  pillColumn,
  textColumn,
  updatedColumn,
  withBar,
} from './cells.tsx';
import { HEALTHY_LOAD } from './healthy-load.ts';
import { type Kind, RISK } from './kind.ts';
import { LeadStages, LicenseSeats, RepLeads } from './parts.tsx';
import {
  ClientRelated,
  ContractRelated,
  DepartmentRelated,
  LicenseRelated,
  TechnicianRelated,
  VendorRelated,
} from './related.tsx';

const clients: Kind<Client> = {
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
    withBar(moneyColumn('monthlyRecurring', 'Recurring', { unit: 'a month', width: 110 }), {
      max: max('monthlyRecurring'),
    }),
    pillColumn('churnRisk', 'Risk to leave', RISK),
    pillColumn('status', 'Status', {}, { width: 120 }),
    textColumn('contractType', 'Plan', { width: 110 }),
    textColumn('industry', 'Industry', { width: 170 }),
    countColumn('employeeCount', 'Employees', { width: 100 }),
    moneyColumn('annualRevenue', 'Revenue', { unit: 'a year' }),
    moneyColumn('annualCosts', 'Cost to serve', { unit: 'a year' }),
    moneyColumn('contractValue', 'Agreement', { unit: 'a year' }),
    updatedColumn(),
  ],
  facts: () => [],
  history: { scope: 'client', first: 'margin' },
  more: (row) => <ClientRelated client={row} />,
};

const licenses: Kind<License> = {
  name: 'licenses',
  title: 'Licences',
  one: 'licence',
  many: 'licences',
  list: (query) => listLicenses(query as ListLicensesParams),
  get: (id) => getLicense(id),
  nameOf: ({ product }) => product,
  words: ({ id, vendor, product, licenseType }) => `${id} ${vendor} ${product} ${licenseType}`,
  filters: [
    { field: 'complianceStatus', label: 'Compliance', values: Object.values(LicenseComplianceStatus) },
    { field: 'licenseType', label: 'Counted by', values: Object.values(LicenseLicenseType) },
  ],
  bars: ['totalCost'],
  sums: ['usedLicenses', 'totalLicenses', 'availableLicenses', 'totalCost'],
  columns: (max) => [
    textColumn('product', 'Product', { width: 220 }),
    textColumn('vendor', 'Vendor', { width: 160 }),
    withBar(percentColumn('utilizationRate', 'Seats used', { width: 110 }), { max: 120, target: 100 }),
    countColumn('usedLicenses', 'Used', { unit: 'seats', width: 90 }),
    countColumn('totalLicenses', 'Bought', { unit: 'seats', width: 90 }),
    countColumn('availableLicenses', 'Free', { unit: 'seats', width: 90 }),
    pillColumn(
      'complianceStatus',
      'Compliance',
      { Compliant: 'good', Warning: 'warn', 'Non-Compliant': 'bad' },
      { width: 160 },
    ),
    moneyColumn('costPerLicense', 'Price', { unit: 'a seat and month', decimals: 2, width: 130 }),
    withBar(moneyColumn('totalCost', 'Cost', { unit: 'a month', width: 110 }), { max: max('totalCost') }),
    textColumn('licenseType', 'Counted by', { width: 120 }),
    dayColumn('renewalDate', 'Renews'),
    updatedColumn(),
  ],
  facts: () => [],
  more: (row) => (
    <>
      <LicenseSeats id={row.id} />
      <LicenseRelated license={row} />
    </>
  ),
};

const leads: Kind<Lead> = {
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
    withBar(moneyColumn('value', 'Worth', { unit: 'a year', width: 110 }), { max: max('value') }),
    withBar(percentColumn('probability', 'Chance to win', { decimals: 0, width: 110 }), { max: 100 }),
    dayColumn('expectedCloseDate', 'To be decided'),
    dayColumn('lastContact', 'Last contact'),
    textColumn('source', 'Source', { width: 150 }),
    textColumn('industry', 'Industry', { width: 170 }),
    countColumn('employeeCount', 'Employees', { width: 100 }),
    textColumn('contactName', 'Contact', { width: 160 }),
    updatedColumn(),
  ],
  facts: ({ email, phone }) => [
    ['Email', email],
    ['Telephone', phone],
  ],
  more: (row) => <LeadStages id={row.id} />,
};

const technicians: Kind<Technician> = {
  name: 'technicians',
  title: 'Technicians',
  one: 'technician',
  many: 'technicians',
  list: (query) => listTechnicians(query as ListTechniciansParams),
  get: (id) => getTechnician(id),
  nameOf: ({ name }) => name,
  words: ({ id, name, email, title, department, skills }) =>
    `${id} ${name} ${email} ${title} ${department} ${skills.join(' ')}`,
  filters: [{ field: 'status', label: 'Status', values: Object.values(TechnicianStatus) }],
  bars: ['openTickets'],
  sums: ['openTickets', 'closedTickets'],
  columns: (max) => [
    textColumn('name', 'Technician', { width: 190 }),
    textColumn('department', 'Team', { width: 190 }),
    withBar(percentColumn('utilizationRate', 'Load', { unit: 'of 28 days’ hours', width: 120 }), {
      max: 120,
      band: HEALTHY_LOAD,
    }),
    withBar(countColumn('openTickets', 'Open tickets', { width: 90 }), { max: max('openTickets') }),
    countColumn('closedTickets', 'Closed', { unit: 'in 28 days', width: 100 }),
    countColumn('customerSatisfaction', 'Satisfaction', { unit: 'of 5', decimals: 2, width: 110 }),
    textColumn('status', 'Status', { width: 110 }),
    textColumn('title', 'Title', { width: 190 }),
    countColumn('level', 'Level', { width: 80 }),
    textColumn('shift', 'Shift', { width: 100 }),
    moneyColumn('hourlyCost', 'Cost', { unit: 'an hour', decimals: 2, width: 100 }),
    dayColumn('hireDate', 'Since'),
    updatedColumn(),
  ],
  facts: ({ email, skills, billableHours, availableHours }) => [
    ['Skills', skills.join(', ')],
    ['Hours in 28 days', `${billableHours} logged of ${availableHours} at work`],
    ['Email', email],
  ],
  more: (row) => <TechnicianRelated technician={row} />,
};

const departments: Kind<Department> = {
  name: 'departments',
  title: 'Departments',
  one: 'department',
  many: 'departments',
  list: (query) => listDepartments(query as ListDepartmentsParams),
  get: (id) => getDepartment(id),
  nameOf: ({ name }) => name,
  words: ({ id, name, head }) => `${id} ${name} ${head}`,
  filters: [],
  bars: ['budget', 'spent'],
  sums: ['headcount', 'spent', 'budget', 'forecast', 'variance'],
  columns: (max) => [
    textColumn('name', 'Department', { width: 220 }),
    textColumn('head', 'Head', { width: 180 }),
    countColumn('headcount', 'People', { width: 90 }),
    withBar(moneyColumn('spent', 'Spent', { unit: 'month to date' }), { max: Math.max(max('budget'), max('spent')) }),
    moneyColumn('budget', 'Budget', { unit: 'the month' }),
    moneyColumn('forecast', 'Forecast', { unit: 'the month' }),
    {
      ...moneyColumn<Department>('variance', 'Left at the end', { unit: 'of the budget', width: 150 }),
      tone: ({ variance, budget }) => (variance >= 0 ? 'good' : variance > -budget * 0.02 ? 'warn' : 'bad'),
    },
    updatedColumn(),
  ],
  facts: ({ categories }) =>
    categories.map(({ category, budget, spent }) => [category, `${money(spent)} of ${money(budget)}`]),
  history: { scope: 'department', first: 'utilization-28-days' },
  more: (row) => <DepartmentRelated department={row} />,
};

const vendors: Kind<Vendor> = {
  name: 'vendors',
  title: 'Vendors',
  one: 'vendor',
  many: 'vendors',
  list: (query) => listVendors(query as ListVendorsParams),
  get: (id) => getVendor(id),
  nameOf: ({ name }) => name,
  words: ({ id, name, category, contactName, contactEmail }) =>
    `${id} ${name} ${category} ${contactName} ${contactEmail}`,
  filters: [
    { field: 'riskLevel', label: 'Risk', values: Object.values(VendorRiskLevel) },
    { field: 'category', label: 'Category', values: Object.values(VendorCategory) },
  ],
  bars: ['annualSpend'],
  sums: ['annualSpend', 'yearToDateSpend', 'licenseCount', 'contractCount'],
  columns: (max) => [
    textColumn('name', 'Vendor', { width: 200 }),
    withBar(moneyColumn('annualSpend', 'Spend', { unit: 'a year' }), { max: max('annualSpend') }),
    moneyColumn('yearToDateSpend', 'Spent', { unit: 'this year' }),
    withBar(countColumn('performanceScore', 'Performance', { unit: 'of 100', width: 90 }), { max: 100 }),
    pillColumn('riskLevel', 'Risk', RISK, { width: 120 }),
    textColumn('category', 'Category', { width: 170 }),
    countColumn('licenseCount', 'Licences', { width: 100 }),
    countColumn('contractCount', 'Contracts', { width: 100 }),
    textColumn('paymentTerms', 'Terms', { width: 100 }),
    textColumn('contactName', 'Contact', { width: 170 }),
    updatedColumn(),
  ],
  facts: ({ contactEmail, contactPhone }) => [
    ['Email', contactEmail],
    ['Telephone', contactPhone],
  ],
  more: (row) => <VendorRelated vendor={row} />,
};

const contracts: Kind<Contract> = {
  name: 'contracts',
  title: 'Contracts',
  one: 'contract',
  many: 'contracts',
  list: (query) => listContracts(query as ListContractsParams),
  get: (id) => getContract(id),
  nameOf: ({ vendor, type }) => `${vendor}, ${type}`,
  words: ({ id, vendor, type }) => `${id} ${vendor} ${type}`,
  filters: [{ field: 'status', label: 'Status', values: Object.values(ContractStatus) }],
  bars: ['annualValue'],
  sums: ['annualValue', 'totalValue', 'billedToDate'],
  columns: (max) => [
    textColumn('vendor', 'Vendor', { width: 200 }),
    textColumn('type', 'Contract', { width: 180 }),
    withBar(moneyColumn('annualValue', 'Worth', { unit: 'a year' }), { max: max('annualValue') }),
    pillColumn('status', 'Status', { Expiring: 'warn', 'In Negotiation': 'info' }, { width: 150 }),
    dayColumn('endDate', 'Ends'),
    countColumn('noticePeriodDays', 'Notice', { unit: 'days before', width: 110 }),
    {
      id: 'autoRenewal',
      header: 'Renews by itself',
      width: 140,
      value: ({ autoRenewal }) => autoRenewal,
    },
    moneyColumn('totalValue', 'Worth', { unit: 'over the term' }),
    moneyColumn('billedToDate', 'Billed', { unit: 'of the total' }),
    dayColumn('startDate', 'Began'),
    updatedColumn(),
  ],
  facts: () => [],
  more: (row) => <ContractRelated contract={row} />,
};

const reps: Kind<Rep> = {
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
    withBar(percentColumn('quotaAttainment', 'Of the quota', { unit: 'this quarter', width: 110 }), {
      max: 150,
      target: 100,
    }),
    moneyColumn('closedWon', 'Won', { unit: 'this quarter' }),
    moneyColumn('quota', 'Quota', { unit: 'this quarter' }),
    withBar(moneyColumn('pipelineValue', 'Pipeline', { unit: 'open' }), { max: max('pipelineValue') }),
    countColumn('openOpportunities', 'Open', { unit: 'leads', width: 90 }),
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

/** All lists, by their names. */
export const KINDS = { clients, licenses, leads, technicians, departments, vendors, contracts, reps };

export type KindName = keyof typeof KINDS;

export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];
