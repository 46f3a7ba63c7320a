import {
  type Contract,
  ContractStatus,
  type License,
  LicenseComplianceStatus,
  LicenseLicenseType,
  type ListContractsParams,
  type ListLicensesParams,
  type ListVendorsParams,
  type Vendor,
  VendorCategory,
  VendorRiskLevel,
} from '../../api/generated/showroom.schemas.ts';
import {
  getContract,
  getLicense,
  getVendor,
  listContracts,
  listLicenses,
  listVendors,
} from '../../api/generated/showroom.ts';
import { dayColumn, numberColumn, pillColumn, textColumn, updatedColumn, withBar } from './cells.tsx';
import { type Kind, RISK } from './kind.ts';
import { LicenseSeats } from './parts.tsx';
import { ContractRelated, LicenseRelated, VendorRelated } from './related.tsx';

/** What the company buys, of whom, and on which terms. */

export const licenses: Kind<License> = {
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
    withBar(numberColumn('utilizationRate', 'Seats used', { width: 110 }), { max: 120, target: 100 }),
    numberColumn('usedLicenses', 'Used', { unit: 'seats', width: 90 }),
    numberColumn('totalLicenses', 'Bought', { unit: 'seats', width: 90 }),
    numberColumn('availableLicenses', 'Free', { unit: 'seats', width: 90 }),
    pillColumn(
      'complianceStatus',
      'Compliance',
      { Compliant: 'good', Warning: 'warn', 'Non-Compliant': 'bad' },
      { width: 160 },
    ),
    numberColumn('costPerLicense', 'Price', { unit: 'a seat and month', decimals: 2, width: 130 }),
    withBar(numberColumn('totalCost', 'Cost', { unit: 'a month', width: 110 }), { max: max('totalCost') }),
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

export const vendors: Kind<Vendor> = {
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
    withBar(numberColumn('annualSpend', 'Spend', { unit: 'a year' }), { max: max('annualSpend') }),
    numberColumn('yearToDateSpend', 'Spent', { unit: 'this year' }),
    withBar(numberColumn('performanceScore', 'Performance', { unit: 'of 100', width: 90 }), { max: 100 }),
    pillColumn('riskLevel', 'Risk', RISK, { width: 120 }),
    textColumn('category', 'Category', { width: 170 }),
    numberColumn('licenseCount', 'Licences', { width: 100 }),
    numberColumn('contractCount', 'Contracts', { width: 100 }),
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

export const contracts: Kind<Contract> = {
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
    withBar(numberColumn('annualValue', 'Worth', { unit: 'a year' }), { max: max('annualValue') }),
    pillColumn('status', 'Status', { Expiring: 'warn', 'In Negotiation': 'info' }, { width: 150 }),
    dayColumn('endDate', 'Ends'),
    numberColumn('noticePeriodDays', 'Notice', { unit: 'days before', width: 110 }),
    {
      id: 'autoRenewal',
      header: 'Renews by itself',
      width: 140,
      value: ({ autoRenewal }) => autoRenewal,
    },
    numberColumn('totalValue', 'Worth', { unit: 'over the term' }),
    numberColumn('billedToDate', 'Billed', { unit: 'of the total' }),
    dayColumn('startDate', 'Began'),
    updatedColumn(),
  ],
  facts: () => [],
  more: (row) => <ContractRelated contract={row} />,
};
