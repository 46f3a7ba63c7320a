import { target } from '../targets/index.ts';
import type { TemplateDefinition } from '../template.ts';
import { answerOf, atRisk, beyondSmall } from './audience.ts';
import { EIGHT_WEEKS, LAST_MONTH, LAST_QUARTER, ofClient, ofCompany, rows, YEAR } from './requirements.ts';
import { teamScale } from './scales.ts';

const teamColumns = ['name', 'title', 'level', 'shift', 'status', 'openTickets', 'closedTickets'];

/** How much the service desk does for the client, and at what effort. */
export const operationalEfficiency: TemplateDefinition = {
  category: 'operational-efficiency',
  name: 'Operational Efficiency Dashboard',
  description: ({ name, employees }) => `How the service desk works for the ${employees} people of ${name}.`,
  widgets: [
    {
      id: 'w_tickets_closed',
      type: 'kpi-card',
      title: ['Tickets Closed', 'Tickets Solved'],
      description: 'Tickets that technicians finished in the last whole month.',
      config: { format: 'number', unit: 'tickets', trend: true },
      data_requirements: [ofClient('Tickets closed', 'tickets-closed', LAST_MONTH)],
      rank: 1,
    },
    {
      id: 'w_open_tickets',
      type: 'kpi-card',
      title: 'Open Tickets',
      description: (traits) =>
        `Tickets that wait or are worked on now; the plan promises a first answer in ${answerOf(traits)}.`,
      config: { format: 'number', unit: 'tickets', trend: true, invertTrend: true },
      data_requirements: [ofClient('Open tickets', 'open-tickets', 'now')],
      target: target('open-tickets-by-plan'),
      rank: 1,
    },
    {
      id: 'w_cost_per_ticket',
      type: 'kpi-card',
      title: 'Cost per Ticket',
      description: 'Labour cost of the last whole month divided by the tickets closed in it.',
      config: { format: 'currency', decimals: 2, trend: true, invertTrend: true },
      data_requirements: [ofClient('Cost per ticket', 'cost-per-ticket', LAST_MONTH)],
      target: target('cost-per-ticket'),
      rank: 1,
    },
    {
      id: 'w_labour_hours',
      type: 'kpi-card',
      title: ['Hours of Support', 'Technicians’ Hours'],
      description: 'Time that technicians logged on tickets in the last whole month.',
      config: { format: 'number', unit: 'hours', trend: true },
      data_requirements: [ofClient('Labour hours', 'labor-hours', LAST_MONTH)],
      when: beyondSmall,
      rank: 3,
    },
    {
      id: 'w_ticket_flow',
      type: 'line-chart',
      title: ['Tickets Opened and Closed', 'Demand and Delivery'],
      description:
        'Tickets raised and finished in each of the last 12 whole months: lines that part mean a growing backlog.',
      config: { format: 'number', legend: true },
      data_requirements: [
        ofClient('Tickets opened', 'tickets-opened', YEAR),
        ofClient('Tickets closed', 'tickets-closed', YEAR),
      ],
      rank: 1,
    },
    {
      id: 'w_team_utilization',
      type: 'gauge',
      title: ['Team Utilisation, All Clients', 'How Busy the Team Is with All Clients'],
      description:
        'Billable in percent of available hours of all technicians, last 28 days: room left for the client’s peaks.',
      config: { format: 'percentage', scale: teamScale },
      data_requirements: [ofCompany('Team utilisation for all clients', 'utilization-28-days', 'now')],
      target: target('team-utilization'),
      rank: 2,
    },
    {
      id: 'w_ticket_rhythm',
      type: 'heatmap',
      title: ['When Tickets Are Raised', 'Rhythm of the Week'],
      description: 'Tickets raised on each weekday of the last eight weeks.',
      config: { format: 'number' },
      data_requirements: [ofClient('Tickets opened', 'tickets-opened', EIGHT_WEEKS)],
      rank: 2,
    },
    {
      id: 'w_ticket_funnel',
      type: 'funnel-chart',
      title: 'From Ticket to Feedback',
      description: 'Of the tickets of three whole months, how many were finished, and how many answered a survey.',
      config: { format: 'number' },
      data_requirements: [
        ofClient('Opened', 'tickets-opened', LAST_QUARTER),
        ofClient('Closed', 'tickets-closed', LAST_QUARTER),
        ofClient('Survey answered', 'surveys', LAST_QUARTER),
      ],
      rank: 2,
    },
    {
      id: 'w_backlog_recovery',
      type: 'line-chart',
      title: ({ churnRisk }) => (churnRisk === 'High' ? 'Backlog: the Way Back' : 'Backlog under Watch'),
      description: 'Open tickets at the end of each month and now, against what the plan allows.',
      config: { format: 'number', legend: true },
      data_requirements: [ofClient('Open tickets', 'open-tickets', YEAR)],
      target: target('open-tickets-by-plan'),
      when: atRisk,
      rank: 3,
    },
    {
      id: 'w_team',
      type: 'table',
      title: ({ name }) => `The Team of ${name}`,
      description: 'Technicians who look after the client, with their shift and load.',
      config: { format: 'number' },
      data_requirements: [rows('Team', 'technicians', { columns: teamColumns })],
      rank: 2,
    },
  ],
};
