import type { Handlers } from '../platform/http/handlers.ts';
import { catalogueHandlers } from './catalogue-handlers.ts';
import { generationHandlers } from './generation-handlers.ts';
import { resultHandlers } from './result-handlers.ts';
import type { routes } from './routes.ts';
import type { ResultsServices } from './services.ts';

/** What the operations of `routes` do. */
export function createHandlers(services: ResultsServices): Handlers<typeof routes> {
  return { ...generationHandlers(services), ...resultHandlers(services), ...catalogueHandlers() };
}
