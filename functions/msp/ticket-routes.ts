import * as z from 'zod';
import { cursorQuery, enumListQuery, limitQuery, sortQuery } from '../platform/contract/fields.ts';
import { defineRoutes } from '../platform/contract/route.ts';
import { PAGE } from './entity-routes.ts';
import { idOf, moment, text } from './fields.ts';

const priorities = ['High', 'Normal', 'Low'] as const;
const statuses = ['Waiting', 'In work'] as const;

const hours = (description: string) =>
  z
    .number()
    .min(0)
    .meta({ description: `${description}, in hours of the service calendar (about 84 a week).` });

const ticket = z
  .object({
    id: idOf('ticket'),
    clientId: idOf('client'),
    client: text('Name of the client.'),
    technicianId: idOf('technician'),
    technician: text('Name of the technician whose it is.'),
    departmentId: idOf('department'),
    department: text('Name of the department.'),
    priority: z.enum(priorities),
    status: z.enum(statuses),
    openedAt: moment,
    ageHours: hours('Since it was opened'),
    waitedHours: hours('Until work on it began, or until now'),
    promisedHours: hours('Within which the client’s agreement promises a first answer'),
    late: z.boolean().meta({ description: 'Whether the client was let wait for longer than was promised.' }),
  })
  .meta({
    id: 'Ticket',
    description: 'A request of a client that is open: it waits for its technician, or is in work.',
  });

/** What of the service desk's work is open. */
export const ticketRoutes = defineRoutes({
  listTickets: {
    method: 'GET',
    tag: 'Entities',
    access: 'read',
    world: true,
    path: '/api/tickets',
    summary: 'All open tickets, with how long their clients wait against what they were promised',
    query: z.object({
      priority: enumListQuery(priorities).optional(),
      status: enumListQuery(statuses).optional(),
      sort: sortQuery(
        Object.keys(ticket.shape) as [keyof typeof ticket.shape, ...(keyof typeof ticket.shape)[]],
      ).optional(),
      limit: limitQuery(PAGE.most, PAGE.usual).optional(),
      cursor: cursorQuery().optional(),
    }),
    responses: {
      200: { description: 'The tickets, in the order of their ids unless sorted.', schema: z.array(ticket) },
    },
    errors: ['not-found', 'unavailable'],
  },
});
