import { target } from '../targets/index.ts';
import type { TemplateDefinition } from '../template.ts';
import { atRisk, lawOf, regulated } from './audience.ts';
import { derived, EIGHT_WEEKS, ofClient, ofCompany, rows, YEAR } from './requirements.ts';
import { licenseScale } from './scales.ts';

const auditColumns = ['product', 'vendor', 'seats', 'utilizationRate', 'complianceStatus', 'renewalDate'];

/** What could go wrong, and what guards against it; of a regulated client, what its auditor asks for. */
export const riskCompliance: TemplateDefinition = {
  category: 'risk-compliance',
  name: 'Risk & Compliance Dashboard',
  description: (traits) =>
    traits.regulated
      ? `Risks of ${traits.name}, and what ${lawOf(traits)} asks to be shown of its systems.`
      : `Risks of ${traits.name}: incidents, software, vendors and continuity.`,
  widgets: [
    {
      id: 'w_open_incidents',
      type: 'kpi-card',
      title: ({ regulated: bound }) => (bound ? 'Open Incidents' : ['Open Issues', 'Issues in Work']),
      description: 'Tickets that wait or are worked on now, against what the plan allows.',
      config: { format: 'number', unit: 'tickets', trend: true, invertTrend: true },
      data_requirements: [ofClient('Open tickets', 'open-tickets', 'now')],
      target: target('open-tickets-by-plan'),
      rank: 1,
    },
    {
      id: 'w_unlicensed',
      type: 'kpi-card',
      title: ['Overused Licences, All Clients', 'Licences beyond Their Seats, All Clients'],
      description:
        'Licences that the service manages, for all its clients, of which more seats are used than paid for.',
      config: { format: 'number', unit: 'licences', trend: true, invertTrend: true },
      data_requirements: [ofCompany('Non-compliant licences of all clients', 'licenses-non-compliant', 'now')],
      rank: 1,
    },
    {
      id: 'w_vendor_risk',
      type: 'kpi-card',
      title: 'Vendors at Risk, All Clients',
      description: 'Vendors behind the service whose performance is in doubt.',
      config: { format: 'number', unit: 'vendors', trend: true, invertTrend: true },
      data_requirements: [ofCompany('Vendors at risk of all clients', 'vendors-at-risk', 'now')],
      rank: 1,
    },
    {
      id: 'w_downtime_avoided',
      type: 'kpi-card',
      title: ['Downtime Avoided', 'Avoided Cost of Downtime'],
      description: 'Value of working time that was not lost, over up to 24 whole months.',
      config: { format: 'currency', trend: true },
      data_requirements: [derived('Downtime avoided', 'downtime-avoided')],
      rank: 1,
    },
    {
      id: 'w_incident_rhythm',
      type: 'heatmap',
      title: ['When Incidents Come', 'Incidents by Weekday'],
      description: 'Tickets raised on each weekday of the last eight weeks: clusters point to a cause.',
      config: { format: 'number' },
      data_requirements: [ofClient('Tickets raised', 'tickets-opened', EIGHT_WEEKS)],
      rank: 2,
    },
    {
      id: 'w_compliance_status',
      type: 'pie-chart',
      title: (traits) => (traits.regulated ? `${lawOf(traits)}: Software Status` : 'Software by Compliance'),
      description: 'How many of the client’s products are compliant, near their limit, or beyond it.',
      config: { format: 'number', legend: true },
      data_requirements: [rows('Licences', 'licenses', { by: 'complianceStatus' })],
      rank: 1,
    },
    {
      id: 'w_incident_trend',
      type: 'line-chart',
      title: ['Incidents Raised and Solved', 'Incidents over 12 Months'],
      description: 'Tickets raised and finished in each of the last 12 whole months.',
      config: { format: 'number', legend: true },
      data_requirements: [ofClient('Raised', 'tickets-opened', YEAR), ofClient('Solved', 'tickets-closed', YEAR)],
      rank: 1,
    },
    {
      id: 'w_audit_readiness',
      type: 'gauge',
      title: ({ regulated: bound }) =>
        bound ? 'Audit Readiness: Seats in Use, All Clients' : 'Seats in Use, All Clients',
      description: 'Seats in use in percent of those paid for, over all licences: above 100 an audit has findings.',
      config: { format: 'percentage', scale: licenseScale },
      data_requirements: [ofCompany('Licence utilisation of all clients', 'license-utilization', 'now')],
      target: target('license-utilization'),
      rank: 2,
    },
    {
      id: 'w_evidence',
      type: 'table',
      title: (traits) => `${lawOf(traits)} Evidence`,
      description: ({ industry }) =>
        `Figures that an auditor asks a client in ${industry} for: who is looked after, by what, and what is open.`,
      config: { format: 'number' },
      data_requirements: [
        ofClient('Employees covered', 'employees', 'now'),
        ofClient('Seats under control', 'seats', 'now'),
        ofClient('Open tickets', 'open-tickets', 'now'),
        ofCompany('Licences beyond their seats, all clients', 'licenses-non-compliant', 'now'),
        ofCompany('Vendors at risk, all clients', 'vendors-at-risk', 'now'),
      ],
      when: regulated,
      rank: 2,
    },
    {
      id: 'w_backlog_recovery',
      type: 'line-chart',
      title: ({ churnRisk }) => (churnRisk === 'High' ? 'Open Issues: the Way Back' : 'Open Issues under Watch'),
      description: 'Open tickets at the end of each month and now, against what the plan allows.',
      config: { format: 'number', legend: true },
      data_requirements: [ofClient('Open tickets', 'open-tickets', YEAR)],
      target: target('open-tickets-by-plan'),
      when: atRisk,
      rank: 3,
    },
    {
      id: 'w_software_audit',
      type: 'table',
      title: (traits) => (traits.regulated ? 'Software Inventory for the Auditor' : 'Software Inventory'),
      description: 'Each product with its seats, compliance and renewal.',
      config: { format: 'number' },
      data_requirements: [rows('Licences', 'licenses', { columns: auditColumns })],
      rank: 2,
    },
  ],
};
