import { readEnv } from '../platform/http/env.ts';
import { http } from '../platform/http/http.ts';
import { consoleEnv } from './env.ts';
import { createConsoleFiles } from './files.ts';
import { createHandlers } from './handlers.ts';
import { routes } from './routes.ts';

const env = readEnv(consoleEnv, process.env);

export const handler = http(routes, createHandlers(createConsoleFiles(env.CONSOLE_FILES), env), { env });
