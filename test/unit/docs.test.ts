import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { catalogue } from '../../core/measures/index.ts';
import { lakeTables } from '../../core/views/analytics/index.ts';
import { HISTORY_MONTHS, MAX_ROWS, registry } from '../../core/world/index.ts';
import { ALL_ROUTES } from '../../functions/all-routes.ts';
import type { Route } from '../../functions/platform/contract/route.ts';
import { readSettings } from '../../lib/settings.ts';
import { HELP } from '../../local/cli/options.ts';
import { curlRequests, type ShownRequest } from '../tools/curl.ts';
import { deadLinks, documentPaths, missingPlaces, npmScripts, readDocument, root } from '../tools/documents.ts';

const paths = documentPaths();
const readme = readDocument('README.md');

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readDocument('package.json')));

describe.each(paths)('%s', (path) => {
  it('links to files and headings that there are', () => {
    expect(deadLinks(path)).toEqual([]);
  });

  it('has no two sections of one name', () => {
    const headings = [...readDocument(path).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([...new Set(headings)]);
  });

  it('names files and folders that there are', () => {
    expect(missingPlaces(path)).toEqual([]);
  });

  it('names scripts that there are', () => {
    expect(npmScripts(readDocument(path)).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('names benchmarks that there are', () => {
    const named = [...readDocument(path).matchAll(/npm run bench -- ([\w-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !existsSync(join(root, 'bench', `${name}.ts`)))).toEqual([]);
  });

  it('names operations that there are', () => {
    const named = [...readDocument(path).matchAll(/\b(GET|POST|PUT|DELETE) (\/[\w/{}.-]*)/g)];
    const unknown = named.filter(([, method = '', at = '']) => !routeOf(method, at)).map(([text]) => text);
    expect(unknown).toEqual([]);
  });

  it('sends requests that the contract takes', () => {
    expect(curlRequests(readDocument(path)).flatMap(faultsOf)).toEqual([]);
  });
});

function routeOf(method: string, path: string): Route | undefined {
  const exact = ALL_ROUTES.find((route) => route.method === method && route.path === path);
  if (exact) return exact;
  return ALL_ROUTES.find((route) => {
    const pattern = route.path.replaceAll(/[.]/g, '\\.').replaceAll(/\{[^}]+\}/g, '[^/{}]+');
    return route.method === method && new RegExp(`^${pattern}$`).test(path);
  });
}

/** A body as an object: a batch may be shown as the bare list, and with records that are refused by their index. */
function bodyOf({ batch }: Route, json: unknown): Record<string, unknown> {
  const object = batch !== undefined && Array.isArray(json) ? { [batch]: json } : json;
  const body = z.record(z.string(), z.unknown()).parse(object);
  return batch === undefined ? body : { ...body, [batch]: [body[batch]].flat().slice(0, 1) };
}

/** What is wrong with a request, in sentences. Numbers out of range are shown on purpose, with the answer to them. */
function faultsOf({ line, method, path, query, json }: ShownRequest): string[] {
  const route = routeOf(method, path);
  if (!route) return [`${line}: no operation answers ${method} ${path}`];
  const known = Object.keys(route.query?.shape ?? {});
  const faults = Object.keys(query).filter((name) => !known.includes(name));
  if (route.query?.safeParse(query).success === false) faults.push('its query');
  if (route.body === undefined && json !== undefined) faults.push('a body');
  const body = json === undefined ? undefined : bodyOf(route, JSON.parse(json));
  if (body === undefined && route.body !== undefined && route.bodyOptional !== true) faults.push('no body');
  if (body !== undefined && route.body !== undefined) {
    faults.push(...Object.keys(body).filter((name) => !Object.hasOwn(route.body?.shape ?? {}, name)));
    const issues = route.body.safeParse(body).error?.issues ?? [];
    faults.push(...issues.filter(({ code }) => code !== 'too_big').map(({ message }) => message));
  }
  return faults.map((fault) => `${line}: ${method} ${path} does not take ${fault}`);
}

describe('the tables at rest', () => {
  it('stand in the documents with the columns that they have', () => {
    const text = readDocument('docs/lake.md');
    const rows = [...text.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, name, rest]) => `${name} | ${rest}`);
    const declared = lakeTables.flatMap(({ columns }) =>
      columns.map(({ name, type, nullable, description }) => {
        return `${name} | ${type}${nullable ? ', may be null' : ''} | ${description}`;
      }),
    );
    expect(rows).toEqual(declared);
  });
});

describe('the README', () => {
  it('begins with what it is in two sentences, and the two commands', () => {
    const [title, first = '', ...rest] = readme.split('\n').filter((line) => line !== '');
    expect(title).toBe('# Showroom');
    expect(`${first} ${rest[0]}`.split(/\.(?: |$)/).filter((sentence) => sentence !== '')).toHaveLength(2);
    expect(rest.slice(1, 5).join('\n')).toMatch(/^```bash\nnpm start .*\nnpm test .*\n```$/);
  });

  it('counts what there is', () => {
    const counted = [
      `\n${registry.rules.length} rules of the business`,
      `${HISTORY_MONTHS} months of history`,
      `up to ${MAX_ROWS.toLocaleString('en-US')} in all`,
      `lists all ${catalogue.length} with`,
    ];
    expect(counted.filter((text) => !readme.includes(text))).toEqual([]);
  });

  it('lists every option of npm start, and no other', () => {
    const table = between('Options of `npm start`', 'Seed, interval and tempo');
    const options = [...table.matchAll(/^\| `(--[\w-]+)/gm)].map(([, name]) => name);
    expect(options).toEqual([...HELP.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, name]) => name));
  });

  it('lists every scenario', () => {
    expect(registry.scenarios.map(({ id }) => id).filter((id) => !readme.includes(`\`${id}\``))).toEqual([]);
  });
});

describe('the settings in the README', () => {
  const lines = between('Settings of the app', '`PORT` is the local host').matchAll(/^\| (`.+) \|$/gm);
  const rows = [...lines].map(([, line = '']) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));
  const fails = (sources: Partial<Parameters<typeof readSettings>[0]>) =>
    expect(() => readSettings({ context: {}, environment: {}, ...sources }));

  it('are all that there are, in their order', () => {
    const names = rows.map(([name]) => name);
    fails({ context: { nonsense: 1 } }).toThrow(`the settings are ${names.join(', ')}`);
  });

  it.each(rows)('%s is read from the context and from %s', (name = '', variable = '', fallback = '') => {
    fails({ environment: { [variable]: ' ' } }).toThrow(`environment variable ${variable} must be`);
    fails({ context: { [name]: ' ' } }).toThrow(`context ${name} must be`);
    const context = fallback === '' ? {} : { [name]: fallback };
    expect(readSettings({ context, environment: {} })).toEqual(readSettings({ context: {}, environment: {} }));
  });
});

describe('the decisions', () => {
  const decisions = paths.filter((path) => path.startsWith('docs/decisions/'));

  it('are numbered without a gap', () => {
    const numbers = decisions.map((path) => Number(/\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]));
    expect(numbers).toEqual(decisions.map((_path, index) => index + 1));
  });

  it.each(decisions)('%s says why, what, what follows and what was learned', (path) => {
    const headings = [...readDocument(path).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Context', 'Decision', 'Consequences', 'Learned']);
  });
});

/** The part of the README between two texts. */
function between(from: string, to: string): string {
  const start = readme.indexOf(from);
  const end = readme.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`The README has nothing from "${from}" to "${to}"`);
  return readme.slice(start, end);
}
