import { readEnv } from '../http/env.ts';
import { sqs } from '../http/sqs.ts';
import { createFollower } from './container.ts';
import { followEnv } from './env.ts';
import { followTicks } from './follow-ticks.ts';
import { tickMessage } from './messages.ts';

const env = readEnv(followEnv, process.env);
const services = createFollower(env);

export const handler = sqs(tickMessage, (message) => followTicks(services, message), { env });
