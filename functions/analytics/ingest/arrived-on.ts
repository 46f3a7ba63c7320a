import { DAY, parseDate, type Time } from '../../../core/kernel/time.ts';
import type { EventRecord } from '../../../core/views/analytics/index.ts';
import type { WorldRef } from '../../platform/follow/interests.ts';
import { BEGINNING, type LogEntry, received, type SentMembership, type TelemetryLog } from '../../telemetry/log.ts';

/** An ingested record, and the world's time at which it arrived. An event that its sender says nothing of was received then. */
export type Arrived =
  | { readonly kind: 'event'; readonly arrived: Time; readonly record: EventRecord & { readonly received_at: Time } }
  /** One status of a membership: of several with one person, plan and start the latest counts (`later.ts`). */
  | { readonly kind: 'membership'; readonly arrived: Time; readonly record: SentMembership };

/**
 * All records that arrived in a generation of a world in a period (world time), in the order of their arrival, which never
 * changes. Cost: some ten reads of single entries, then the entries of the period.
 * More may arrive until `closeBefore` was called with the end of the period: whoever keeps what this gives calls it first.
 */
export async function* arrivedBetween(
  log: TelemetryLog,
  world: WorldRef,
  { from, to }: { readonly from: Time; readonly to: Time },
): AsyncGenerator<Arrived> {
  const first = await firstFrom(log, world, from);
  for await (const entry of log.after(world, first - 1)) {
    if (entry.arrived >= to) return;
    yield* recordsOf(entry);
  }
}

/** `arrivedBetween`, of a day of UTC. @param date `2026-11-26` */
export function arrivedOn(log: TelemetryLog, world: WorldRef, date: string): AsyncGenerator<Arrived> {
  const from = parseDate(date);
  return arrivedBetween(log, world, { from, to: from + DAY });
}

/**
 * Makes sure that nothing arrives before a moment any more, so that the days up to it are final: of a writer that has read
 * an older time of the world, what it writes arrives at that moment or later. Done again it does nothing.
 * @param moment one that the world has reached: its committed time or before
 */
export async function closeBefore(log: TelemetryLog, world: WorldRef, moment: Time): Promise<void> {
  for (;;) {
    const last = await log.last(world);
    if (last && last.arrived >= moment) return;
    const number = (last?.number ?? BEGINNING) + 1;
    if (await log.append(world, { number, arrived: moment, brought: { kind: 'mark' } })) return;
  }
}

function* recordsOf({ arrived, brought }: LogEntry): Generator<Arrived> {
  if (brought.kind === 'events') {
    for (const event of brought.records) yield { kind: 'event', arrived, record: received(event, arrived) };
  }
  if (brought.kind === 'memberships') {
    for (const record of brought.records) yield { kind: 'membership', arrived, record };
  }
}

/** The number of the first entry that arrived at a moment or later; one after the last where there is none. */
async function firstFrom(log: TelemetryLog, world: WorldRef, moment: Time): Promise<number> {
  let [low, high] = [BEGINNING + 1, ((await log.last(world))?.number ?? BEGINNING) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const arrived = await log.arrivedAt(world, middle);
    if (arrived !== null && arrived < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
