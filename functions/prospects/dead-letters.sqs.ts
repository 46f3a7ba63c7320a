import { readEnv } from '../middleware/env.ts';
import { sqs } from '../middleware/sqs.ts';
import { createFollower } from './container.ts';
import { closeDeadLetter } from './dead-letters.ts';
import { generationEnv } from './env.ts';
import { generationMessage } from './messages.ts';

const env = readEnv(generationEnv, process.env);
const services = createFollower(env);

export const handler = sqs(generationMessage, (message) => closeDeadLetter(services, message), { env });
