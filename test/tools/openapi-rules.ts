import { pathParameters } from '../../functions/platform/contract/route.ts';

/** Rules of OpenAPI 3.1 that can be checked without its schema at hand. */

type Node = Readonly<Record<string, unknown>>;

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const COMPONENT_NAME = /^[a-zA-Z0-9._-]+$/;
const TYPES = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'null'];

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function node(value: unknown): Node {
  return isNode(value) ? value : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What a local reference leads to; undefined when it leads nowhere. */
export function resolveRef(document: unknown, ref: string): unknown {
  const steps = ref
    .slice(2)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return ref.startsWith('#/') ? steps.reduce<unknown>((at, step) => node(at)[step], document) : undefined;
}

function follow(document: unknown, value: unknown): Node {
  const ref = node(value).$ref;
  return typeof ref === 'string' ? node(resolveRef(document, ref)) : node(value);
}

/** Every reference in the document, with its place. */
function refsOf(value: unknown, place: string): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => refsOf(entry, `${place}/${index}`));
  return Object.entries(node(value)).flatMap(([name, entry]): [string, string][] => {
    const isRef = name === '$ref' && typeof entry === 'string';
    return isRef ? [[place, entry]] : refsOf(entry, `${place}/${name}`);
  });
}

function schemaFaults(schema: unknown, place: string): string[] {
  if (typeof schema === 'boolean') return [];
  if (!isNode(schema)) return [`${place}: a schema is an object or a boolean`];
  const types = [schema.type ?? []].flat();
  const wrong = types
    .filter((type) => !TYPES.includes(String(type)))
    .map((type) => `${place}: no type ${String(type)}`);
  const required = list(schema.required).filter((name) => !(String(name) in node(schema.properties)));
  const missing = required.map((name) => `${place}: ${String(name)} is required, but no property`);
  const inner = Object.entries(node(schema.properties)).flatMap(([name, entry]) =>
    schemaFaults(entry, `${place}/${name}`),
  );
  const options = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => list(schema[key]));
  const more = [...options, ...(schema.items === undefined ? [] : [schema.items])];
  return [...wrong, ...missing, ...inner, ...more.flatMap((entry, index) => schemaFaults(entry, `${place}/${index}`))];
}

function contentFaults(content: unknown, place: string): string[] {
  return Object.entries(node(content)).flatMap(([type, media]) => {
    const form = /^[\w.+-]+\/[\w.+*-]+$/.test(type) ? [] : [`${place}: ${type} is no media type`];
    const { schema } = node(media);
    return [...form, ...(schema === undefined ? [] : schemaFaults(schema, `${place}/${type}`))];
  });
}

function parameterFaults(document: unknown, path: string, operation: Node, place: string): string[] {
  const parameters = list(operation.parameters).map((parameter) => follow(document, parameter));
  const names = parameters.map(({ in: where, name }) => `${String(where)} ${String(name)}`);
  const twice = names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${place}: ${name} twice`);
  const declared = parameters.filter((parameter) => parameter.in === 'path');
  const inPath = declared.map((parameter) => String(parameter.name)).sort();
  const expected = pathParameters(path).sort();
  const same = inPath.join() === expected.join() ? [] : [`${place}: parameters (${inPath}) for the path ${path}`];
  const optional = declared
    .filter(({ required }) => required !== true)
    .map(() => `${place}: an optional path parameter`);
  const faults = parameters.flatMap(({ schema, name }) => schemaFaults(schema, `${place}/${String(name)}`));
  return [...twice, ...same, ...optional, ...faults];
}

function responseFaults(document: unknown, operation: Node, place: string): string[] {
  const responses = Object.entries(node(operation.responses));
  const none = responses.length === 0 ? [`${place}: no responses`] : [];
  const faults = responses.flatMap(([status, value]) => {
    const response = follow(document, value);
    const at = `${place}/${status}`;
    const form = /^[1-5]\d\d$|^default$/.test(status) ? [] : [`${at}: no status`];
    const described = typeof response.description === 'string' ? [] : [`${at}: no description`];
    return [...form, ...described, ...contentFaults(response.content, at)];
  });
  return [...none, ...faults];
}

function securityFaults(document: Node, operation: Node, place: string): string[] {
  const schemes = Object.keys(node(node(document.components).securitySchemes));
  const named = list(operation.security).flatMap((requirement) => Object.keys(node(requirement)));
  return named.filter((name) => !schemes.includes(name)).map((name) => `${place}: no security scheme ${name}`);
}

/** The operations of the document: its path, method and what it says. */
export function operationsOf(document: Node): { path: string; method: string; operation: Node }[] {
  return Object.entries(node(document.paths)).flatMap(([path, item]) => {
    const methods = Object.entries(node(item)).filter(([method]) => METHODS.includes(method));
    return methods.map(([method, operation]) => ({ path, method, operation: node(operation) }));
  });
}

function frameFaults(document: Node): string[] {
  const { info, openapi, paths, components } = document;
  const named = Object.entries(node(components)).flatMap(([, group]) => Object.keys(node(group)));
  return [
    ...(/^3\.1\.\d+$/.test(String(openapi)) ? [] : ['openapi: not 3.1']),
    ...(['title', 'version'] as const)
      .filter((key) => typeof node(info)[key] !== 'string')
      .map((key) => `info: no ${key}`),
    ...Object.keys(node(paths))
      .filter((path) => !path.startsWith('/'))
      .map((path) => `${path}: a path begins with /`),
    ...named.filter((name) => !COMPONENT_NAME.test(name)).map((name) => `components: the name ${name}`),
  ];
}

/** Every rule that the document breaks; none when it is sound. */
export function openApiFaults(document: Node): string[] {
  const operations = operationsOf(document);
  const ids = operations.map(({ operation }) => String(operation.operationId));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the operationId ${id} twice`);
  const lost = refsOf(document, '#').filter(([, ref]) => resolveRef(document, ref) === undefined);
  const schemas = Object.entries(node(node(document.components).schemas));
  return [
    ...frameFaults(document),
    ...twice,
    ...lost.map(([place, ref]) => `${place}: ${ref} leads nowhere`),
    ...schemas.flatMap(([name, schema]) => schemaFaults(schema, `components/${name}`)),
    ...operations.flatMap(({ path, method, operation }) => {
      const place = `${method} ${path}`;
      return [
        ...parameterFaults(document, path, operation, place),
        ...contentFaults(follow(document, operation.requestBody).content, `${place}/body`),
        ...responseFaults(document, operation, place),
        ...securityFaults(document, operation, place),
      ];
    }),
  ];
}
