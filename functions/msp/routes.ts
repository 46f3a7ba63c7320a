import { causeRoutes } from './cause-routes.ts';
import { entityRoutes } from './entity-routes.ts';
import { leadRoutes } from './lead-routes.ts';
import { measureRoutes } from './measure-routes.ts';
import { searchRoutes } from './search-routes.ts';
import { simulationRoutes } from './simulation-routes.ts';
import { statusRoutes } from './status-routes.ts';
import { streamRoutes } from './stream-routes.ts';
import { ticketRoutes } from './ticket-routes.ts';

/** The operations that read a world: each answers from one committed tick, which it names in X-Tick. */
export const routes = {
  ...statusRoutes,
  ...entityRoutes,
  ...leadRoutes,
  ...ticketRoutes,
  ...searchRoutes,
  ...measureRoutes,
  ...causeRoutes,
  ...simulationRoutes,
  ...streamRoutes,
};
