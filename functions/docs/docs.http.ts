import { isFallback } from '../platform/contract/fallback.ts';
import { readEnv } from '../platform/http/env.ts';
import { createFallback } from '../platform/http/fallback.ts';
import { type HttpHandler, http } from '../platform/http/http.ts';
import { createContainer } from './container.ts';
import { docsEnv } from './env.ts';
import { createHandlers } from './handlers.ts';
import { routes } from './routes.ts';

const env = readEnv(docsEnv, process.env);
const container = createContainer(env);
const documents = http(routes, createHandlers(container), { env });
const fallback = createFallback(container.routes, { env });

export const handler: HttpHandler = async (event, context) =>
  isFallback(event.routeKey) ? fallback(event) : documents(event, context);
