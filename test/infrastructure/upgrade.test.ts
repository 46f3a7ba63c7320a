import { type ReleaseFacts, lastRelease as readLastRelease, type StackFacts } from '../../lib/release-facts.ts';
import { factsOf } from '../../scripts/release/facts.ts';
import { refusals } from '../../scripts/release/upgrade.ts';
import { readDocument } from '../tools/documents.ts';
import { type Context, synthesize } from './synthesized.ts';

const lastRelease = readLastRelease();

/** The facts of the app as it is, with some settings. */
async function factsWith(context: Context = {}): Promise<ReleaseFacts> {
  const dev = await synthesize(context);
  const production = await synthesize({ ...context, stage: 'production' });
  return factsOf('next', dev.settings.prefix, dev.templates, production.templates);
}

let present: ReleaseFacts;
beforeAll(async () => {
  present = await factsWith();
});

describe('this version', () => {
  it('can be deployed over the last release', () => {
    expect(refusals(lastRelease, present)).toEqual([]);
  });

  it('can be followed by the last release again, as the runbook asks for when the API fails', () => {
    const kept = ({ stacks }: ReleaseFacts) =>
      stacks.flatMap(({ resources }) => resources.flatMap(({ kept, name }) => (kept && name !== null ? [name] : [])));
    // Production keeps what is new in this version, and the runbook says what to do about it. Nothing else is to be said.
    const added = kept(present).filter((name) => !kept(lastRelease).includes(name));
    // Buckets have names that nothing else takes.
    const buckets = present.stacks.flatMap(({ name, resources }) =>
      lastRelease.stacks.some((stack) => stack.name === name)
        ? []
        : resources.flatMap(({ kept: stays, name: own, id }) => (stays && own === null ? [id] : [])),
    );
    const namesOf = ({ stacks }: ReleaseFacts) => stacks.map(({ name }) => name);
    const stacks = namesOf(present).filter((name) => !namesOf(lastRelease).includes(name));
    expect(refusals(present, lastRelease)).toEqual([
      ...stacks.map((name) => `the stack ${name} is in the newer version no more: it stays deployed`),
      ...added.map((name) => `AWS::DynamoDB::Table ${name} stays behind with its data, in no stack`),
      ...buckets.map((id) => `AWS::S3::Bucket ${id} stays behind with its data, in no stack`),
    ]);
    for (const name of [...added, ...stacks.map((stack) => `prism-${stack}`)])
      expect(readDocument('docs/runbook.md')).toContain(name);
  });

  it.each<[string, Context]>([
    ['alarms, the client for machines and traces', { alarms: 'off', machine: 'off', tracing: 'on' }],
    ['the sign-in', { issuer: 'https://login.example', audience: 'api' }],
  ])('lets %s be switched on and off', async (_what, context) => {
    const other = await factsWith(context);
    const beyondUsers = (found: readonly string[]) => found.filter((line) => !line.includes('AWS::Cognito::'));
    expect(beyondUsers(refusals(present, other))).toEqual([]);
    expect(refusals(other, present)).toEqual([]);
  });

  it('passes no value from stack to stack: it imports nothing, and exports only what the last release imports', () => {
    expect(present.stacks.flatMap(({ imports }) => imports)).toEqual([]);
    const imported = lastRelease.stacks.flatMap(({ imports }) => imports);
    const exported = present.stacks.flatMap(({ name, exports }) => exports.map(({ id }) => `${name}:${id}`));
    expect(exported.filter((name) => !imported.includes(name))).toEqual([]);
  });

  it('exports nothing any more once it is itself the last release', () => {
    const next = { ...present, stacks: present.stacks.map((stack) => ({ ...stack, exports: [] })) };
    expect(refusals(present, next)).toEqual([]);
    expect(refusals(next, present)).toEqual([]);
  });
});

/** The facts with one stack changed. */
function changed(facts: ReleaseFacts, name: string, change: (stack: StackFacts) => StackFacts): ReleaseFacts {
  return { ...facts, stacks: facts.stacks.map((stack) => (stack.name === name ? change(stack) : stack)) };
}

const withoutResource = (id: string) => (stack: StackFacts) => ({
  ...stack,
  resources: stack.resources.filter((resource) => resource.id !== id),
});

const tableOf = (facts: ReleaseFacts, table: string) => {
  const [data] = facts.stacks;
  const found = data?.resources.find(({ name }) => name === `prism-${table}`);
  if (!found) throw new Error(`There is no table ${table}`);
  return found;
};

describe('the check of an update', () => {
  it('finds what the last release could not: alarms off, which removed an export that four stacks imported', () => {
    const off = changed(lastRelease, 'data', (stack) => ({
      ...stack,
      exports: stack.exports.filter(({ resource }) => !resource.startsWith('Alarms')),
    }));
    const [refused, ...others] = refusals(lastRelease, off);
    expect(refused).toMatch(/^data: the export ExportsOutputRefAlarms\w+ is removed while .*simulation.* imports it$/);
    // Whoever still imports it finds nothing.
    expect(others.every((line) => /nothing exports data:ExportsOutputRefAlarms/.test(line))).toBe(true);
  });

  it('finds an export that changes while it is imported, and lets it change when it is not', () => {
    const moved = (facts: ReleaseFacts) =>
      changed(facts, 'data', (stack) => ({
        ...stack,
        exports: stack.exports.map((each) => ({ ...each, resource: `${each.resource}2` })),
      }));
    expect(refusals(lastRelease, moved(lastRelease)).filter((line) => line.includes(' changes while '))).not.toEqual(
      [],
    );
    expect(refusals(present, moved(present))).toEqual([]);
  });

  it('finds a table that is removed while another stack imports it, and lets one go that is known by name', () => {
    const goes = (facts: ReleaseFacts) => {
      const { id } = tableOf(facts, 'reports');
      const removed = changed(facts, 'data', withoutResource(id));
      return changed(removed, 'data', (stack) => ({
        ...stack,
        exports: stack.exports.filter(({ resource }) => resource !== id),
      }));
    };
    const kept = /^AWS::DynamoDB::Table prism-reports stays behind with its data/;
    expect(refusals(lastRelease, goes(lastRelease)).filter((line) => !kept.test(line))).not.toEqual([]);
    // That production keeps its data is all there is to say.
    expect(refusals(present, goes(present))).toEqual([expect.stringMatching(kept)]);
  });

  it('finds a name that is taken: in the same stack under another logical id, or in another stack', () => {
    const table = tableOf(present, 'worlds');
    const renamed = changed(present, 'data', (stack) => ({
      ...stack,
      resources: stack.resources.map((each) => (each === table ? { ...each, id: 'Other' } : each)),
    }));
    expect(refusals(present, renamed)).toContain(
      'data: AWS::DynamoDB::Table prism-worlds is to be made while the stack data has it',
    );
    const late = changed(changed(present, 'data', withoutResource(table.id)), 'api', (stack) => ({
      ...stack,
      resources: [...stack.resources, table],
    }));
    // The stack of the data is updated first: by then the name is free, but production has kept the table.
    expect(refusals(present, late)).toEqual([expect.stringContaining('prism-worlds stays behind')]);
    const [dispatch] = present.stacks.flatMap(({ resources }) => resources.filter(({ name }) => name === 'prism-tick'));
    const early = changed(present, 'data', (stack) => ({
      ...stack,
      resources: dispatch ? [...stack.resources, dispatch] : [],
    }));
    expect(refusals(present, early)).toContain(
      'data: AWS::Lambda::Function prism-tick is to be made while the stack simulation has it',
    );
  });

  it('finds a logical id that would become another type, and a stack that nobody removes', () => {
    const table = tableOf(present, 'jobs');
    const queue = changed(present, 'data', (stack) => ({
      ...stack,
      resources: stack.resources.map((each) => (each === table ? { ...each, type: 'AWS::SQS::Queue' } : each)),
    }));
    expect(refusals(present, queue)[0]).toMatch(/^data: \w+ can't become a AWS::SQS::Queue/);
    const fewer = { ...present, stacks: present.stacks.slice(0, -1) };
    expect(refusals(present, fewer)).toContainEqual('the stack api is in the newer version no more: it stays deployed');
  });
});
