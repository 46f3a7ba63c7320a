import * as z from 'zod';
import type { JsonSchema } from '../../../core/kernel/json-schema.ts';

/** The keywords that are read; any other is a fault, so that no part of a schema is silently without effect. */
const KNOWN = new Set([
  ...['type', 'properties', 'required', 'additionalProperties', 'items', 'minItems', 'maxItems', 'enum', 'const'],
  ...['anyOf', 'pattern', 'minLength', 'minimum', 'maximum', 'exclusiveMinimum', 'description', 'title', '$schema'],
]);

/**
 * A JSON Schema of the core as a schema of the contract, so that nothing is typed twice. It reads what the core's schemas
 * of widgets use; zod's own reader knows every keyword, and adds 45 KB to a function.
 * @throws Error for a keyword or type that it doesn't read
 */
export function fromJsonSchema(schema: JsonSchema): z.ZodType {
  const unknown = Object.keys(schema).find((keyword) => !KNOWN.has(keyword));
  if (unknown !== undefined) throw new Error(`${unknown} is no keyword that is read`);
  const { description } = schema;
  const made = plain(schema);
  return typeof description === 'string' ? made.meta({ description }) : made;
}

function plain(schema: JsonSchema): z.ZodType {
  if ('const' in schema) return z.literal(schema.const as z.core.util.Literal);
  if (Array.isArray(schema.enum)) return chosen(schema.enum);
  if (Array.isArray(schema.anyOf)) return z.union(schema.anyOf.map(fromJsonSchema));
  const types: readonly unknown[] = Array.isArray(schema.type) ? schema.type : [schema.type];
  if (types.every((type) => type === 'null')) return z.null();
  const [first, ...others] = types.filter((type) => type !== 'null').map((type) => ofType(type, schema));
  if (!first) throw new Error('a schema has no type');
  const one = others.length === 0 ? first : z.union([first, ...others]);
  return types.includes('null') ? z.nullable(one) : one;
}

/** Texts, or null among them. */
function chosen(values: readonly unknown[]): z.ZodType {
  const texts = z.enum(values.filter((value) => typeof value === 'string'));
  return values.includes(null) ? z.nullable(texts) : texts;
}

function ofType(type: unknown, schema: JsonSchema): z.ZodType {
  switch (type) {
    case 'string':
      return text(schema);
    case 'boolean':
      return z.boolean();
    case 'number':
      return bounded(z.number(), schema);
    case 'integer':
      return bounded(z.int(), schema);
    case 'array':
      return listed(schema);
    case 'object':
      return record(schema);
    default:
      throw new Error(`${String(type)} is no type that is read`);
  }
}

function text({ pattern, minLength }: JsonSchema): z.ZodType {
  const length = typeof minLength === 'number' ? z.string().min(minLength) : z.string();
  return typeof pattern === 'string' ? length.regex(new RegExp(pattern)) : length;
}

function bounded(number: z.ZodNumber, { minimum, maximum, exclusiveMinimum }: JsonSchema): z.ZodType {
  const from = typeof minimum === 'number' ? number.min(minimum) : number;
  const to = typeof maximum === 'number' ? from.max(maximum) : from;
  return typeof exclusiveMinimum === 'number' ? to.gt(exclusiveMinimum) : to;
}

function listed({ items, minItems, maxItems }: JsonSchema): z.ZodType {
  const list = z.array(fromJsonSchema(items as JsonSchema));
  const from = typeof minItems === 'number' ? list.min(minItems) : list;
  return typeof maxItems === 'number' ? from.max(maxItems) : from;
}

/** Named fields and no others, or values of one form under any names. */
function record({ properties, required = [], additionalProperties }: JsonSchema): z.ZodType {
  if (properties === undefined) return z.record(z.string(), fromJsonSchema(additionalProperties as JsonSchema));
  if (additionalProperties !== false) throw new Error('an object is open to other fields');
  const needed = new Set(required as readonly string[]);
  const fields = Object.entries(properties as Readonly<Record<string, JsonSchema>>).map(([name, schema]) => {
    const field = fromJsonSchema(schema);
    return [name, needed.has(name) ? field : field.optional()] as const;
  });
  return z.strictObject(Object.fromEntries(fields));
}
