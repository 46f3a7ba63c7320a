import { eventsOf } from '../../../events/index.ts';
import type { Cents } from '../../../kernel/money.ts';
import type { Time } from '../../../kernel/time.ts';
import type { MeasureId } from '../../../measures/index.ts';
import {
  type EventKind,
  quotaSet,
  type Simulation,
  scenarioStarted,
  scenarioStopped,
  type WorldEvent,
} from '../../../world/index.ts';
import { type Cast, castOf } from './cast.ts';
import type { Cause, Worth } from './cause.ts';
import { type CauseKindId, causeKindIds } from './kind-ids.ts';
import { causeKinds, movedBy } from './kinds.ts';
import { clientTellings } from './told/clients.ts';
import { type Gathered, quotaCauses, scenarioCauses } from './told/gathered.ts';
import { salesTellings } from './told/sales.ts';
import { supplyTellings } from './told/supply.ts';
import type { Telling, Told } from './told/telling.ts';

export type { Cause } from './cause.ts';
export { type CauseKindId, causeKindIds } from './kind-ids.ts';
export { causeKinds, movedBy, movesOf } from './kinds.ts';

/** An event as it is stored. */
type StoredEvent = WorldEvent & { readonly id: string };

const tellings = [...clientTellings, ...supplyTellings, ...salesTellings] as readonly Telling[];
const byEvent: ReadonlyMap<string, Telling> = new Map(tellings.map((each) => [each.event.name, each]));

/** The kinds of events that causes are told of: of sales, which has many more events than the rest, and of all else. */
const salesEvents: readonly EventKind[] = [...salesTellings.map(({ event }) => event), quotaSet];
const otherEvents: readonly EventKind[] = [
  ...[...clientTellings, ...supplyTellings].map(({ event }) => event),
  scenarioStarted,
  scenarioStopped,
];

/** The kinds of events that must be read for causes with those of sales, or without them. */
export const causeEvents = (withSales: boolean): readonly EventKind[] =>
  withSales ? [...otherEvents, ...salesEvents] : otherEvents;

const salesKinds: ReadonlySet<CauseKindId> = new Set(['deal-opened', 'deal-won', 'deal-lost', 'quotas-set']);

/** Whether causes of sales can be among those that a query asks for. */
export function asksForSales({ measures, kinds = causeKindIds }: Pick<CauseQuery, 'measures' | 'kinds'>): boolean {
  const moves = (kind: CauseKindId): boolean =>
    measures === undefined || measures.some((id) => movedBy(kind, null).has(id));
  return kinds.some((kind) => salesKinds.has(kind) && moves(kind));
}

const MONTHS: Readonly<Record<Worth['per'], number>> = { month: 1, year: 12, once: 1 };

/** What causes are ranked by: cents a month, what is paid once in full; by its kind where no amount is known. */
function weightOf(kind: CauseKindId, worth: Worth | null, times: number): Cents {
  return worth === null ? causeKinds[kind].weighs[0] * times : Math.abs(worth.cents) / MONTHS[worth.per];
}

function causeOf({ scenario, rows, times = 1, ...told }: Gathered, cast: Cast): Cause {
  const { kind, of, worth } = told;
  return { ...told, scenario: scenario ?? null, row: cast.there(rows ?? [of]), weight: weightOf(kind, worth, times) };
}

/**
 * All that has moved the figures of a company, in the order of their times.
 * @param events all that the world keeps of `causeEvents`, in the order of their times
 */
export function causesOf(simulation: Simulation, events: readonly StoredEvent[]): readonly Cause[] {
  const cast = castOf(simulation, events);
  const told = eventsOf(
    [...byEvent.values()].map(({ event }) => event),
    events,
  ).flatMap((event) => {
    const { id, time } = event as StoredEvent;
    const said: Told | null = byEvent.get(event.kind)?.tell(event, cast) ?? null;
    return said === null ? [] : [{ ...said, id, time }];
  });
  return [...told, ...scenarioCauses(events, simulation.time), ...quotaCauses(events, cast)]
    .map((each) => causeOf(each, cast))
    .sort((a, b) => a.time - b.time);
}

export interface CauseQuery {
  /** From this time on. */
  readonly from: Time;
  /** Before this time. */
  readonly to: Time;
  /** Only what moves one of these measures. */
  readonly measures?: readonly MeasureId[] | undefined;
  /** Only of these kinds. */
  readonly kinds?: readonly CauseKindId[] | undefined;
  /** Only what moved the figures of this part of the company, and what moved those of every part. */
  readonly key?: string | undefined;
}

/** The causes that a query asks for, the weightiest first; of two that weigh the same the later one. */
export function selectCauses(causes: readonly Cause[], { from, to, measures, kinds, key }: CauseQuery): Cause[] {
  const wanted = causes.filter(
    ({ time, kind, keys, scenario }) =>
      time >= from &&
      time < to &&
      (kinds === undefined || kinds.includes(kind)) &&
      (key === undefined || keys === null || keys.includes(key)) &&
      (measures === undefined || measures.some((id) => movedBy(kind, scenario).has(id))),
  );
  return wanted.sort((a, b) => b.weight - a.weight || b.time - a.time);
}
