import { DomainError } from '../../core/kernel/errors.ts';
import { isoTime } from '../../core/kernel/time.ts';
import { certify, PACK_VERSION, rowSets } from '../../core/world/index.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { ok } from '../platform/http/reply.ts';
import type { Command, Head, ScenarioRecord } from '../worlds/head.ts';
import { partitionOf } from '../worlds/ports.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import { compareTwin } from '../worlds/read/twin.ts';
import type { MspContainer } from './container.ts';
import { companyValue, namedMeasure } from './measure-handlers.ts';
import type { routes } from './routes.ts';

/** Changes of one answer that says nothing else. */
const CHANGES = 1000;

function chosenScenario(head: Head, id: string | undefined): ScenarioRecord {
  const { scenarios } = head;
  const record = id === undefined ? scenarios[scenarios.length - 1] : scenarios.find((entry) => entry.id === id);
  if (record) return record;
  throw new DomainError(
    'not-found',
    id === undefined ? 'No scenario has run in this world.' : `There is no scenario ${id}.`,
    [{ pointer: 'query/scenario', detail: 'Expected the id of a scenario that GET /api/simulation/scenarios lists.' }],
  );
}

function notYet({ tick, generation }: Head): DomainError {
  const detail = `Expected at most ${tick}, the last tick of generation ${generation}. Read the lists anew.`;
  return new DomainError('conflict', 'The world has no such tick: it was regenerated, or never came so far.', [
    { pointer: 'query/since', detail },
  ]);
}

function noLonger(oldest: number): DomainError {
  const detail = `Expected ${oldest} or later: changes are kept for a day. Read the lists anew.`;
  return new DomainError('conflict', 'These changes are no longer kept.', [{ pointer: 'query/since', detail }]);
}

function olderPack({ packVersion }: Head): DomainError {
  const versions = `was made with pack ${packVersion}, and this is pack ${PACK_VERSION}`;
  return new DomainError('conflict', `The world ${versions}: what happened in it cannot be repeated.`);
}

/** What a world is doing: its changes, its rules, and what it would be without a scenario. */
export function simulationHandlers({
  loader,
  chunks,
  changes,
}: MspContainer): Pick<Handlers<typeof routes>, 'listChanges' | 'certificate' | 'twin'> {
  return {
    async listChanges({ world, query }) {
      const head = await loader.head(world);
      const { since, limit = CHANGES } = query;
      if (since > head.tick) throw notYet(head);
      const { entries, through, lostUntil } = await changes.read(partitionOf(head), since, limit, head);
      if (since > 0 && lostUntil !== null) throw noLonger(lostUntil);
      const reply = {
        world,
        generation: head.generation,
        since,
        tick: through,
        changes: entries.flatMap((entry) => [...entry.changes]),
      };
      return ok(reply, tickHeader(head));
    },

    async certificate({ world }) {
      const { head, simulation, rows } = await loader.load(world);
      const rules = certify(simulation, rowSets(simulation, rows)).map(({ id, broken, ...entry }) => ({
        ...entry,
        rule: id,
        failed: broken,
      }));
      const reply = {
        world,
        generation: head.generation,
        tick: head.tick,
        world_time: isoTime(head.time),
        seed: head.seed,
        packVersion: head.packVersion,
        holds: rules.every((rule) => rule.failed.length === 0),
        rules,
      };
      return ok(reply, tickHeader(head));
    },

    async twin({ world, query }) {
      const head = await loader.head(world);
      const measure = namedMeasure(query.measure, 'query/measure');
      if (head.packVersion !== PACK_VERSION) throw olderPack(head);
      const record = chosenScenario(head, query.scenario);
      const branch = await chunks.read(partitionOf(head), await loader.branchRefs(head, record));
      const log: Command[] = JSON.parse((await loader.texts(head, ['log'])).get('log') ?? '[]');
      const points = compareTwin(
        head,
        record,
        branch,
        log,
        (simulation) => companyValue(measure, simulation),
        query.points,
      );
      const reply = {
        scenario: {
          id: record.id,
          scenario: record.scenario,
          startedAt: isoTime(record.startedAt),
          endsAt: isoTime(record.endsAt),
        },
        measure: { id: measure.id, label: measure.label, unit: measure.unit },
        points: points.map((point) => ({
          ...point,
          time: isoTime(point.time),
          difference: difference(point.world, point.twin),
        })),
      };
      return ok(reply, tickHeader(head));
    },
  };
}

function difference(world: number | null, twin: number | null): number | null {
  return world === null || twin === null ? null : Math.round((world - twin) * 10_000) / 10_000;
}
