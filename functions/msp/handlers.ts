import type { Handlers } from '../platform/http/handlers.ts';
import { causeHandlers } from './cause-handlers.ts';
import type { MspContainer } from './container.ts';
import { entityHandlers } from './entity-handlers.ts';
import { leadHandlers } from './lead-handlers.ts';
import { measureHandlers } from './measure-handlers.ts';
import type { routes } from './routes.ts';
import { searchHandlers } from './search-handlers.ts';
import { simulationHandlers } from './simulation-handlers.ts';
import { statusHandlers } from './status-handlers.ts';
import { streamHandlers } from './stream-handlers.ts';
import { ticketHandlers } from './ticket-handlers.ts';

/** What the operations of `routes` do. */
export function createHandlers(container: MspContainer): Handlers<typeof routes> {
  return {
    ...statusHandlers(container),
    ...entityHandlers(container),
    ...leadHandlers(container),
    ...ticketHandlers(container),
    ...searchHandlers(container),
    ...measureHandlers(container),
    ...causeHandlers(container),
    ...simulationHandlers(container),
    ...streamHandlers(container),
  };
}
