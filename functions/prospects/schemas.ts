import * as z from 'zod';
import { statuses } from '../../core/kernel/presentation/vocabulary.ts';
import { categories } from '../../core/views/prospects/template.ts';
import { widgetTypes } from '../../core/views/prospects/widget.ts';
import { freeFormJson } from '../platform/contract/free-form.ts';
import { jobStatuses } from '../platform/jobs/job.ts';
import { dataStatuses } from './records.ts';
import { anyWidgetData, widgetData } from './widget-schemas.ts';

const time = z.string().meta({ description: 'ISO 8601, of the wall clock.' });
export const category = z.enum(categories);
const asOf = z
  .object({ tick: z.int(), time: z.string() })
  .meta({ description: 'The one committed tick of which every figure is, and the world’s time then.' });

const templateOutcome = z.object({
  category,
  template_id: z.string(),
  name: z.string().nullable(),
  status: z.enum(['pending', 'stored', 'completed', 'failed']),
  widget_count: z.int(),
  error: z.string().nullable(),
  data: z.array(
    z.object({
      prospect_id: z.string(),
      status: z.enum(['ready', 'failed']),
      widget_count: z.int(),
      generation_duration_ms: z.number(),
    }),
  ),
});

export const buildJob = z
  .object({
    job_id: z.string(),
    client_id: z.string(),
    status: z.enum(jobStatuses),
    current_step: z.enum(['queued', 'templates', 'prospects', 'data', 'finished']),
    percentage: z.int().min(0).max(100),
    seed: z.int(),
    categories: z.array(category),
    prospect_ids: z.array(z.string()),
    demo_prospect_id: z.string().nullable(),
    as_of: asOf.nullable(),
    counts: z.object({
      templates: z.int(),
      templates_completed: z.int(),
      templates_failed: z.int(),
      prospects: z.int(),
      data_ready: z.int(),
      data_failed: z.int(),
      widgets: z.int(),
    }),
    templates: z.array(templateOutcome).meta({ description: 'How it fared with each template.' }),
    attempts: z.int(),
    error: z.string().nullable(),
    created_at: time,
    started_at: time.nullable(),
    finished_at: time.nullable(),
    duration_ms: z.int().nullable(),
  })
  .meta({ id: 'GenerationJob', description: 'The generation of a client’s dashboards, and how far it is.' });

export const buildRequest = z.object({
  prospect_ids: z
    .array(z.string().min(1).max(128))
    .max(100)
    .optional()
    .meta({ description: 'Prospects of this client to generate data for beside the demo prospect.' }),
  seed: z.int().min(0).max(4_294_967_295).optional().meta({ description: 'The same seed makes the same templates.' }),
  categories: z.array(category).min(1).optional().meta({ description: 'Templates to make. Default: all seven.' }),
});

const position = z.object({
  row: z.int().min(1).max(1000),
  col: z.int().min(1).max(12),
  rowSpan: z.int().min(1).max(100),
  colSpan: z.int().min(1).max(12),
});

const formats = ['currency', 'percentage', 'number', 'days'] as const;
const band = z.object({ from: z.number(), to: z.number(), label: z.string(), tone: z.enum(statuses).optional() });
const config = z.object({
  format: z.enum(formats),
  decimals: z.int().min(0).max(4).optional(),
  trend: z.boolean().optional(),
  invertTrend: z.boolean().optional(),
  unit: z.string().max(40).optional(),
  colors: z.array(z.string().max(40)).max(20).optional(),
  legend: z.boolean().optional(),
  sort: z.enum(['ascending', 'descending', 'none']).optional(),
  subtract: z.array(z.string().max(100)).max(20).optional(),
  scale: z.object({ min: z.number(), max: z.number(), bands: z.array(band).max(10) }).optional(),
});

const widget = z.object({
  id: z.string(),
  type: z.enum(widgetTypes),
  title: z.string(),
  description: z.string(),
  position,
  config,
  data_requirements: z
    .array(z.record(z.string(), z.unknown()))
    .meta({ description: 'What the widget’s figures are made of: measures of the world, derived figures, rows.' }),
  target: z.object({ value: z.number(), rule: z.string(), rationale: z.string() }).nullable(),
});

export const template = z
  .object({
    id: z.string(),
    client_id: z.string(),
    name: z.string(),
    category,
    description: z.string(),
    seed: z.int(),
    widgets: z.array(widget),
    created_at: time,
    updated_at: time,
  })
  .meta({ id: 'DashboardTemplate', description: 'The structure of a dashboard for one client.' });

const text = (most: number) => z.string().trim().min(1).max(most);

export const templateChange = z.object({
  name: text(200).optional(),
  description: text(2000).optional(),
  widgets: z
    .array(
      z.object({
        id: z.string().min(1).max(100),
        title: text(200).optional(),
        position: position.optional(),
        config: config.partial().optional(),
      }),
    )
    .max(20)
    .optional()
    .meta({ description: 'Changes of widgets, by their ids. The grid must be without overlap and hole afterwards.' }),
});

const metaData = freeFormJson({ maxDepth: 20, maxBytes: 64 * 1024 }).meta({
  description: 'Whatever belongs to the prospect, kept as it came: up to 20 levels and 64 KB of JSON.',
});

export const prospect = z
  .object({
    id: z.string(),
    client_id: z.string(),
    name: z.string(),
    organization: z.string().nullable(),
    email: z.string(),
    meta_data: z.record(z.string(), z.unknown()).meta({ description: 'Whatever belongs to the prospect.' }),
    created_at: time,
    updated_at: time,
  })
  .meta({ id: 'Prospect', description: 'Someone who looks at a client’s dashboards.' });

const email = z.email().max(254);
export const newProspect = z.object({
  name: text(200),
  organization: text(200).optional(),
  email,
  meta_data: metaData.optional(),
});

export const prospectChange = z.object({
  name: text(200).optional(),
  organization: text(200).nullable().optional(),
  email: email.optional(),
  meta_data: metaData.optional(),
});

export const dataStatus = z.enum(dataStatuses);
export const statusCounts = z.object({ ready: z.int(), stale: z.int(), failed: z.int() });

const provenance = z.object({ field: z.string(), source: z.string(), id: z.string(), rationale: z.string() });

export const prospectData = z
  .object({
    prospect_id: z.string(),
    template_id: z.string(),
    client_id: z.string(),
    template_name: z.string(),
    category,
    status: dataStatus,
    generated_by: z.enum(['template-generation', 'manual', 'refresh']),
    generated_at: time,
    generation_duration_ms: z.number(),
    as_of: asOf,
    widget_count: z.int(),
    validation_result: z.object({
      valid: z.boolean(),
      widgets_checked: z.int(),
      errors: z.array(z.object({ widget_id: z.string(), path: z.string(), message: z.string() })),
    }),
    dashboard_data: z.record(z.string(), anyWidgetData).meta({
      description:
        'The data of each widget, by its id: of the form that its type has. What stands beside the values (status, window, axis …) is missing in data that were made before there was any, until they are made anew.',
    }),
    provenance: z
      .record(z.string(), z.array(provenance))
      .meta({ description: 'Where the figures of each widget come from.' }),
    widget_titles: z
      .record(z.string(), z.string())
      .meta({ description: 'The title of each widget, in the words of whoever narrates.' }),
    commentary: z.string().meta({ description: 'What matters on the dashboard, in two or three sentences.' }),
    narrator: z.string().meta({ description: 'Who put it into words: `rules`, or the id of a model.' }),
  })
  .refine(
    ({ status, dashboard_data: data }) =>
      status === 'failed' || Object.values(data).every((own) => widgetData.safeParse(own).success),
    { message: 'Expected data of the form of their types, unless they failed.', path: ['dashboard_data'] },
  )
  .meta({ id: 'ProspectDashboardData', description: 'The values of a dashboard’s widgets, for one prospect.' });

export const dataRequest = z.object({
  template_id: z.string().min(1).max(128),
  prospect_id: z.string().min(1).max(128),
  regenerate: z.boolean().default(false).meta({ description: 'Whether data that is there is made anew.' }),
});
