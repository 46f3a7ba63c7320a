import { target } from '../targets/index.ts';
import type { TemplateDefinition } from '../template.ts';
import { atRisk, beyondSmall, lawOf, regulated } from './audience.ts';
import { derived, ofClient, ofCompany, rows, YEAR } from './requirements.ts';
import { licenseScale } from './scales.ts';

const registerColumns = [
  'product',
  'vendor',
  'licenseType',
  'seats',
  'costPerLicense',
  'monthlyCost',
  'utilizationRate',
  'renewalDate',
];

/** Which software the client holds, what it costs, and whether it is used. */
export const licenseOptimization: TemplateDefinition = {
  category: 'license-optimization',
  name: 'Licence Optimisation Dashboard',
  description: ({ name }) => `The software that ${name} holds: seats, cost, use and compliance.`,
  widgets: [
    {
      id: 'w_license_cost',
      type: 'kpi-card',
      title: ['Licence Cost per Month', 'Monthly Licence Cost'],
      description: 'What the seats that the client holds cost a month at today’s prices.',
      config: { format: 'currency', trend: true, invertTrend: true },
      data_requirements: [ofClient('Licence cost', 'license-cost', 'now')],
      rank: 1,
    },
    {
      id: 'w_seats',
      type: 'kpi-card',
      title: ['Seats Held', 'Seats in All Products'],
      description: 'Seats of all products that the client holds now.',
      config: { format: 'number', unit: 'seats', trend: true },
      data_requirements: [ofClient('Seats', 'seats', 'now')],
      rank: 1,
    },
    {
      id: 'w_license_savings',
      type: 'kpi-card',
      title: 'Value of Licences Included',
      description: 'What the same seats would have cost at retail in up to 24 whole months; the fee includes them.',
      config: { format: 'currency', trend: true },
      data_requirements: [derived('Licences included', 'license-savings')],
      rank: 1,
    },
    {
      id: 'w_license_use',
      type: 'gauge',
      title: ['Licence Utilisation, All Clients', 'Seats in Use, All Clients'],
      description: 'Seats in use in percent of those paid for, over all licences that the service manages.',
      config: { format: 'percentage', scale: licenseScale },
      data_requirements: [ofCompany('Licence utilisation of all clients', 'license-utilization', 'now')],
      target: target('license-utilization'),
      rank: 1,
    },
    {
      id: 'w_license_cost_trend',
      type: 'line-chart',
      title: 'Licence Cost over 12 Months',
      description: 'Monthly cost of the client’s seats at the end of each month, and now.',
      config: { format: 'currency' },
      data_requirements: [ofClient('Licence cost', 'license-cost', YEAR)],
      rank: 1,
    },
    {
      id: 'w_cost_by_vendor',
      type: 'pie-chart',
      title: ['Cost by Vendor', 'Who Makes the Software'],
      description: 'Shares of the monthly licence cost.',
      config: { format: 'currency', legend: true },
      data_requirements: [rows('Licences', 'licenses', { by: 'vendor', value: 'monthlyCost' })],
      rank: 2,
    },
    {
      id: 'w_cost_by_product',
      type: 'bar-chart',
      title: ['Most Expensive Products', 'Cost by Product'],
      description: 'Monthly cost of the four largest products and of all others.',
      config: { format: 'currency', sort: 'descending' },
      data_requirements: [rows('Licences', 'licenses', { by: 'product', value: 'monthlyCost' })],
      rank: 1,
    },
    {
      id: 'w_license_compliance',
      type: 'pie-chart',
      title: (traits) => `${lawOf(traits)}: Compliance of Licences`,
      description:
        'How many of the client’s products are compliant: software beyond what was licensed is a finding in any audit.',
      config: { format: 'number', legend: true },
      data_requirements: [rows('Licences', 'licenses', { by: 'complianceStatus' })],
      when: regulated,
      rank: 2,
    },
    {
      id: 'w_seats_and_people',
      type: 'line-chart',
      title: ({ churnRisk }) => (churnRisk === 'Low' ? 'Seats and People' : 'Seats and People: Room to Save'),
      description:
        'Seats held and people employed at the end of each month: seats that stay when people leave are waste.',
      config: { format: 'number', legend: true },
      data_requirements: [ofClient('Seats', 'seats', YEAR), ofClient('Employees', 'employees', YEAR)],
      when: (traits) => beyondSmall(traits) || atRisk(traits),
      rank: 3,
    },
    {
      id: 'w_license_register',
      type: 'table',
      title: 'Licence Register',
      description: 'Each product with its seats, cost, use and renewal.',
      config: { format: 'number' },
      data_requirements: [rows('Licences', 'licenses', { columns: registerColumns })],
      rank: 2,
    },
  ],
};
