import { readEnv } from '../../platform/http/env.ts';
import { http } from '../../platform/http/http.ts';
import { createLake } from './container.ts';
import { lakeEnv } from './env.ts';
import { createHandlers } from './handlers.ts';
import { routes } from './routes.ts';

const env = readEnv(lakeEnv, process.env);

export const handler = http(routes, createHandlers(createLake(env)), { env });
