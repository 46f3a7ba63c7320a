import type { Time } from '../../../core/kernel/time.ts';
import {
  createSalesFacts,
  type LiveSales,
  liveSalesOf,
  rosterOf,
  type SalesFacts,
  salesFactEvents,
} from '../../../core/views/revops/index.ts';
import type { Roster } from '../../../core/views/revops/sources/roster.ts';
import { historyStart } from '../../../core/world/index.ts';
import { KeptByWeight } from '../../platform/kept-by-weight.ts';
import type { Head } from '../../worlds/head.ts';
import { partitionOf } from '../../worlds/ports.ts';
import type { EventReader } from '../../worlds/read/events.ts';
import type { LoadedWorld, WorldLoader } from '../../worlds/read/loader.ts';
import { whileCurrent } from '../../worlds/read/while-current.ts';
import { requireSales } from './require-sales.ts';

/** The sales of a world at one committed tick: all that sources are read of. */
export interface Sales {
  readonly head: Head;
  readonly facts: SalesFacts;
  readonly roster: Roster;
  readonly live: LiveSales;
  /** When something happened last. */
  readonly changedAt: Time;
}

export interface SalesReader {
  /**
   * The sales of a world as last committed. Its events are read and folded once for as long as the function is warm; of
   * later ticks only what has happened since.
   * @throws DomainError `not-found` for an unknown world and for one above the rows up to which events are kept;
   * `conflict` for one that an older version has made, without a sales organisation
   */
  read(worldId: string): Promise<Sales>;
}

interface Folded {
  readonly facts: SalesFacts;
  changedAt: Time;
  /** Events that were folded. */
  events: number;
}

/** Worlds whose events are kept folded, and those events: a default company has some 20,000 in its history. */
const MOST_KEPT = { entries: 8, weight: 1_000_000 };

export function createSalesReader(loader: Pick<WorldLoader, 'load'>, events: Pick<EventReader, 'read'>): SalesReader {
  const folded = new KeptByWeight<Folded>(MOST_KEPT);

  function foldedOf(head: Head, roster: Roster): Folded {
    const origin = partitionOf(head);
    const known = folded.get(origin);
    if (known) return known;
    return { facts: createSalesFacts(origin, roster), changedAt: historyStart(head.startedAt), events: 0 };
  }

  async function at(world: LoadedWorld): Promise<Sales> {
    const { head } = world;
    requireSales(head);
    const roster = rosterOf(world.simulation);
    const entry = foldedOf(head, roster);
    const { facts } = entry;
    const from: Time = facts.through === null ? historyStart(head.startedAt) : facts.through + 1;
    if (from <= head.time) {
      const since = await events.read(head, { kinds: salesFactEvents, from, to: head.time + 1 });
      addWhole(facts, since, head);
      entry.changedAt = since.at(-1)?.time ?? entry.changedAt;
      entry.events += since.length;
    }
    folded.use(facts.origin, entry, entry.events);
    return { head, facts, roster, live: liveSalesOf(world.simulation), changedAt: entry.changedAt };
  }

  /** Facts that were folded in part would be wrong for ever: they are forgotten. */
  function addWhole(facts: SalesFacts, since: Parameters<SalesFacts['add']>[0], head: Head): void {
    try {
      facts.add(since, head.time);
    } catch (error) {
      folded.delete(partitionOf(head));
      throw error;
    }
  }

  return {
    read: (worldId) => whileCurrent(async () => at(await loader.load(worldId))),
  };
}
