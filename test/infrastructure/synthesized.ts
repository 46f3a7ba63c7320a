import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bundle } from '../../lib/build.ts';
import type { SynthesizedApp } from '../../lib/synth.ts';
import { Resolver } from '../../local/template/resolver.ts';
import { synthesizeOnce } from '../tools/syntheses.ts';

export type Context = Readonly<Record<string, unknown>>;

/** A resource of a template with its place, and with every reference in its properties answered. */
export interface TemplateResource {
  readonly id: string;
  readonly stackName: string;
  readonly type: string;
  readonly properties: Properties;
  readonly deletionPolicy: string | undefined;
}

export type Properties = Readonly<Record<string, unknown>>;

/** The value at the end of a path into properties; undefined when the path ends before. */
export function pick(value: unknown, ...path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return pick(Object.entries(value).find(([key]) => key === name)?.[1], ...rest);
}

/** The entries of a list, the one entry of anything else, none of nothing. */
export function entries(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

export interface TestApp extends SynthesizedApp {
  /** Resources of a type, or all of them, in template order. */
  resources(type?: string): TemplateResource[];
  /** The Lambda function of that name in the list. */
  lambda(name: string): TemplateResource;
  /** What the actions of a function's role are allowed on: `action resource`, sorted. */
  permissions(name: string): string[];
  /** The code of the function of that name. */
  bundle(name: string): Bundle;
}

const folders: string[] = [];

/** A folder that goes when the tests of the file have ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-infrastructure-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const DEPLOYMENT = {
  region: 'us-east-2',
  accountId: '123456789012',
  apiUrl: 'https://api.example',
  messagingUrl: 'https://messaging.example',
};

/** The app as it is synthesized with these settings, its references answered as if it was deployed. */
export async function synthesize(context: Context = {}): Promise<TestApp> {
  return resolved(await synthesizeOnce(context));
}

function resolved(app: SynthesizedApp): TestApp {
  const resolver = new Resolver(app.templates, DEPLOYMENT);
  const all = resolver.resources().map(({ stackName, logicalId, resource }) => ({
    id: logicalId,
    stackName,
    type: resource.Type,
    properties: resolver.resolve(stackName, resource.Properties ?? {}) as Properties,
    deletionPolicy: (resource as { DeletionPolicy?: string }).DeletionPolicy,
  }));
  const resources = (type?: string) => all.filter((resource) => type === undefined || resource.type === type);

  function lambda(name: string): TemplateResource {
    const found = resources('AWS::Lambda::Function').find(({ properties }) => {
      return properties.FunctionName === `${app.settings.prefix}${name}`;
    });
    if (!found) throw new Error(`The templates have no function ${name}`);
    return found;
  }

  function permissions(name: string): string[] {
    const { stackName, properties } = lambda(name);
    const role = String(properties.Role).split(/[:/]/).at(-1);
    const policies = resources('AWS::IAM::Policy').filter((policy) => {
      return policy.stackName === stackName && entries(policy.properties.Roles).includes(role);
    });
    const statements = policies.flatMap(({ properties: policy }) =>
      entries(pick(policy, 'PolicyDocument', 'Statement')),
    );
    return statements
      .flatMap((statement) => {
        const [actions, on] = [entries(pick(statement, 'Action')), entries(pick(statement, 'Resource'))];
        return actions.flatMap((action) => on.map((resource) => `${action} ${resource}`));
      })
      .sort();
  }

  function bundle(name: string): Bundle {
    const found = app.bundles[name];
    if (!found) throw new Error(`There is no bundle of ${name}`);
    return found;
  }

  return { ...app, resources, lambda, permissions, bundle };
}
