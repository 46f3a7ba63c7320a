import { readEnv } from '../http/env.ts';
import { sns } from '../http/sns.ts';
import { createFollower } from './container.ts';
import { followEnv } from './env.ts';
import { followTicks } from './follow-ticks.ts';
import { tickMessage } from './messages.ts';

const env = readEnv(followEnv, process.env);
const services = createFollower(env);

export const handler = sns(tickMessage, (message) => followTicks(services, message), { env });
