import { DAY } from '../../core/kernel/time.ts';
import {
  type CertificateEntry,
  type Clock,
  certify,
  encodeChunks,
  type PublishedRows,
  Recorder,
  type Simulation,
  timeOfTick,
} from '../../core/world/index.ts';
import { supersededRefs } from '../adapters/chunk-table.ts';
import { changeEntry } from '../worlds/change-entry.ts';
import { appendFacts, factChunks, keepsDetail } from '../worlds/facts.ts';
import type { ChunkRefs, Command, Head, ScenarioRecord, WorldStatus } from '../worlds/head.ts';
import { historyBefore, historyTexts } from '../worlds/history.ts';
import { type LoadedWorld, rowSets } from '../worlds/loader.ts';
import { partitionOf } from '../worlds/ports.ts';
import { projectChanges } from './projection.ts';
import type { Services } from './services.ts';

/** What a commit is to do to a world. */
export interface Plan {
  /** Changes the simulation in place: advances it, starts a scenario. */
  act(simulation: Simulation): void;
  readonly tick: number;
  readonly clock: Clock;
  readonly status: WorldStatus;
  /** The command that asked for it, if one did. */
  readonly command?: Pick<Command, 'kind' | 'args'>;
  /** The scenario records after it; unchanged unless given. */
  scenarios?(before: readonly ScenarioRecord[], simulation: Simulation): readonly ScenarioRecord[];
}

/** Superseded chunks stay for readers that have just read the head before. */
const RETIREMENT_MS = 2 * 60_000;
/** A span longer than this is logged as one change per row. */
const NET_SPAN = DAY;

/**
 * One commit: facts, history and changed chunks under new names, the change entry, then the head under the condition
 * that nobody came first, then the entity tables, then the message. A crash before the head leaves unnamed items; after
 * it, the tables lag behind the watermark until the next tick or a sync.
 * @throws CommitConflict when the world has moved on; the caller loads again and decides anew
 */
export async function commit(services: Services, world: LoadedWorld, plan: Plan): Promise<LoadedWorld> {
  const { loader } = services;
  try {
    const committed = await write(services, world, plan);
    loader.keep(committed);
    return committed;
  } catch (error) {
    loader.drop(world.head.worldId); // the simulation in memory has moved, the stored one has not
    throw error;
  }
}

async function write(services: Services, world: LoadedWorld, plan: Plan): Promise<LoadedWorld> {
  const { heads, chunks, changes, loader, now } = services;
  const { head, simulation } = world;
  const startedAt = now();
  const previous = copyRows(world.rows);
  const net = timeOfTick(plan.clock, plan.tick) - head.time > NET_SPAN;
  const recorder = new Recorder(simulation, world.rows, net);
  const history = await historyBefore(loader, head, timeOfTick(plan.clock, plan.tick));
  simulation.listener = recorder;
  simulation.observeDay = history.observe;
  plan.act(simulation);
  simulation.listener = null;
  simulation.observeDay = null;
  const changed = recorder.finish();
  const broken = brokenRules(certify(simulation, rowSets(simulation, world.rows), previous));
  if (broken) return halt(services, head, plan, broken);

  const version = head.version + 1;
  const command: Command | null = plan.command
    ? { ...plan.command, version: head.commandVersion + 1, tick: plan.tick, time: simulation.time }
    : null;
  const texts = new Map<string, string>(encodeChunks(simulation, simulation.takeDirty()));
  const facts = keepsDetail(simulation) ? simulation.facts : [];
  const wanted = [...factChunks(facts), ...(command ? ['log'] : [])];
  const stored = wanted.length > 0 ? await loader.texts(head, wanted) : new Map<string, string>();
  for (const [name, text] of appendFacts(stored, facts)) texts.set(name, text);
  for (const [name, text] of historyTexts(history)) texts.set(name, text);
  if (command) texts.set('log', appendCommand(stored.get('log'), command));

  const scenarios = plan.scenarios?.(head.scenarios, simulation) ?? endedScenarios(head.scenarios, simulation);
  const entry = changeEntry(head, version, plan.tick, simulation.time, changed);
  const partition = partitionOf(head);
  await removeRetired(services, head);
  const refs = { ...head.chunks, ...(texts.size > 0 ? await chunks.write(partition, version, texts) : {}) };
  await changes.append(partition, entry);
  const next: Head = {
    ...head,
    version,
    status: plan.status,
    tick: plan.tick,
    time: simulation.time,
    clock: plan.clock,
    commandVersion: command?.version ?? head.commandVersion,
    chunks: refs,
    scenarios,
    retired: retire(head, refs, scenarios, now()),
    changeId: entry.id,
    halt: null,
    committedAt: now(),
  };
  await heads.put(next, head.version);
  simulation.facts.length = 0;
  const committed: LoadedWorld = { head: next, simulation, rows: world.rows };
  await projectChanges(services, committed, head, changed, startedAt);
  return committed;
}

function copyRows(rows: PublishedRows): PublishedRows {
  return {
    clients: new Map(rows.clients),
    licenses: new Map(rows.licenses),
    leads: new Map(rows.leads),
    technicians: new Map(rows.technicians),
    departments: new Map(rows.departments),
    vendors: new Map(rows.vendors),
    contracts: new Map(rows.contracts),
  };
}

function brokenRules(certificate: readonly CertificateEntry[]): CertificateEntry | null {
  return certificate.find((entry) => entry.broken.length > 0) ?? null;
}

/** A rule is broken: nothing of the tick is kept, and the world stands still at its last good tick. */
async function halt(services: Services, head: Head, plan: Plan, broken: CertificateEntry): Promise<never> {
  const { heads, changes, logger } = services;
  const first = broken.broken[0];
  const detail = `${first?.id}: ${first?.detail}`;
  const version = head.version + 1;
  const entry = changeEntry(head, version, head.tick, head.time, []);
  await changes.append(partitionOf(head), entry);
  const clock = { ...head.clock, running: false, anchorTick: head.tick, anchorTime: head.time };
  const reason = { tick: plan.tick, time: head.time, rule: broken.id, detail };
  await heads.put({ ...head, version, clock, status: 'halted', halt: reason, changeId: entry.id }, head.version);
  logger.error('world-halted', { world: head.worldId, generation: head.generation, ...reason });
  throw new WorldHalted(head.worldId, broken.id, detail);
}

/** The tick would have broken a rule; the world is halted now, and trying again changes nothing. */
export class WorldHalted extends Error {
  constructor(worldId: string, rule: string, detail: string) {
    super(`World ${worldId} is halted: rule ${rule} would be broken (${detail}).`);
    this.name = 'WorldHalted';
  }
}

function appendCommand(log: string | undefined, command: Command): string {
  const commands: Command[] = log === undefined ? [] : JSON.parse(log);
  return JSON.stringify([...commands, command]);
}

/** Scenarios whose record has gone from the state have ended. */
function endedScenarios(before: readonly ScenarioRecord[], simulation: Simulation): readonly ScenarioRecord[] {
  return before.map((record) =>
    record.endedAt === null && !simulation.state.scenarios.get(record.id)
      ? { ...record, endedAt: Math.min(record.endsAt, simulation.time) }
      : record,
  );
}

/** Refs that neither the state nor the branch of a scenario names any more. */
function retire(head: Head, refs: ChunkRefs, scenarios: readonly ScenarioRecord[], now: number): Head['retired'] {
  const pinned = new Set(scenarios.flatMap((record) => Object.values(record.branch)));
  const dropped = head.scenarios.filter((record) => !scenarios.some((kept) => kept.id === record.id));
  const candidates = [head.chunks, ...dropped.map((record) => record.branch)].flatMap((before) =>
    supersededRefs(before, refs),
  );
  const fresh = [...new Set(candidates)].filter((ref) => !pinned.has(ref));
  const waiting = head.retired.filter(([, since]) => now - since < RETIREMENT_MS);
  return [...waiting, ...fresh.map((ref) => [ref, now] as const)];
}

async function removeRetired({ chunks, now }: Services, head: Head): Promise<void> {
  const due = head.retired.filter(([, since]) => now() - since >= RETIREMENT_MS).map(([ref]) => ref);
  if (due.length > 0) await chunks.remove(partitionOf(head), due);
}
