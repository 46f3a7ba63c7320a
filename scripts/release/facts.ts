import type { ExportFacts, ReleaseFacts, ResourceFacts, StackFacts } from '../../lib/release-facts.ts';
import type { SynthesizedStack } from '../../lib/synth.ts';

interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

interface Template {
  readonly Resources?: Readonly<Record<string, TemplateResource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: string } }>>;
}

/** The property with the name that is unique in its account and region, by type. */
const NAMED: Readonly<Record<string, string>> = {
  'AWS::CloudWatch::Alarm': 'AlarmName',
  'AWS::Cognito::UserPoolDomain': 'Domain',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::Events::Rule': 'Name',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::SQS::Queue': 'QueueName',
};

/** Every value of an intrinsic function in a template. */
function valuesOf(intrinsic: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === intrinsic ? [item] : valuesOf(intrinsic, item)));
}

function exportsOf({ Outputs = {} }: Template): ExportFacts[] {
  return Object.entries(Outputs).flatMap(([id, { Value, Export }]) => {
    if (!Export) return [];
    const [reference] = valuesOf('Ref', Value);
    const [attribute] = valuesOf('Fn::GetAtt', Value);
    const [resource, name] = Array.isArray(attribute) ? attribute.map(String) : [String(reference), null];
    return [{ id, resource: resource ?? '', attribute: name ?? null }];
  });
}

function resourcesOf({ Resources = {} }: Template, kept: ReadonlySet<string>): ResourceFacts[] {
  return Object.entries(Resources).flatMap(([id, { Type, Properties = {} }]) => {
    const property = NAMED[Type];
    const value = property === undefined ? undefined : Properties[property];
    const name = value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
    return name === null && !kept.has(id) ? [] : [{ id, type: Type, name, kept: kept.has(id) }];
  });
}

/**
 * The facts of an app's templates.
 * @param templates of a stage that keeps nothing
 * @param production of the stage that keeps its data
 */
export function factsOf(
  version: string,
  prefix: string,
  templates: readonly SynthesizedStack[],
  production: readonly SynthesizedStack[],
): ReleaseFacts {
  const withoutPrefix = (text: string) => (text.startsWith(prefix) ? text.slice(prefix.length) : text);
  const stacks = templates.map(({ stackName, template }): StackFacts => {
    const keeping: Template = production.find((other) => other.stackName === stackName)?.template ?? {};
    const kept = Object.entries(keeping.Resources ?? {}).filter(([, { DeletionPolicy = '' }]) => {
      return DeletionPolicy.startsWith('Retain');
    });
    return {
      name: withoutPrefix(stackName),
      exports: exportsOf(template),
      imports: [...new Set(valuesOf('Fn::ImportValue', template).map((name) => withoutPrefix(String(name))))].sort(),
      resources: resourcesOf(template, new Set(kept.map(([id]) => id))),
    };
  });
  return { version, stacks };
}
