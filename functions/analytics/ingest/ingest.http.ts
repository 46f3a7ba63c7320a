import { readEnv } from '../../platform/http/env.ts';
import { http } from '../../platform/http/http.ts';
import { analyticsIngestEnv } from '../env.ts';
import { createIngestContainer } from './container.ts';
import { createIngestHandlers } from './handlers.ts';
import { ingestRoutes } from './routes.ts';

const env = readEnv(analyticsIngestEnv, process.env);
const container = createIngestContainer(env);
const { idempotency } = container;

export const handler = http(ingestRoutes, createIngestHandlers(container), { env, idempotency });
