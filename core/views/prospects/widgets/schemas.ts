import {
  extended,
  type JsonSchema,
  list,
  maybeNumber,
  maybePercentage,
  name,
  number,
  object,
  percentage,
} from '../../../kernel/json-schema.ts';
import {
  axis,
  axisLabels,
  columnFields,
  figureFields,
  frameFields,
  status,
  valueFormatFields,
} from '../../../kernel/presentation/schemas.ts';
import type { WidgetType } from '../widget.ts';
import { CATEGORIES, POINTS } from './limits.ts';
import { series, tableFields } from './presented-schema.ts';
import { dataSchema } from './schema.ts';

const twelve = { minItems: POINTS, maxItems: POINTS };

/** What each type's data must be, JSON Schema 2020-12: apart from what makes them, as documents need nothing else. */
export const widgetSchemas: Readonly<Record<WidgetType, JsonSchema>> = {
  'kpi-card': dataSchema(
    'Key figure',
    {
      value: maybeNumber,
      display: name,
      trend: object({ value: number, direction: { enum: ['up', 'down', 'flat'] }, display: name }),
      target: number,
      progress: number,
    },
    { ...frameFields, ...figureFields },
    ['trend', 'target', 'progress'],
  ),
  'line-chart': dataSchema(
    'Line chart',
    {
      labels: list({ type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' }, twelve),
      series: series(twelve),
    },
    { ...frameFields, label_details: axisLabels, axis },
  ),
  'bar-chart': dataSchema(
    'Bar chart',
    {
      categories: list(name, { maxItems: CATEGORIES }),
      series: series({ maxItems: CATEGORIES }),
    },
    { ...frameFields, category_details: axisLabels, axis },
  ),
  'pie-chart': dataSchema(
    'Pie chart',
    {
      segments: list(
        extended(
          { label: name, value: { type: 'number', exclusiveMinimum: 0 }, percentage, display: name },
          { percentage_display: name },
        ),
      ),
      total: number,
    },
    { ...frameFields, ...valueFormatFields, total_display: name },
  ),
  'waterfall-chart': dataSchema(
    'Waterfall chart',
    {
      steps: list(
        extended(
          {
            label: name,
            type: { enum: ['start', 'increase', 'decrease', 'end'] },
            value: number,
            cumulative: number,
            display: name,
          },
          { role: { enum: ['total', 'part'] }, from: number, to: number },
        ),
      ),
    },
    { ...frameFields, axis },
  ),
  table: dataSchema(
    'Table',
    {
      columns: list(
        extended(
          {
            key: name,
            label: name,
            format: { enum: ['text', 'currency', 'percentage', 'number', 'days', 'date'] },
          },
          columnFields,
        ),
        { minItems: 1 },
      ),
      rows: list({ type: 'object', additionalProperties: { type: ['string', 'number', 'null'] } }),
      totals: { type: 'object', additionalProperties: number },
    },
    tableFields,
    ['totals'],
  ),
  gauge: dataSchema(
    'Gauge',
    {
      value: maybeNumber,
      display: name,
      min: number,
      max: number,
      bands: list(extended({ from: number, to: number, label: name }, { tone: status }), { minItems: 1 }),
      target: number,
      progress: number,
    },
    { ...frameFields, ...figureFields, axis },
    ['target', 'progress'],
  ),
  'funnel-chart': dataSchema(
    'Funnel chart',
    {
      stages: list(
        extended(
          { label: name, value: { ...number, minimum: 0 }, percentage: maybePercentage, display: name },
          { percentage_display: name, of_previous: maybePercentage, of_previous_display: name },
        ),
      ),
    },
    { ...frameFields, axis },
  ),
  heatmap: dataSchema(
    'Heatmap',
    {
      rows: list(name, { minItems: 1 }),
      columns: list(name, { minItems: 1 }),
      values: list(list(maybeNumber)),
      min: number,
      max: number,
    },
    { ...frameFields, row_details: axisLabels, column_details: axisLabels, displays: list(list(name)), axis },
  ),
};
