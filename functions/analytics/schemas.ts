import * as z from 'zod';
import { filters } from './fields.ts';
import {
  describedFields,
  dimensionId,
  drawnTrend,
  granularity,
  point,
  sectionId,
  sections,
  value,
} from './payload-schemas.ts';

const moment = (description: string) => z.string().meta({ format: 'date-time', description });

/** What every answer says of what it was made from. */
const frame = {
  source: z.enum(['inline', 'repository']).meta({
    description: '`inline`: of the telemetry that was sent along; `repository`: of that of the world.',
  }),
  tick: z.int().nullable().meta({ description: 'The committed tick of the world; null for inline telemetry.' }),
  as_of: moment('Up to when telemetry is known: the world’s time; of inline telemetry the end of the range.'),
  range: z.object({ start: moment('The first moment.'), end: moment('The first moment after it.') }),
  timezone: z.string().meta({ description: 'The zone whose days, weeks and months count.' }),
  filters,
  notes: z.array(z.string()).meta({ description: 'What was left out, in sentences.' }),
};

export const dashboardAnswer = z
  .object({ data: sections, ...frame, compare: z.enum(['previous', 'year', 'none']) })
  .meta({ id: 'AnalyticsDashboard', description: 'The dashboard of the academy over a range.' });

const metricFields = { ...describedFields, section: sectionId, formula: z.string(), dimensions: z.array(dimensionId) };

export const catalogue = z
  .object({
    metrics: z.array(
      z.object({
        ...metricFields,
        has_people: z.boolean().meta({ description: 'Whether `/analytics/people` lists who stands behind it.' }),
        adds_up: z.boolean().meta({ description: 'Whether figures of parts add up to that of the whole.' }),
        why_not: z.string().nullable().meta({ description: 'Why they don’t; null where they do.' }),
      }),
    ),
    funnels: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        definition: z.string(),
        window_days: z.int(),
        steps: z.array(z.object({ id: z.string(), label: z.string() })),
      }),
    ),
    dimensions: z.array(z.object({ id: dimensionId, label: z.string(), definition: z.string(), filter: z.boolean() })),
  })
  .meta({ id: 'AnalyticsCatalogue', description: 'Metrics, funnels and dimensions, each with its definition.' });

export const queryAnswer = z
  .object({
    metric: z.object(metricFields),
    granularity,
    total: value,
    total_display: z.string().meta({ description: 'As people read it.' }),
    points: z.array(point),
    drawing: z.object(drawnTrend).meta({ description: 'Its points on a screen.' }),
    parts: z
      .array(
        z.object({
          cell: z
            .record(z.string(), z.string().nullable())
            .meta({ description: 'By dimension; null: without a value.' }),
          total: value,
          total_display: z.string(),
          points: z.array(point),
        }),
      )
      .meta({ description: 'By the values of the breakdown; empty without one.' }),
    adds_up: z.boolean().nullable().meta({ description: 'Whether parts add up to the total; null: there are none.' }),
    why_not: z.string().nullable(),
    ...frame,
  })
  .meta({ id: 'AnalyticsQueryAnswer', description: 'A metric over a range: in all, over time, and in parts.' });

export const peopleAnswer = z
  .object({
    metric: z.string(),
    step: z.string().nullable(),
    count: z.int().meta({ description: 'How many there are: the figure itself, where it counts people.' }),
    user_ids: z.array(z.string()),
    ...frame,
  })
  .meta({ id: 'AnalyticsPeople', description: 'Who stands behind a figure.' });

export const storedEvent = z
  .object({
    id: z.string(),
    user_id: z.string().nullable(),
    event_name: z.string(),
    event_time: moment('When it happened. World time.'),
    received_at: moment('When it arrived, or when its sender says so.').nullable(),
    properties: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AnalyticsStoredEvent', description: 'An event of the world’s academy, or one that was sent.' });
