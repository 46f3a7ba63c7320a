import * as z from 'zod';
import { dimensions, granularities } from '../../core/views/analytics/index.ts';
import * as shown from '../platform/contract/presentation.ts';

/** What answers are made of: each payload says what it is. */

const moment = (description: string) => z.string().meta({ format: 'date-time', description });
export const dimensionId = z.enum(dimensions.map(({ id }) => id));
export const granularity = z.enum(granularities);
export const sectionId = z.enum(['executive', 'growth', 'monetization', 'learning', 'ops']);

export const describedFields = {
  id: z.string(),
  label: z.string(),
  unit: z.enum(['count', 'usd', 'percent', 'ratio', 'seconds', 'hours', 'days']),
  format: z.enum(['integer', 'decimal', 'currency', 'percent', 'duration']),
  better: z.enum(['up', 'down', 'neither']).meta({ description: 'The direction of good.' }),
  definition: z.string(),
};

export const valueFields = {
  value: z.number().nullable(),
  reason: z.string().nullable().meta({ description: 'Why there is no value; null where there is one.' }),
};
export const value = z
  .object(valueFields)
  .meta({ id: 'AnalyticsValue', description: 'A figure, or why there is none.' });

const display = z.string().meta({ description: 'As people read it.' });
const partial = (description: string) => z.boolean().meta({ description });

const card = z
  .object({
    ...describedFields,
    ...valueFields,
    previous: z.number().nullable().meta({ description: 'Of the range that is compared with; null: there is none.' }),
    delta: z.number().nullable().meta({ description: 'value − previous, in the unit.' }),
    partial: partial('Whether the range is not over yet.'),
    ...shown.frame,
    ...shown.precision,
    display,
    status: shown.status,
    window: shown.timeWindow,
    compared_with: shown.comparedWith.optional(),
    spark: shown.spark.optional(),
  })
  .meta({ id: 'AnalyticsCard', description: 'A metric over the range.' });

export const point = z
  .object({
    ...valueFields,
    label: moment('The beginning as clocks of the zone show it, with their offset.'),
    start: moment('The first moment, in UTC.'),
    end: moment('The first moment after it.'),
    partial: partial('Whether the range or the present cuts the period.'),
  })
  .meta({ id: 'AnalyticsPoint', description: 'A metric over an hour, day, week or month of the zone.' });

/** What a screen needs beside points over time. */
export const drawnTrend = {
  ...shown.frame,
  ...shown.precision,
  role: shown.role,
  displays: z.array(display),
  label_details: shown.labels,
  axis: shown.valueAxis,
};

const trend = z
  .object({ ...describedFields, granularity, points: z.array(point), ...drawnTrend })
  .meta({ id: 'AnalyticsTrend', description: 'A metric over time.' });

const column = z.union([
  z.object({ ...describedFields, ...shown.setting }),
  z.object({
    id: z.string(),
    label: z.string(),
    dimension: z.enum([...dimensionId.options, 'period', 'movement']),
    ...shown.setting,
  }),
]);

const table = z
  .object({
    id: z.string(),
    label: z.string(),
    definition: z.string(),
    columns: z.array(column).meta({ description: 'What names the row, then metrics.' }),
    rows: z.array(
      z.object({
        key: z.record(z.string(), z.string().nullable()).meta({ description: 'By column; null: without a value.' }),
        values: z.record(z.string(), value).meta({ description: 'By column.' }),
        partial: partial('Whether what the row is of is not over yet.'),
        cells: shown.cells.meta({ description: 'By column, as people read it.' }),
      }),
    ),
    together: z
      .object({ values: z.record(z.string(), value), cells: shown.cells })
      .nullable()
      .meta({ description: 'All cohorts of a table of cohorts; null of any other, and without anybody.' }),
    ...shown.frame,
  })
  .meta({ id: 'AnalyticsTable', description: 'Metrics by dimensions, by cohorts or by movements.' });

const step = z.object({
  id: z.string(),
  label: z.string(),
  users: z.int(),
  of_first: value.meta({ description: 'Percent of the first step.' }),
  of_previous: value.meta({ description: 'Percent of the step before.' }),
  median_hours: value.meta({ description: 'From the first step to this one, of those who came so far.' }),
  p90_hours: value,
  display,
  of_first_display: display,
  of_previous_display: display,
  median_display: display,
  p90_display: display,
});

const funnel = z
  .object({
    ...describedFields,
    unit: z.literal('count'),
    format: z.literal('integer'),
    better: z.literal('up'),
    window_days: z.int().meta({ description: 'Steps count within so many days of the first.' }),
    steps: z.array(step),
    partial: partial('Whether the window of some who entered is not over.'),
    ...shown.frame,
  })
  .meta({ id: 'AnalyticsFunnel', description: 'What people go through, from their registration on.' });

const section = z
  .object({
    id: sectionId,
    label: z.string(),
    message: z.string().meta({ description: 'How it stands, in a sentence or two.' }),
    cards: z.array(card),
    trends: z.array(trend),
    tables: z.array(table),
    funnels: z.array(funnel),
  })
  .meta({ id: 'AnalyticsSection' });

export const sections = z
  .object({ executive: section, growth: section, monetization: section, learning: section, ops: section })
  .meta({ id: 'AnalyticsSections', description: 'The five sections of the dashboard.' });
