import type { Handlers } from '../platform/http/handlers.ts';
import { buildHandlers } from './build-handlers.ts';
import { dashboardHandlers } from './dashboard-handlers.ts';
import { datasetHandlers } from './dataset-handlers.ts';
import type { routes } from './routes.ts';
import type { RevOpsServices } from './services.ts';

/** What the operations of `routes` do. */
export function createHandlers(services: RevOpsServices): Handlers<typeof routes> {
  return { ...datasetHandlers(services), ...dashboardHandlers(services), ...buildHandlers(services) };
}
