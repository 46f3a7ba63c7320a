import { type JsonSchema, name, object } from '../../../kernel/json-schema.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** The schema of a widget's data: the seed's fields, what stands beside them, and what all data have. */
export function dataSchema(
  title: string,
  fields: Readonly<Record<string, JsonSchema>>,
  later: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  const timestamp = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' };
  return {
    $schema: DIALECT,
    title,
    ...object({ ...fields, ...later, timestamp, reason: name }, [...optional, ...Object.keys(later), 'reason']),
  };
}
