import { target } from '../targets/index.ts';
import type { TemplateDefinition } from '../template.ts';
import { atRisk, beyondSmall, withProposals } from './audience.ts';
import { derived, FIVE_QUARTERS, ofClient, ofCompany, rows, YEAR } from './requirements.ts';
import { teamScale } from './scales.ts';

/** Where the client is heading: people, seats, demand, and what is proposed to it. */
export const growthForecast: TemplateDefinition = {
  category: 'growth-forecast',
  name: 'Growth & Forecast Dashboard',
  description: ({ name, churnRisk }) =>
    churnRisk === 'High'
      ? `What keeps ${name}, and how its needs develop.`
      : `How ${name} grows, and what its IT will need.`,
  widgets: [
    {
      id: 'w_employees',
      type: 'kpi-card',
      title: ['Employees', 'People Looked After'],
      description: 'People who work for the client now.',
      config: { format: 'number', unit: 'people', trend: true },
      data_requirements: [ofClient('Employees', 'employees', 'now')],
      rank: 1,
    },
    {
      id: 'w_seats',
      type: 'kpi-card',
      title: ['Seats', 'Seats Held'],
      description: 'Seats of all products that the client holds now.',
      config: { format: 'number', unit: 'seats', trend: true },
      data_requirements: [ofClient('Seats', 'seats', 'now')],
      rank: 1,
    },
    {
      id: 'w_annual_value',
      type: 'kpi-card',
      title: 'Agreement per Year',
      description: 'What the agreement in force is worth a year.',
      config: { format: 'currency', trend: true },
      data_requirements: [ofClient('Agreement per year', 'arr', 'now')],
      rank: 1,
    },
    {
      id: 'w_reason_to_stay',
      type: 'kpi-card',
      title: 'Reason to Stay',
      description: 'Net benefit of up to 24 whole months: what the service was worth beyond its price.',
      config: { format: 'currency', trend: true },
      data_requirements: [derived('Net benefit', 'net-benefit')],
      when: atRisk,
      rank: 2,
    },
    {
      id: 'w_growth',
      type: 'line-chart',
      title: ['People and Seats', 'Growth over 12 Months'],
      description: 'People employed and seats held at the end of each month, and now.',
      config: { format: 'number', legend: true },
      data_requirements: [ofClient('Employees', 'employees', YEAR), ofClient('Seats', 'seats', YEAR)],
      rank: 1,
    },
    {
      id: 'w_capacity',
      type: 'gauge',
      title: ['Room to Grow, All Clients', 'Capacity of the Team, All Clients'],
      description:
        'Billable in percent of available hours of all technicians, last 28 days: what is left takes growth.',
      config: { format: 'percentage', scale: teamScale },
      data_requirements: [ofCompany('Team utilisation for all clients', 'utilization-28-days', 'now')],
      target: target('team-utilization'),
      rank: 1,
    },
    {
      id: 'w_demand',
      type: 'bar-chart',
      title: ['Support Demand by Quarter', 'Tickets by Quarter'],
      description: 'Tickets raised in each of the last five whole quarters: the first and the last are a year apart.',
      config: { format: 'number' },
      data_requirements: [ofClient('Tickets opened', 'tickets-opened', FIVE_QUARTERS)],
      rank: 1,
    },
    {
      id: 'w_cost_outlook',
      type: 'bar-chart',
      title: ['Cost by Quarter', 'What Growth Costs'],
      description: 'What was paid in each of the last five whole quarters: the pace at which the budget must grow.',
      config: { format: 'currency' },
      data_requirements: [ofClient('Paid', 'revenue', FIVE_QUARTERS)],
      rank: 2,
    },
    {
      id: 'w_proposals',
      type: 'funnel-chart',
      title: ({ churnRisk }) => (churnRisk === 'High' ? 'Renewal and Proposals' : 'Where Proposals Stand'),
      description: 'Open proposals to the client by the stage that they have reached.',
      config: { format: 'number' },
      data_requirements: [rows('Proposals', 'opportunities', { by: 'stage' })],
      when: withProposals,
      rank: 2,
    },
    {
      id: 'w_run_rate',
      type: 'line-chart',
      title: ['Run Rate of the Agreement', 'Fee and Licences at Run Rate'],
      description: 'Monthly fee and licence cost at the end of each month, and now: where the year is heading.',
      config: { format: 'currency', legend: true },
      data_requirements: [ofClient('Monthly fee', 'mrr', YEAR), ofClient('Licence cost', 'license-cost', YEAR)],
      rank: 2,
    },
    {
      id: 'w_growth_table',
      type: 'table',
      title: 'Growth, Month by Month',
      description: 'People, seats and open tickets at the end of each month, and now.',
      config: { format: 'number' },
      data_requirements: [
        ofClient('Employees', 'employees', YEAR),
        ofClient('Seats', 'seats', YEAR),
        ofClient('Open tickets', 'open-tickets', YEAR),
      ],
      when: beyondSmall,
      rank: 3,
    },
  ],
};
