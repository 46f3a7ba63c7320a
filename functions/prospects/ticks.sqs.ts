import { readEnv } from '../middleware/env.ts';
import { sqs } from '../middleware/sqs.ts';
import { createFollower } from './container.ts';
import { generationEnv } from './env.ts';
import { followTicks } from './follow-ticks.ts';
import { tickMessage } from './messages.ts';

const env = readEnv(generationEnv, process.env);
const services = createFollower(env);

export const handler = sqs(tickMessage, (message) => followTicks(services, message), { env });
