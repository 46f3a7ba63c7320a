import type { Dataset } from './dataset.ts';
import { type Field, type Fields, type FieldType, wireName } from './schema.ts';

/** The part of JSON Schema (2020-12) that rows need. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly enum?: readonly (string | null)[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

const types: Readonly<Record<FieldType, JsonSchema>> = {
  id: { type: 'string', minLength: 1 },
  text: { type: 'string' },
  choice: { type: 'string' },
  flag: { type: 'boolean' },
  usd: { type: 'number' },
  fraction: { type: 'number' },
  number: { type: 'number' },
  count: { type: 'integer' },
  days: { type: 'number' },
  date: { type: 'string', format: 'date' },
  time: { type: 'string', format: 'date-time' },
  texts: { type: 'array' },
  records: { type: 'array' },
};

const common: Readonly<Record<string, JsonSchema>> = {
  created_at: { type: 'string', format: 'date-time', description: 'When the row was first computed.' },
  updated_at: { type: 'string', format: 'date-time', description: 'When its content last changed.' },
  data_freshness: { type: 'string', format: 'date-time', description: 'When its source data was last refreshed.' },
};

/** The JSON Schema of a dataset's rows as they leave, with the fields that all rows have: what answers are checked against. */
export function rowSchema(dataset: Pick<Dataset, 'fields' | 'says' | 'grain'>): JsonSchema {
  const { properties, ...rest } = recordSchema(dataset.fields);
  return {
    description: `${dataset.says} ${dataset.grain[0]?.toUpperCase()}${dataset.grain.slice(1)}.`,
    ...rest,
    properties: { ...properties, ...common },
    required: [...(rest.required ?? []), ...Object.keys(common)],
  };
}

function recordSchema(fields: Fields): JsonSchema {
  const properties = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [wireName(name), fieldSchema(field)] as const),
  );
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function fieldSchema(field: Field): JsonSchema {
  const { type, ...rest } = types[field.type];
  const schema: JsonSchema = { ...rest, ...content(field), description: field.says };
  if (type === undefined) return schema;
  if (!field.nullable) return { type, ...schema };
  return { type: [type, 'null'].flat(), ...schema, ...(schema.enum && { enum: [...schema.enum, null] }) };
}

function content({ type, choices, fields }: Field): JsonSchema {
  if (fields !== null) return { items: recordSchema(fields) };
  if (type === 'texts') return { items: { type: 'string', ...(choices.length > 0 && { enum: choices }) } };
  return choices.length > 0 ? { enum: choices } : {};
}
