import { readEnv } from '../middleware/env.ts';
import { http } from '../middleware/http.ts';
import { createContainer } from './container.ts';
import { prospectsEnv } from './env.ts';
import { createHandlers } from './handlers.ts';
import { routes } from './routes.ts';

const env = readEnv(prospectsEnv, process.env);
const container = createContainer(env);
const { idempotency } = container;

export const handler = http(routes, createHandlers(container), { env, idempotency });
