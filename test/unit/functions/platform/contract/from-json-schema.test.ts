import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import type { JsonSchema } from '../../../../../core/kernel/json-schema.ts';
import { widgetSchemas } from '../../../../../core/views/prospects/index.ts';
import { fromJsonSchema } from '../../../../../functions/platform/contract/from-json-schema.ts';
import { dashboardsOf, sampleOf } from '../../../../tools/prospect-sample.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true });

/** Every keyword that is read, with its limits. */
const schemas: readonly JsonSchema[] = [
  { type: 'string', minLength: 2 },
  { type: 'string', pattern: '^\\d{2}$' },
  { type: 'boolean' },
  { type: 'number', minimum: -1, maximum: 3 },
  { type: 'integer', exclusiveMinimum: 0 },
  { type: ['number', 'null'] },
  { type: ['string', 'number', 'null'] },
  { enum: ['a', 'b', null] },
  { const: true },
  { anyOf: [{ type: 'string' }, { type: 'null' }] },
  { type: 'array', items: { type: 'integer' }, minItems: 1, maxItems: 2 },
  { type: 'object', additionalProperties: { type: 'number' } },
  {
    type: 'object',
    properties: { a: { type: 'integer' }, b: { type: 'string' } },
    required: ['a'],
    additionalProperties: false,
  },
];

const values = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    '',
    'a',
    'b',
    '12',
    'ab',
    -1,
    0,
    0.5,
    1,
    3,
    4,
    [],
    [1],
    [1, 2],
    [1, 2, 3],
    [0.5],
  ),
  fc.constantFrom<unknown>({}, { a: 1 }, { a: 1, b: 'x' }, { a: 1, c: 2 }, { b: 'x' }, { a: 'x' }),
);

describe('a JSON Schema as a schema of the contract', () => {
  it.each(schemas.map((schema) => [JSON.stringify(schema), schema] as const))('%s takes what it takes', (_, schema) => {
    const [check, made] = [ajv.compile(schema), fromJsonSchema(schema)];
    fc.assert(fc.property(values, (value) => expect(made.safeParse(value).success).toBe(check(value))));
  });

  it('takes and refuses the data of widgets as the schema does', () => {
    const sample = sampleOf(42);
    for (const { template, data } of dashboardsOf(sample, sample.clients[0] ?? '')) {
      for (const { id, type } of template.widgets) {
        const [check, made] = [ajv.compile(widgetSchemas[type]), fromJsonSchema(widgetSchemas[type])];
        const own = data.dashboard_data[id] ?? {};
        for (const value of [own, ...Object.keys(own).map((key) => ({ ...own, [key]: { wrong: true } }))]) {
          expect([id, made.safeParse(value).success]).toEqual([id, check(value)]);
        }
      }
    }
  });

  it('refuses keywords and types that it does not read', () => {
    expect(() => fromJsonSchema({ type: 'string', format: 'date' })).toThrow('format is no keyword');
    expect(() => fromJsonSchema({ type: 'thing' })).toThrow('thing is no type');
    expect(() => fromJsonSchema({})).toThrow('undefined is no type');
    expect(() => fromJsonSchema({ type: 'object', properties: {} })).toThrow('open to other fields');
  });
});
