import { satisfactionTarget, target } from '../targets/index.ts';
import type { TemplateDefinition } from '../template.ts';
import { answerOf, atRisk, withTeam } from './audience.ts';
import {
  EIGHT_WEEKS,
  FIVE_QUARTERS,
  LAST_MONTH,
  LAST_QUARTER,
  ofClient,
  ofCompany,
  rows,
  YEAR,
} from './requirements.ts';
import { satisfactionScale } from './scales.ts';

const peopleColumns = ['name', 'title', 'department', 'shift', 'status', 'customerSatisfaction'];

/** The service as the client's people feel it: answers, waiting, and what they said. */
export const serviceExperience: TemplateDefinition = {
  category: 'service-experience',
  name: 'Service Experience Dashboard',
  description: (traits) =>
    traits.churnRisk === 'High'
      ? `How ${traits.name} is to be won back: what its people said, and what is done about it.`
      : `How the people of ${traits.name} see the service; a first answer is promised in ${answerOf(traits)}.`,
  widgets: [
    {
      id: 'w_satisfaction',
      type: 'kpi-card',
      title: ['Satisfaction', 'Customer Satisfaction'],
      description: 'Mean score of the surveys of the last three whole months, 1 to 5.',
      config: { format: 'number', decimals: 2, unit: 'of 5', trend: true },
      data_requirements: [ofClient('Satisfaction', 'satisfaction', LAST_QUARTER)],
      target: satisfactionTarget,
      rank: 1,
    },
    {
      id: 'w_surveys',
      type: 'kpi-card',
      title: ['Surveys Answered', 'Voices Heard'],
      description: 'Surveys of the last three whole months: how many answers the satisfaction rests on.',
      config: { format: 'number', unit: 'surveys', trend: true },
      data_requirements: [ofClient('Surveys answered', 'surveys', LAST_QUARTER)],
      rank: 1,
    },
    {
      id: 'w_waiting',
      type: 'kpi-card',
      title: 'Waiting Now',
      description: (traits) =>
        `Tickets that wait or are worked on; the plan promises a first answer in ${answerOf(traits)}.`,
      config: { format: 'number', unit: 'tickets', trend: true, invertTrend: true },
      data_requirements: [ofClient('Open tickets', 'open-tickets', 'now')],
      target: target('open-tickets-by-plan'),
      rank: 1,
    },
    {
      id: 'w_solved',
      type: 'kpi-card',
      title: ['Solved Last Month', 'Requests Solved'],
      description: 'Tickets that technicians finished in the last whole month.',
      config: { format: 'number', unit: 'tickets', trend: true },
      data_requirements: [ofClient('Tickets closed', 'tickets-closed', LAST_MONTH)],
      rank: 2,
    },
    {
      id: 'w_satisfaction_trend',
      type: 'line-chart',
      title: ['Satisfaction over 12 Months', 'How Satisfaction Developed'],
      description: 'Mean score of each of the last 12 whole months, beside that of all clients, and the target.',
      config: { format: 'number', decimals: 2, legend: true },
      data_requirements: [
        ofClient('Satisfaction', 'satisfaction', YEAR),
        ofCompany('All clients', 'satisfaction', YEAR),
      ],
      target: satisfactionTarget,
      rank: 1,
    },
    {
      id: 'w_satisfaction_gauge',
      type: 'gauge',
      title: ({ churnRisk }) => (churnRisk === 'High' ? 'Distance to Recovery' : 'Satisfaction of the Year'),
      description: 'Mean score of all surveys of the last 12 whole months.',
      config: { format: 'number', decimals: 2, unit: 'of 5', scale: satisfactionScale },
      data_requirements: [ofClient('Satisfaction', 'satisfaction', YEAR)],
      target: satisfactionTarget,
      rank: 2,
    },
    {
      id: 'w_service_funnel',
      type: 'funnel-chart',
      title: ['From Request to Feedback', 'What Became of the Requests'],
      description: 'Of the tickets of 12 whole months, how many were finished, and how many answered a survey.',
      config: { format: 'number' },
      data_requirements: [
        ofClient('Raised', 'tickets-opened', YEAR),
        ofClient('Solved', 'tickets-closed', YEAR),
        ofClient('Survey answered', 'surveys', YEAR),
      ],
      rank: 1,
    },
    {
      id: 'w_service_rhythm',
      type: 'heatmap',
      title: ['When Help Was Given', 'Help by Weekday'],
      description: 'Tickets finished on each weekday of the last eight weeks.',
      config: { format: 'number' },
      data_requirements: [ofClient('Tickets closed', 'tickets-closed', EIGHT_WEEKS)],
      rank: 2,
    },
    {
      id: 'w_recovery_plan',
      type: 'bar-chart',
      title: ({ churnRisk }) =>
        churnRisk === 'High' ? 'Recovery: Satisfaction by Quarter' : 'Satisfaction by Quarter',
      description: 'Mean score of each of the last five whole quarters: whether what was done about it shows.',
      config: { format: 'number', decimals: 2 },
      data_requirements: [ofClient('Satisfaction', 'satisfaction', FIVE_QUARTERS)],
      when: atRisk,
      rank: 2,
    },
    {
      id: 'w_team',
      type: 'table',
      title: ({ churnRisk }) => (churnRisk === 'High' ? 'Who Answers for the Recovery' : 'Your Team'),
      description: 'Technicians who look after the client, and how their clients rate them.',
      config: { format: 'number' },
      data_requirements: [rows('Team', 'technicians', { columns: peopleColumns })],
      when: (traits) => withTeam(traits) || atRisk(traits),
      rank: 3,
    },
  ],
};
