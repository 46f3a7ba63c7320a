import type { ReleaseFacts, ResourceFacts, StackFacts } from '../../lib/release-facts.ts';

/** What is deployed, stack by stack, while an update goes on. */
type Deployed = Map<string, StackFacts>;

const shown = ({ type, name, id }: ResourceFacts): string => `${type} ${name ?? id}`;

/**
 * What CloudFormation would refuse, or leave behind unnoticed, when one version is deployed over another: one sentence each,
 * by name; none when the update passes. Stacks are updated one after the other in the order of the newer version.
 */
export function refusals(from: ReleaseFacts, to: ReleaseFacts): string[] {
  const deployed: Deployed = new Map(from.stacks.map((stack) => [stack.name, stack]));
  const updates = to.stacks.flatMap((next) => {
    const found = refusalsOfStack(deployed, next);
    deployed.set(next.name, next);
    return found;
  });
  return [...updates, ...leftBehind(from, to)];
}

function refusalsOfStack(deployed: Deployed, next: StackFacts): string[] {
  return [...lostExports(deployed, next), ...missingImports(deployed, next), ...clashes(deployed, next)];
}

/** An export can neither go nor change while a deployed stack imports it. */
function lostExports(deployed: Deployed, next: StackFacts): string[] {
  const before = deployed.get(next.name)?.exports ?? [];
  return before.flatMap((old) => {
    const kept = next.exports.find(({ id }) => id === old.id);
    const same = kept?.resource === old.resource && kept.attribute === old.attribute;
    const users = [...deployed.values()].filter(({ imports }) => imports.includes(`${next.name}:${old.id}`));
    if (same || users.length === 0) return [];
    const verb = kept ? 'changes' : 'is removed';
    return [`${next.name}: the export ${old.id} ${verb} while ${users.map(({ name }) => name).join(', ')} imports it`];
  });
}

function missingImports(deployed: Deployed, next: StackFacts): string[] {
  const there = new Set(
    [...deployed.values()].flatMap(({ name, exports }) => exports.map(({ id }) => `${name}:${id}`)),
  );
  return next.imports.flatMap((name) => (there.has(name) ? [] : [`${next.name}: nothing exports ${name}`]));
}

/** What is new is made before what is old is removed: a name that is taken can't be given again. */
function clashes(deployed: Deployed, next: StackFacts): string[] {
  const before = deployed.get(next.name)?.resources ?? [];
  return next.resources.flatMap((resource) => {
    const old = before.find(({ id }) => id === resource.id);
    if (old && old.type !== resource.type) {
      return [`${next.name}: ${resource.id} can't become a ${resource.type}: it is a ${old.type}`];
    }
    if (resource.name === null || old?.name === resource.name) return [];
    const taken = [...deployed.values()].filter(({ resources }) => {
      return resources.some(({ type, name }) => type === resource.type && name === resource.name);
    });
    return taken.map(({ name }) => `${next.name}: ${shown(resource)} is to be made while the stack ${name} has it`);
  });
}

/** Stacks that stay deployed, and data that stays in the account without a stack. */
function leftBehind(from: ReleaseFacts, to: ReleaseFacts): string[] {
  const stacks = from.stacks.filter(({ name }) => !to.stacks.some((stack) => stack.name === name));
  const kept = from.stacks.flatMap((stack) => {
    const next = to.stacks.find(({ name }) => name === stack.name)?.resources ?? [];
    return stack.resources.filter((old) => {
      return old.kept && !next.some(({ id, type, name }) => id === old.id && type === old.type && name === old.name);
    });
  });
  return [
    ...stacks.map(({ name }) => `the stack ${name} is in the newer version no more: it stays deployed`),
    ...kept.map((resource) => `${shown(resource)} stays behind with its data, in no stack`),
  ];
}
