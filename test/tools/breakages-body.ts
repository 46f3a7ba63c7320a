import { DEFAULT_BODY_LIMIT, type Route } from '../../functions/platform/contract/route.ts';
import type { Breakage, Parts } from './breakages.ts';
import { type JsonSchema, type RenderedSchema, renderInput } from './schema-arbitrary.ts';

function text(label: string, bodyText: string | Uint8Array, statuses: readonly number[]): Breakage {
  return { label: `body ${label}`, statuses, apply: (parts) => ({ ...parts, bodyText }) };
}

/** Puts raw JSON where a field's value was. */
function rawField(name: string, raw: string, statuses: readonly number[]): Breakage {
  const apply = (parts: Parts): Parts => {
    const { [name]: _before, ...others } = parts.body ?? {};
    const fields = Object.entries(others).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
    return { ...parts, bodyText: `{${[...fields, `${JSON.stringify(name)}:${raw}`].join()}}` };
  };
  return { label: `body ${name}: ${raw.slice(0, 30)}`, statuses, apply };
}

function without(name: string): Breakage {
  const apply = (parts: Parts): Parts => {
    const { [name]: _before, ...body } = parts.body ?? {};
    return { ...parts, body };
  };
  return { label: `body without ${name}`, statuses: [422], apply };
}

function contentType(value: string | undefined): Breakage {
  const apply = (parts: Parts): Parts => {
    const headers = { ...parts.headers, 'content-type': value ?? '' };
    return { ...parts, bodyText: JSON.stringify(parts.body ?? {}), headers };
  };
  return { label: `content type ${value ?? 'none'}`, statuses: [415], apply };
}

/** Values of every type, as JSON. */
const SAMPLES: Readonly<Record<string, string>> = {
  string: '"\\u0000"',
  number: '1.5',
  boolean: 'true',
  array: '[[]]',
  object: '{"noSuchField":1}',
  null: 'null',
};

function resolve(schema: JsonSchema, components: RenderedSchema['components']): JsonSchema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (components[name] ?? {});
}

/** The types that a field takes; undefined when its schema doesn't say. */
function typesOf(schema: JsonSchema): readonly string[] | undefined {
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return options.flatMap((option) => typesOf(option) ?? Object.keys(SAMPLES));
  return schema.type === undefined ? undefined : [schema.type].flat();
}

function fieldBreakages(name: string, schema: JsonSchema): Breakage[] {
  const types = typesOf(schema);
  if (types === undefined) return [];
  const wrong = Object.entries(SAMPLES).filter(([type]) => !types.includes(type));
  const numeric = types.includes('integer') || types.includes('number');
  const bounded = numeric && (types.includes('integer') || schema.maximum !== undefined);
  return [
    ...wrong.map(([, raw]) => rawField(name, raw, [422])),
    ...(numeric ? [rawField(name, '1e999', [400])] : []),
    ...(bounded ? [rawField(name, '1e300', [422])] : []),
    rawField(name, 'NaN', [400]),
    rawField(name, '['.repeat(5000), [400]),
  ];
}

const OPEN = Buffer.from('{"a":"');
const CLOSE = Buffer.from('"}');

/** Bytes that are no UTF-8, in a text. */
export const ILL_FORMED: readonly (readonly [label: string, bytes: Buffer])[] = [
  ['Latin-1', Buffer.from('café', 'latin1')],
  ['an overlong form', Buffer.from([0xc0, 0x80])],
  ['half of a surrogate pair in bytes', Buffer.from([0xed, 0xa0, 0x80])],
  ['a character cut short', Buffer.from([0xf0, 0x9f, 0x98])],
  ['a code point beyond Unicode', Buffer.from([0xf4, 0x90, 0x80, 0x80])],
];

/** What can be wrong with any body, whether the operation takes fields or not. */
const COMMON: readonly Breakage[] = [
  rawField('noSuchField', '1', [422]),
  rawField('constructor', '{}', [422]),
  rawField('__proto__', '{"admin":true}', [400]),
  text('that ends too soon', '{', [400]),
  text('with a comma too many', '{"a":1,}', [400]),
  text('with a name twice', '{"a":1,"a":2}', [400]),
  text('that is a word', 'nonsense', [400]),
  text('of two documents', '{}{}', [400]),
  text('that is a text', '"text"', [422]),
  text('that is null', 'null', [422]),
  text('that is nested too deeply', `{"a":${'['.repeat(1000)}${']'.repeat(1000)}}`, [400]),
  text('of an escaped half of a surrogate pair', '{"a":["\\ud800"]}', [400]),
  text('of a name with half of a surrogate pair', '{"a":{"\\udfffx":1}}', [400]),
  text('of a number beyond doubles', '{"a":{"b":9007199254740993}}', [400]),
  ...ILL_FORMED.map(([label, bytes]) => text(`of ${label}`, Buffer.concat([OPEN, bytes, CLOSE]), [400])),
  contentType('text/plain'),
  contentType('application/xml'),
  contentType('application/json; charset=latin1'),
  contentType(undefined),
];

/** What can be wrong with the body of a route. Routes that only read have none that fetch would send. */
export function bodyBreakages(route: Route): Breakage[] {
  if (route.method === 'GET') return [];
  const limit = route.bodyLimit ?? DEFAULT_BODY_LIMIT;
  const list = route.batch === undefined ? [text('that is a list', '[]', [422])] : [];
  const common = [...COMMON, ...list, text('above its limit', `{"a":"${'x'.repeat(limit)}"}`, [413])];
  if (route.body === undefined) return common;
  const { schema, components } = renderInput(route.body);
  const fields = Object.entries(schema.properties ?? {});
  return [
    ...common,
    ...fields.flatMap(([name, field]) => fieldBreakages(name, resolve(field, components))),
    ...(schema.required ?? []).map(without),
  ];
}
