import { readEnv } from '../platform/http/env.ts';
import { http } from '../platform/http/http.ts';
import { createContainer } from './container.ts';
import { overviewEnv } from './env.ts';
import { createHandlers } from './handlers.ts';
import { routes } from './routes.ts';

const env = readEnv(overviewEnv, process.env);

export const handler = http(routes, createHandlers(createContainer(env)), { env });
