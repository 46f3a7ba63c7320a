import { TemplateError } from '../errors.ts';
import { resourceTypeOf } from './resource-types.ts';
import type {
  CloudFormationResource,
  CloudFormationTemplate,
  Deployment,
  Identity,
  ResourceId,
  StackTemplate,
} from './types.ts';

export type LocatedResource = ResourceId & { readonly resource: CloudFormationResource };

type Intrinsic = (argument: unknown, stackName: string) => unknown;

/** Reads all stacks of an app as one deployment: answers references and intrinsic functions, across stacks too. */
export class Resolver {
  readonly #stacks: readonly StackTemplate[];
  readonly #templates: ReadonlyMap<string, CloudFormationTemplate>;
  readonly #deployment: Deployment;
  readonly #identities = new Map<string, Identity>();
  readonly #intrinsics: Readonly<Record<string, Intrinsic>> = {
    Ref: (argument, stackName) => this.#ref(String(argument), stackName),
    'Fn::GetAtt': (argument, stackName) => this.#getAtt(argument, stackName),
    'Fn::Sub': (argument, stackName) => this.#substitute(argument, stackName),
    'Fn::ImportValue': (argument, stackName) => this.#importValue(argument, stackName),
    'Fn::Join': (argument, stackName) => {
      const [separator, parts] = this.#list(argument, stackName);
      return this.#list(parts, stackName).join(String(separator));
    },
    'Fn::Split': (argument, stackName) => {
      const [separator, text] = this.#list(argument, stackName);
      return String(text).split(String(separator));
    },
    'Fn::Select': (argument, stackName) => {
      const [index, options] = this.#list(argument, stackName);
      return this.#list(options, stackName)[Number(index)];
    },
  };

  /** @throws TemplateError for a resource type that is on none of the host's lists, and for a condition. */
  constructor(stacks: readonly StackTemplate[], deployment: Deployment) {
    this.#stacks = stacks;
    this.#templates = new Map(stacks.map(({ stackName, template }) => [stackName, template]));
    this.#deployment = deployment;
    for (const { resource, ...id } of this.resources()) {
      const { treatment } = resourceTypeOf(resource.Type, id);
      if (resource.Condition === undefined || treatment === 'without-effect') continue;
      throw new TemplateError(`${resource.Type} ${id.logicalId} (stack ${id.stackName}) has a condition: none are run`);
    }
  }

  /** Resources of the given types (of all types when none is given), in template order. */
  resources(...types: readonly string[]): readonly LocatedResource[] {
    return this.#stacks.flatMap(({ stackName, template }) =>
      Object.entries(template.Resources ?? {})
        .filter(([, resource]) => types.length === 0 || types.includes(resource.Type))
        .map(([logicalId, resource]) => ({ stackName, logicalId, resource })),
    );
  }

  /** Physical name, `Ref` and attributes of a resource. @throws TemplateError when the stack doesn't have it. */
  identify(id: ResourceId): Identity {
    const key = `${id.stackName}/${id.logicalId}`;
    const known = this.#identities.get(key);
    if (known) return known;
    const resource = this.#templates.get(id.stackName)?.Resources?.[id.logicalId];
    if (!resource) throw new TemplateError(`Stack ${id.stackName} refers to ${id.logicalId}, which it doesn't have`);
    const text = (property: string) => {
      const value = this.resolve(id.stackName, resource.Properties?.[property]);
      return value === undefined ? undefined : String(value);
    };
    const identity = resourceTypeOf(resource.Type, id).identify({ ...id, text, deployment: this.#deployment });
    this.#identities.set(key, identity);
    return identity;
  }

  /**
   * The value with every intrinsic function in it answered, as seen from inside that stack.
   * @throws TemplateError for an unknown function, a dangling reference or a parameter without default.
   */
  resolve(stackName: string, value: unknown): unknown {
    if (Array.isArray(value)) {
      return value.map((item) => this.resolve(stackName, item)).filter((item) => item !== undefined);
    }
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [first] = entries;
    if (first && entries.length === 1 && (first[0] === 'Ref' || first[0].startsWith('Fn::'))) {
      const intrinsic = this.#intrinsics[first[0]];
      if (intrinsic) return intrinsic(first[1], stackName);
      throw new TemplateError(`The local host doesn't know the function ${first[0]}, used in stack ${stackName}`);
    }
    const resolved = entries.map(([key, item]) => [key, this.resolve(stackName, item)] as const);
    return Object.fromEntries(resolved.filter(([, item]) => item !== undefined));
  }

  #ref(name: string, stackName: string): unknown {
    if (name.startsWith('AWS::')) return this.#pseudoParameter(name, stackName);
    const parameter = this.#templates.get(stackName)?.Parameters?.[name];
    if (!parameter) return this.identify({ stackName, logicalId: name }).ref;
    if (parameter.Default !== undefined) return parameter.Default;
    throw new TemplateError(`Parameter ${name} of stack ${stackName} has no default, and the local host sets none`);
  }

  #pseudoParameter(name: string, stackName: string): string | undefined {
    const { region, accountId } = this.#deployment;
    switch (name) {
      case 'AWS::Region':
        return region;
      case 'AWS::AccountId':
        return accountId;
      case 'AWS::Partition':
        return 'aws';
      case 'AWS::URLSuffix':
        return 'amazonaws.com';
      case 'AWS::StackName':
        return stackName;
      case 'AWS::StackId':
        return `arn:aws:cloudformation:${region}:${accountId}:stack/${stackName}/local`;
      case 'AWS::NoValue':
        return undefined;
      default:
        throw new TemplateError(`The local host doesn't know the pseudo parameter ${name}, used in stack ${stackName}`);
    }
  }

  #getAtt(argument: unknown, stackName: string): string {
    const [logicalId = '', ...path] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.');
    const value = this.identify({ stackName, logicalId }).attributes[path.join('.')];
    if (value !== undefined) return value;
    throw new TemplateError(`The local host knows no attribute ${path.join('.')} of ${logicalId} (stack ${stackName})`);
  }

  #substitute(argument: unknown, stackName: string): string {
    const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
    const values: Readonly<Record<string, unknown>> = Object(this.resolve(stackName, variables));
    return String(text).replace(/\$\{([^}]+)\}/g, (_match, name: string) => {
      if (name.startsWith('!')) return `\${${name.slice(1)}}`;
      if (Object.hasOwn(values, name)) return String(values[name]);
      return String(name.includes('.') ? this.#getAtt(name, stackName) : this.#ref(name, stackName));
    });
  }

  #importValue(argument: unknown, stackName: string): unknown {
    const name = this.resolve(stackName, argument);
    for (const { stackName: exporter, template } of this.#stacks) {
      for (const { Export, Value } of Object.values(template.Outputs ?? {})) {
        if (Export && this.resolve(exporter, Export.Name) === name) return this.resolve(exporter, Value);
      }
    }
    throw new TemplateError(`Stack ${stackName} imports ${String(name)}, which no stack exports`);
  }

  #list(value: unknown, stackName: string): readonly unknown[] {
    const resolved = this.resolve(stackName, value);
    if (Array.isArray(resolved)) return resolved;
    throw new TemplateError(`A function in stack ${stackName} needs a list, not ${JSON.stringify(value)}`);
  }
}
