import { DomainError } from '../../core/kernel/errors.ts';
import { round, toDollars } from '../../core/kernel/money.ts';
import { DAY, isoDate, isoTime, nextDay, parseDate, type Time } from '../../core/kernel/time.ts';
import { type Measure, type MeasureId, scopeOfKey } from '../../core/measures/index.ts';
import {
  asksForSales,
  type Cause,
  causeEvents,
  causeKindIds,
  causeKinds,
  causesOf,
  movedBy,
  movesOf,
  selectCauses,
} from '../../core/views/operations/causes/index.ts';
import { FULL_DETAIL_ROWS, historyStart, keepsDetail } from '../../core/world/index.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { lasting, ok } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import type { LoadedWorld } from '../worlds/read/loader.ts';
import { perTick } from '../worlds/read/per-tick.ts';
import { whileCurrent } from '../worlds/read/while-current.ts';
import type { MspContainer } from './container.ts';
import { byKey, namedMeasure } from './measure-handlers.ts';
import type { routes } from './routes.ts';

/** What moved the figures, up to one committed tick. */
export function causeHandlers({
  loader,
  history,
  events,
}: MspContainer): Pick<Handlers<typeof routes>, 'listCauses' | 'listCauseKinds'> {
  // All charts of a page ask of one tick: the events are read and told once for all of them.
  const causesAt = (withSales: boolean) =>
    perTick(async ({ head, simulation }: LoadedWorld) => {
      if (!keepsDetail(head.counts)) return [];
      const all = { kinds: causeEvents(withSales), from: historyStart(head.startedAt), to: head.time + 1 };
      return causesOf(simulation, await events.read(head, all));
    });
  const [all, withoutSales] = [causesAt(true), causesAt(false)];

  /** Refuses a part that the world does not have, or of which the measure is not taken. */
  async function checkKey(key: string, measures: readonly Measure[], { head, simulation }: LoadedWorld) {
    const months = await history.read(head);
    const scope = byKey(() => scopeOfKey(key, simulation, months));
    if (measures.length === 0 || measures.some(({ scopes }) => scopes.includes(scope))) return;
    const ids = measures.map(({ id }) => id).join(', ');
    throw new DomainError('invalid', `Not measured per ${scope}: ${ids}.`, [
      {
        pointer: 'query/key',
        detail: 'Expected the id of a part of the company of which a measure is taken, or none.',
      },
    ]);
  }

  return {
    async listCauses({ world, query }) {
      const measures = (query.measure ?? []).map((id) => namedMeasure(id, 'query/measure'));
      const ids = measures.map(({ id }) => id);
      const { head, from, to, found } = await whileCurrent(async () => {
        const loaded = await loader.load(world);
        const days = daysOf(query, loaded.head);
        if (query.key !== undefined) await checkKey(query.key, measures, loaded);
        const wanted = { ...days, measures: ids.length > 0 ? ids : undefined, kinds: query.kind, key: query.key };
        const told = await (asksForSales(wanted) ? all : withoutSales)(loaded);
        return { head: loaded.head, ...days, found: selectCauses(told, wanted) };
      });
      const reply = {
        from: isoDate(from),
        to: isoDate(to),
        measures: ids,
        key: query.key ?? null,
        total: found.length,
        causes: found.slice(0, query.limit).map((cause) => describe(cause, ids)),
        reason: keepsDetail(head.counts) ? null : noEvents(head.worldId),
      };
      return ok(reply, tickHeader(head));
    },

    listCauseKinds: () => Promise.resolve(lasting(kinds)),
  };
}

const kinds = causeKindIds.map((id) => ({
  id,
  one: causeKinds[id].one,
  many: causeKinds[id].many,
  moves: movesOf(id).map(({ measures, ...each }) => ({ ...each, measures: [...measures] })),
}));

/** From the first midnight on, before the second. @throws DomainError `invalid` where there is no day between them */
function daysOf(
  query: { readonly from?: string | undefined; readonly to?: string | undefined },
  { startedAt, time }: { readonly startedAt: Time; readonly time: Time },
): { readonly from: Time; readonly to: Time } {
  const from = query.from === undefined ? historyStart(startedAt) : parseDate(query.from);
  const to = query.to === undefined ? Math.max(nextDay(time), from + DAY) : parseDate(query.to);
  if (from < to) return { from, to };
  throw new DomainError('invalid', 'There is no day in this range.', [
    { pointer: 'query/to', detail: 'Expected a day after `from`: the range ends before it.' },
  ]);
}

function describe({ weight, time, kind, of, row, worth, keys, scenario, ...cause }: Cause, ids: readonly MeasureId[]) {
  const moved = movedBy(kind, scenario);
  const first = ids.find((id) => moved.has(id));
  return {
    id: cause.id,
    at: isoTime(time),
    day: isoDate(time),
    kind,
    label: causeKinds[kind].one,
    text: cause.text,
    entity: of.entity,
    entityId: of.id,
    row,
    scenario,
    worth: worth && {
      value: toDollars(worth.cents),
      unit: 'usd' as const,
      per: worth.per,
      direction: wayOf(worth.cents),
    },
    keys: keys && [...keys],
    why: (first && moved.get(first)) ?? null,
    weight: round(weight / 100, 2),
  };
}

function wayOf(cents: number) {
  if (cents === 0) return 'level' as const;
  return cents > 0 ? ('up' as const) : ('down' as const);
}

function noEvents(world: string): string {
  return `World ${world} has more than ${FULL_DETAIL_ROWS.toLocaleString('en-US')} rows: such worlds keep no events.`;
}
