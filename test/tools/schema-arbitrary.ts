import fc from 'fast-check';
import type * as z from 'zod';
import { createSchema } from 'zod-openapi';

/** Values that a schema takes, generated from its JSON Schema: what the documents say is what the reader must accept. */

/** The part of JSON Schema that the contract uses. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly $ref?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

export interface RenderedSchema {
  readonly schema: JsonSchema;
  readonly components: Readonly<Record<string, JsonSchema>>;
}

/** The JSON Schema of what a zod schema takes. */
export function renderInput(schema: z.ZodType): RenderedSchema {
  const rendered = createSchema(schema, { io: 'input' });
  return { schema: rendered.schema as JsonSchema, components: rendered.components as Record<string, JsonSchema> };
}

const FIRST_DAY = new Date('2000-01-01T00:00:00Z');
const LAST_DAY = new Date('2099-12-31T00:00:00Z');

function instants(): fc.Arbitrary<string> {
  return fc.date({ min: FIRST_DAY, max: LAST_DAY, noInvalidDate: true }).map((date) => date.toISOString());
}

function strings({ format, pattern, minLength = 0, maxLength = 40 }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date-time') return instants();
  if (format === 'date') return instants().map((instant) => instant.slice(0, 10));
  if (format === 'uuid') return fc.uuid();
  if (format === 'email') return fc.emailAddress();
  if (format === 'uri') return fc.webUrl();
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 40) });
}

function numbers(schema: JsonSchema): fc.Arbitrary<number> {
  if (schema.type === 'integer') {
    return fc.integer({ min: schema.minimum ?? -1_000_000, max: schema.maximum ?? 1_000_000 });
  }
  const min = schema.exclusiveMinimum ?? schema.minimum ?? -1e6;
  const max = schema.exclusiveMaximum ?? schema.maximum ?? 1e6;
  const minExcluded = schema.exclusiveMinimum !== undefined;
  const maxExcluded = schema.exclusiveMaximum !== undefined;
  return fc.double({ min, max, minExcluded, maxExcluded, noNaN: true });
}

function objects(schema: JsonSchema, components: RenderedSchema['components']): fc.Arbitrary<unknown> {
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [name, field] of Object.entries(schema.properties ?? {})) fields[name] = valuesOf(field, components);
  const known = fc.record(fields, { requiredKeys: [...(schema.required ?? [])] });
  if (Object.keys(fields).length > 0 || typeof schema.additionalProperties !== 'object') return known;
  const names = fc.stringMatching(/^[a-z]{1,8}$/);
  return fc.dictionary(names, valuesOf(schema.additionalProperties, components), { maxKeys: 3 });
}

function typed(type: string | undefined, schema: JsonSchema, components: RenderedSchema['components']) {
  switch (type) {
    case 'string':
      return strings(schema);
    case 'integer':
    case 'number':
      return numbers({ ...schema, type });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const minLength = schema.minItems ?? 0;
      const maxLength = Math.min(schema.maxItems ?? minLength + 3, minLength + 3);
      return fc.array(valuesOf(schema.items ?? {}, components), { minLength, maxLength });
    }
    case 'object':
      return objects(schema, components);
    default:
      // A name that no body may have: the API refuses it wherever it stands.
      return fc.jsonValue({ maxDepth: 1 }).filter((value) => !JSON.stringify(value).includes('"__proto__"'));
  }
}

/** Values of a JSON Schema, of the keywords above. */
export function valuesOf(schema: JsonSchema, components: RenderedSchema['components']): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return valuesOf(components[name] ?? {}, components);
  }
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return fc.oneof(...options.map((option) => valuesOf(option, components)));
  const [first] = schema.allOf ?? [];
  if (first !== undefined) return valuesOf(first, components);
  const types = [schema.type].flat();
  return fc.oneof(...types.map((type) => typed(type, schema, components)));
}

/** Values as the JSON Schema of a zod schema describes them. */
export function describedBy(schema: z.ZodType): fc.Arbitrary<unknown> {
  const rendered = renderInput(schema);
  return valuesOf(rendered.schema, rendered.components);
}
