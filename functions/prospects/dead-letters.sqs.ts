import { readEnv } from '../platform/http/env.ts';
import { sqs } from '../platform/http/sqs.ts';
import { closeDeadLetter } from './dead-letters.ts';
import { closerEnv } from './env.ts';
import { createCloser } from './follower.ts';
import { generationMessage } from './messages.ts';

const env = readEnv(closerEnv, process.env);
const services = createCloser(env);

export const handler = sqs(generationMessage, (message) => closeDeadLetter(services, message), {
  env,
  lastStop: true,
});
