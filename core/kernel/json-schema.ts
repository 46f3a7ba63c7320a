/** A JSON Schema as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export const name: JsonSchema = { type: 'string', minLength: 1 };
export const number: JsonSchema = { type: 'number' };
export const maybeNumber: JsonSchema = { type: ['number', 'null'] };
export const percentage: JsonSchema = { type: 'number', minimum: 0, maximum: 100 };
export const maybePercentage: JsonSchema = { ...percentage, type: ['number', 'null'] };

/** An object with these fields and no other; all of them must be there but the `optional` ones. */
export function object(fields: Readonly<Record<string, JsonSchema>>, optional: readonly string[] = []): JsonSchema {
  const required = Object.keys(fields).filter((field) => !optional.includes(field));
  return { type: 'object', properties: fields, required, additionalProperties: false };
}

export function list(items: JsonSchema, limits: JsonSchema = {}): JsonSchema {
  return { type: 'array', items, ...limits };
}

/** An object with these fields, of which data that were made before lack the `later` ones. */
export function extended(
  fields: Readonly<Record<string, JsonSchema>>,
  later: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  return object({ ...fields, ...later }, Object.keys(later));
}
