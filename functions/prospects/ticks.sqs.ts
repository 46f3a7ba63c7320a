import { readEnv } from '../platform/http/env.ts';
import { sqs } from '../platform/http/sqs.ts';
import { followerEnv } from './env.ts';
import { followTicks } from './follow-ticks.ts';
import { createFollower } from './follower.ts';
import { tickMessage } from './messages.ts';

const env = readEnv(followerEnv, process.env);
const services = createFollower(env);

export const handler = sqs(tickMessage, (message) => followTicks(services, message), { env });
