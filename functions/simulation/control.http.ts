import { readEnv } from '../middleware/env.ts';
import { http } from '../middleware/http.ts';
import { controlServices } from './container.ts';
import { controlEnv } from './env.ts';
import { createHandlers } from './handlers.ts';
import { routes } from './routes.ts';

const env = readEnv(controlEnv, process.env);
const services = controlServices(env);

export const handler = http(routes, createHandlers(services), { env, idempotency: services.idempotency });
