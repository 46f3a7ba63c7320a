import { readEnv } from '../../platform/http/env.ts';
import { http } from '../../platform/http/http.ts';
import { createContainer } from './container.ts';
import { resultsPrintEnv } from './env.ts';
import { createHandlers } from './handlers.ts';
import { routes } from './routes.ts';

const env = readEnv(resultsPrintEnv, process.env);
const container = createContainer(env);
const { idempotency } = container;

export const handler = http(routes, createHandlers(container), { env, idempotency });
