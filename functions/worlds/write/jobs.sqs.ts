import { readEnv } from '../../platform/http/env.ts';
import { sqs } from '../../platform/http/sqs.ts';
import { ATTEMPTS } from '../../platform/manifest.ts';
import { jobServices } from './container.ts';
import { closeDeadLetter } from './dead-letters.ts';
import { jobsEnv } from './env.ts';
import { jobMessage } from './job-messages.ts';
import { doJob } from './jobs.ts';

const env = readEnv(jobsEnv, process.env);
const services = jobServices(env);

export const handler = sqs(jobMessage, (message) => doJob(services, message), {
  env,
  givingUp: { after: ATTEMPTS, close: (message) => closeDeadLetter(services, message) },
});
