import { readEnv } from '../platform/http/env.ts';
import { sqs } from '../platform/http/sqs.ts';
import { closeJob } from '../platform/jobs/close-job.ts';
import { closerEnv } from './env.ts';
import { createCloser } from './follower.ts';
import { buildMessage } from './messages.ts';
import { closeRefresh } from './schedule-refresh.ts';

const env = readEnv(closerEnv, process.env);
const services = createCloser(env);

export const handler = sqs(
  buildMessage,
  (message) => (message.kind === 'generate' ? closeJob(services, message) : closeRefresh(services, message)),
  { env, lastStop: true },
);
