import type { Handlers } from '../platform/http/handlers.ts';
import { dashboardHandlers } from './dashboard-handlers.ts';
import { eventHandlers } from './event-handlers.ts';
import { metricHandlers } from './metric-handlers.ts';
import type { routes } from './routes.ts';
import type { AnalyticsServices } from './services.ts';

/** What the operations of `routes` do. */
export function createHandlers(services: AnalyticsServices): Handlers<typeof routes> {
  return { ...dashboardHandlers(services), ...metricHandlers(services), ...eventHandlers(services) };
}
