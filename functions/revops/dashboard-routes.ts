import * as z from 'zod';
import { idParam, intQuery, isoDateQuery } from '../platform/contract/fields.ts';
import { defineRoutes } from '../platform/contract/route.ts';
import { WEEKS_KEPT } from './closings.ts';
import { filterQuery } from './query.ts';
import { bridge, dashboard, explanation, history } from './schemas.ts';

const shared = { tag: 'RevOps', world: true, access: 'read', method: 'GET' } as const;
const errors = ['not-found', 'conflict', 'unavailable', 'invalid'] as const;
const responses = { 200: { description: 'Every widget with its rows.', schema: dashboard } } as const;
/** Weeks of a history unless a request says otherwise, and the most: as many as are kept. */
export const USUAL_WEEKS = 8;
const name = (description: string, example: string) =>
  z
    .string()
    .min(1)
    .max(500)
    .meta({ description, examples: [example] });

/** A figure, by its place. */
const figure = z.object({
  dataset: name('The id of a dataset.', 'dashboard_kpis'),
  row: name('The key of a row, as `shown` of its dataset has it.', 'Q4 2026~All'),
  field: name('The name of a field.', 'ai_forecast'),
});

/** Screens, and where their figures come from. */
export const dashboardRoutes = defineRoutes({
  getPipelineHealth: {
    ...shared,
    path: '/revops/dashboards/pipeline-health',
    summary: 'All of the pipeline health dashboard in one answer',
    query: z.object(filterQuery),
    responses,
    errors,
  },
  getRepCoaching: {
    ...shared,
    path: '/revops/dashboards/rep-coaching/{rep_id}',
    summary: 'All of a rep’s coaching dashboard in one answer',
    params: z.object({ rep_id: idParam('rep-1') }),
    query: z.object({ quarter: filterQuery.quarter, week: filterQuery.week }),
    responses,
    errors,
  },
  getBridge: {
    ...shared,
    path: '/revops/bridge',
    summary: 'What moved the pipeline between any two days',
    description:
      'Opening + created + raised + cut + pulled in + slipped + won + lost = closing, to the cent. `quarter` counts only deals that are expected to close until its end.',
    query: z.object({
      from: isoDateQuery().optional().meta({ description: 'The first day: that of the running quarter by default.' }),
      to: isoDateQuery().optional().meta({ description: 'The last day: the one that runs by default.' }),
      quarter: z
        .string()
        .max(100)
        .optional()
        .meta({ examples: ['Q4 2026'] }),
      team: filterQuery.team,
      segment: filterQuery.segment,
      region: filterQuery.region,
    }),
    responses: { 200: { description: 'The steps in their order.', schema: bridge } },
    errors,
  },
  explainFigure: {
    ...shared,
    path: '/revops/explain/{dataset}/{row}/{field}',
    summary: 'How a figure came about',
    description:
      'Its formula, and the rows of the inputs that it rests on: computed of these alone it is the same. Each of them can be explained in turn.',
    params: figure,
    query: z.object(filterQuery),
    responses: { 200: { description: 'The figure, and what it rests on.', schema: explanation } },
    errors,
  },
  getFigureHistory: {
    ...shared,
    path: '/revops/history/{dataset}/{row}/{field}',
    summary: 'How a figure went',
    description:
      'What it was at the ends of the last weeks, by what was known then, and at the moment that is asked of. Weeks that were kept are read, others are built anew.',
    params: figure,
    query: z.object({
      ...filterQuery,
      weeks: intQuery(1, WEEKS_KEPT)
        .optional()
        .meta({ description: `Ends of weeks before it: ${USUAL_WEEKS} by default.` }),
    }),
    responses: { 200: { description: 'The oldest first.', schema: history } },
    errors,
  },
});
