import type { Handlers } from '../platform/http/handlers.ts';
import { dataHandlers } from './data-handlers.ts';
import { jobHandlers } from './job-handlers.ts';
import { prospectHandlers } from './prospect-handlers.ts';
import type { routes } from './routes.ts';
import type { ProspectServices } from './services.ts';

/** What the operations of `routes` do. */
export function createHandlers(services: ProspectServices): Handlers<typeof routes> {
  return { ...jobHandlers(services), ...prospectHandlers(services), ...dataHandlers(services) };
}
