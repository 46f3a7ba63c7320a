import { readEnv } from '../../platform/http/env.ts';
import { createLogger } from '../../platform/http/log.ts';
import { sqs } from '../../platform/http/sqs.ts';
import { createDocuments } from '../../platform/storage/dynamo.ts';
import { createJobTable } from '../tables/job-table.ts';
import { closeDeadLetter } from './dead-letters.ts';
import { closerEnv } from './env.ts';
import { jobMessage } from './job-messages.ts';

const env = readEnv(closerEnv, process.env);
const now = (): number => Date.now();
const jobs = createJobTable(createDocuments(), `${env.DYNAMODB_TABLE_PREFIX}jobs`, now);
const services = { jobs, logger: createLogger(env.LOG_LEVEL), now };

export const handler = sqs(jobMessage, (message) => closeDeadLetter(services, message), { env, lastStop: true });
