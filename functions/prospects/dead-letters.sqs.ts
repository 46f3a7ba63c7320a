import { readEnv } from '../platform/http/env.ts';
import { sqs } from '../platform/http/sqs.ts';
import { createCloser } from './closer.ts';
import { closeDeadLetter } from './dead-letters.ts';
import { closerEnv } from './env.ts';
import { buildMessage } from './messages.ts';

const env = readEnv(closerEnv, process.env);
const services = createCloser(env);

export const handler = sqs(buildMessage, (message) => closeDeadLetter(services, message), { env, lastStop: true });
