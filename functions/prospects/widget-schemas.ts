import * as z from 'zod';
import { upperFirst } from '../../core/kernel/text.ts';
import { widgetTypes } from '../../core/views/prospects/widget.ts';
import { widgetSchemas } from '../../core/views/prospects/widgets/schemas.ts';
import { fromJsonSchema } from '../platform/contract/from-json-schema.ts';

/** `kpi-card` → `KpiCardData`: what the schema of a type’s data is called in the documents. */
function componentName(type: string): string {
  return `${type.split('-').map(upperFirst).join('')}Data`;
}

const kinds = widgetTypes.map((type) => {
  // The same schema that data are checked against when they are made.
  return fromJsonSchema(widgetSchemas[type]).meta({ id: componentName(type) });
});

/** The data of a widget of any type: no two types have the same fields. */
export const widgetData = z.union(kinds as [(typeof kinds)[0], ...typeof kinds]);

const unchecked = z.record(z.string(), z.unknown()).meta({
  id: 'FailedWidgetData',
  description: 'Of a record whose status is `failed`: as it was made, which is not as it should be.',
});

/** The same, or what was made instead of it where the making failed. */
export const anyWidgetData = z.union([...widgetData.options, unchecked]);
