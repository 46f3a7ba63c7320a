import { Ajv2020 } from 'ajv/dist/2020.js';
import { type WidgetType, widgetSchemas } from '../../../../../../core/views/prospects/index.ts';

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, allowUnionTypes: true });

/** What of some data breaks the schema of its type, in words. */
export function schemaFaults(type: WidgetType, data: unknown): string[] {
  const validate = ajv.compile(widgetSchemas[type]);
  if (validate(data)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${type}${instancePath} ${message}`);
}
