import { readEnv } from '../../platform/http/env.ts';
import { sqs } from '../../platform/http/sqs.ts';
import { controlServices } from './container.ts';
import { jobsEnv } from './env.ts';
import { jobMessage } from './job-messages.ts';
import { doJob } from './jobs.ts';

const env = readEnv(jobsEnv, process.env);
const services = controlServices(env);

export const handler = sqs(jobMessage, (message) => doJob(services, message), { env });
