import { readEnv } from '../../platform/http/env.ts';
import { http } from '../../platform/http/http.ts';
import { controlServices } from '../write/container.ts';
import { controlEnv } from '../write/env.ts';
import { createHandlers } from './handlers.ts';
import { routes } from './routes.ts';

const env = readEnv(controlEnv, process.env);
const services = controlServices(env);

export const handler = http(routes, createHandlers(services), { env, idempotency: services.idempotency });
