import { eventsOf, type LeadStages, leadStageEvents, stagesOfLeads } from '../../core/events/index.ts';
import { DomainError } from '../../core/kernel/errors.ts';
import { toDollars } from '../../core/kernel/money.ts';
import { DAY, isoTime, type Time } from '../../core/kernel/time.ts';
import { clientSigned, FULL_DETAIL_ROWS, historyStart, keepsDetail } from '../../core/world/index.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { ok } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import { whileCurrent } from '../worlds/read/while-current.ts';
import type { MspContainer } from './container.ts';
import type { routes } from './routes.ts';

/** What the events of leads tell, up to one committed tick. */
export function leadHandlers({ loader, events }: MspContainer): Pick<Handlers<typeof routes>, 'getLeadStages'> {
  return {
    async getLeadStages({ world, params: { id } }) {
      const { head, simulation, rows, all } = await whileCurrent(async () => {
        const loaded = await loader.load(world);
        if (!keepsDetail(loaded.head.counts)) throw noEvents(loaded.head.worldId);
        const from = loaded.simulation.state.leads.get(id)?.openedAt ?? historyStart(loaded.head.startedAt);
        const range = { from, to: loaded.head.time + 1 };
        return {
          ...loaded,
          all: await events.read(loaded.head, { kinds: [...leadStageEvents, clientSigned], ...range }),
        };
      });
      const lead = stagesOfLeads(eventsOf(leadStageEvents, all).filter(({ entity }) => entity === id)).get(id);
      if (!lead) throw unknownLead(id);
      // New business becomes a client when it is won, in the same moment.
      const became = eventsOf([clientSigned], all).find(({ data }) => data.lead === id)?.entity ?? null;
      const named = (row: { readonly id: string; readonly name: string } | undefined) =>
        row === undefined ? null : { id: row.id, name: row.name };
      const rep = named(rows.reps.get(simulation.state.leads.get(id)?.owner ?? lead.owner ?? ''));
      const client = named(rows.clients.get(lead.client ?? became ?? ''));
      return ok({ ...stagesWire(lead, head.time), rep, client }, tickHeader(head));
    },
  };
}

function stagesWire({ lead, account, type, outcome, reason, closed, visits }: LeadStages, now: Time) {
  const stages = visits.map(({ stage, enteredAt, leftAt, value }) => ({
    stage,
    enteredAt: isoTime(enteredAt),
    leftAt: leftAt === null ? null : isoTime(leftAt),
    days: Math.round((100 * ((leftAt ?? now) - enteredAt)) / DAY) / 100,
    value: toDollars(value),
  }));
  const end = closed && { at: isoTime(closed.time), value: toDollars(closed.value) };
  return { leadId: lead, account, type, outcome, reason, closed: end, stages };
}

function unknownLead(id: string): DomainError {
  return new DomainError('not-found', `There is no lead ${id}, and in the history of this world there was none.`, [
    { pointer: 'path/id', detail: 'Expected an id that GET /api/leads lists, or that of a lead that has closed.' },
  ]);
}

function noEvents(world: string): DomainError {
  const most = FULL_DETAIL_ROWS.toLocaleString('en-US');
  return new DomainError('not-found', `World ${world} has more than ${most} rows: such worlds keep no events.`, [
    { pointer: 'header/X-World', detail: `Expected a world of ${most} rows at most.` },
  ]);
}
