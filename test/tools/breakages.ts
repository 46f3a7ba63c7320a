import { effectOf, isEventStream, type Route } from '../../functions/platform/contract/route.ts';
import { type JsonSchema, renderInput } from './schema-arbitrary.ts';

/** The parts of a request, before it is written out. */
export interface Parts {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Added to the query as it is. */
  readonly rawQuery: string;
  readonly body: Readonly<Record<string, unknown>> | undefined;
  /** Sent instead of `body`, as it is. */
  readonly bodyText?: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** One thing that is wrong with a request, and the statuses that may tell so. */
export interface Breakage {
  readonly label: string;
  readonly statuses: readonly number[];
  apply(parts: Parts): Parts;
}

function query(name: string, value: string, status: number): Breakage {
  return {
    label: `query ${name}=${value.slice(0, 30)}`,
    statuses: [status],
    apply: (parts) => ({ ...parts, query: { ...parts.query, [name]: value } }),
  };
}

function rawQuery(label: string, text: string): Breakage {
  return {
    label,
    statuses: [400],
    apply: (parts) => ({ ...parts, rawQuery: text }),
  };
}

function repeated(name: string): Breakage {
  return {
    label: `query ${name} twice`,
    statuses: [400],
    apply: (parts) => {
      const { [name]: _once, ...others } = parts.query;
      return { ...parts, query: others, rawQuery: `${name}=1&${name}=1` };
    },
  };
}

const NO_INTEGERS = ['abc', '', '1e3', '0x10', '+1', '1.5', '01', '-0', 'NaN', 'Infinity', ' 1', '1,2', '[1]', '١'];

function integerBreakages(name: string, { minimum, maximum }: JsonSchema): Breakage[] {
  const wrong = NO_INTEGERS.map((text) => query(name, text, 400));
  const huge = query(name, '9'.repeat(400), 422);
  const below = minimum === undefined ? [] : [query(name, String(minimum - 1), 422)];
  const above = maximum === undefined ? [] : [query(name, String(maximum + 1), 422)];
  return [...wrong, huge, ...below, ...above];
}

function fieldBreakages(name: string, schema: JsonSchema): Breakage[] {
  // Names that the contract lists are a matter of form; ids of what there is, like those in a path, of what is found.
  if (schema.type === 'array') {
    return [query(name, 'no-such-name', schema.items?.enum === undefined ? 404 : 422), query(name, ',', 422)];
  }
  if (name === 'cursor') {
    return [
      query(name, '!!!', 400),
      query(name, 'bm90LW91cnM', 400),
      query(name, 'a'.repeat(5000), 400),
      repeated(name),
    ];
  }
  if (name === 'after') return [query(name, '1-2-3', 400), query(name, '01-1-1.0.0', 400), repeated(name)];
  if (schema.type === 'integer') return [...integerBreakages(name, schema), repeated(name)];
  if (schema.type === 'boolean') return [query(name, 'maybe', 400), query(name, '1', 400), repeated(name)];
  if (schema.format === 'date') {
    return [query(name, 'yesterday', 400), query(name, '2025-02-30', 422), repeated(name)];
  }
  if (schema.format === 'date-time') {
    const naive = query(name, '2025-02-28T00:00:00', 422);
    return [query(name, 'yesterday', 400), naive, query(name, '2025-02-30T00:00:00Z', 422), repeated(name)];
  }
  return schema.enum === undefined ? [repeated(name)] : [query(name, 'no-such-name', 422), repeated(name)];
}

/** What can be wrong with a query: unknown, repeated and wrong fields, and text that isn't UTF-8. */
export function queryBreakages(route: Route): Breakage[] {
  const fields = route.query === undefined ? {} : (renderInput(route.query).schema.properties ?? {});
  const unknown = [
    query('noSuchField', '1', 400),
    rawQuery('query __proto__', '__proto__=1'),
    rawQuery('query constructor', 'constructor=1'),
  ];
  return [
    ...(route.anyQuery ? [] : unknown),
    rawQuery('query of broken UTF-8', 'a=%E0%A4%A'),
    rawQuery('query of half a surrogate pair', 'a=%ED%A0%80'),
    ...Object.entries(fields).flatMap(([name, schema]) => fieldBreakages(name, schema)),
  ];
}

function param(name: string, value: string, statuses: readonly number[]): Breakage {
  const apply = (parts: Parts) => ({ ...parts, params: { ...parts.params, [name]: value } });
  return { label: `path ${name}=${value.slice(0, 30)}`, statuses, apply };
}

/** Parts of paths that callers choose, by operation: any that can be one is right. */
const CHOSEN: Readonly<Record<string, readonly string[]>> = {
  scoreSession: ['session_id'],
  // A session that nobody scored has no figures, which is a conflict (seed 004).
  generateResults: ['session_id', 'topic'],
  // The page itself says where there is nothing at its address.
  consoleSubPage: ['page'],
  consoleItem: ['page', 'item'],
  consolePart: ['page', 'item', 'part'],
};
/** Those that may have spaces in them. */
const WORDS: ReadonlySet<string> = new Set(['topic']);

/** Ids that nothing has, and texts that can't be ids. */
export function pathBreakages(route: Route): Breakage[] {
  const names = Object.keys(route.params?.shape ?? {});
  return names.flatMap((name) => [
    ...(CHOSEN[route.operationId]?.includes(name) ? [] : [param(name, 'no-such-id-0', [404, 422])]),
    ...(WORDS.has(name) ? [] : [param(name, 'a b', [404, 422])]),
    param(name, '-'.repeat(300), [404, 422]),
    param(name, '__proto__', [404, 422]),
  ]);
}

function header(name: string, value: string, statuses: readonly number[]): Breakage {
  const apply = (parts: Parts) => ({ ...parts, headers: { ...parts.headers, [name]: value } });
  return { label: `header ${name}: ${value.slice(0, 30)}`, statuses, apply };
}

/** Worlds that don't exist or can't, and keys that can't be one. */
export function headerBreakages(route: Route): Breakage[] {
  const worlds = [header('x-world', 'no-such-world', [403, 404]), header('x-world', 'Not A World', [422])];
  const many = header('x-world', 'default,default', [422]);
  const keys = [header('idempotency-key', 'k'.repeat(256), [422]), header('idempotency-key', 'caf\u00e9', [422])];
  const ids = isEventStream(route)
    ? [header('last-event-id', '1-2-3', [400]), header('last-event-id', 'é', [400])]
    : [];
  return [...ids, ...(route.world ? [...worlds, many] : []), ...(effectOf(route) === 'read' ? [] : keys)];
}
