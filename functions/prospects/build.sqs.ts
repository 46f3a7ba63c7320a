import { readEnv } from '../platform/http/env.ts';
import { sqs } from '../platform/http/sqs.ts';
import { runBuild } from './build-dashboards.ts';
import { createContainer } from './container.ts';
import { buildEnv } from './env.ts';
import { buildMessage } from './messages.ts';
import { runRefresh } from './refresh.ts';

const env = readEnv(buildEnv, process.env);
const services = createContainer(env);

export const handler = sqs(
  buildMessage,
  (message) => (message.kind === 'generate' ? runBuild(services, message) : runRefresh(services, message)),
  { env },
);
