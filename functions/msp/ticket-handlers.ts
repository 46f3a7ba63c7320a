import { isoTime } from '../../core/kernel/time.ts';
import { isLate, type OpenTicket, openTickets } from '../../core/world/index.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { ok } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import type { LoadedWorld } from '../worlds/read/loader.ts';
import type { MspContainer } from './container.ts';
import { pageOf } from './lists.ts';
import type { routes } from './routes.ts';

/** The open tickets, as they stand at one committed tick. */
export function ticketHandlers({ loader }: MspContainer): Pick<Handlers<typeof routes>, 'listTickets'> {
  return {
    async listTickets({ world, query, url }) {
      const loaded = await loader.load(world);
      const all = openTickets(loaded.simulation).map((ticket) => ticketWire(loaded, ticket));
      const page = pageOf(all, query, url);
      return ok(page.rows, { ...tickHeader(loaded.head), ...page.headers });
    },
  };
}

const inHundredths = (hours: number): number => Math.round(hours * 100) / 100;

function ticketWire({ rows }: LoadedWorld, ticket: OpenTicket) {
  const technician = rows.technicians.get(ticket.technician);
  return {
    id: ticket.id,
    clientId: ticket.client,
    client: rows.clients.get(ticket.client)?.name ?? '',
    technicianId: ticket.technician,
    technician: technician?.name ?? '',
    departmentId: technician?.departmentId ?? '',
    department: technician?.department ?? '',
    priority: ticket.priority,
    status: ticket.startedAt === null ? ('Waiting' as const) : ('In work' as const),
    openedAt: isoTime(ticket.openedAt),
    ageHours: inHundredths(ticket.age),
    waitedHours: inHundredths(ticket.waited),
    promisedHours: ticket.promised,
    late: isLate(ticket),
  };
}
