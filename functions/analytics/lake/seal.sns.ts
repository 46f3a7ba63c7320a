import { readEnv } from '../../platform/http/env.ts';
import { sns } from '../../platform/http/sns.ts';
import { createLake } from './container.ts';
import { lakeWorkerEnv } from './env.ts';
import { tickMessage } from './messages.ts';
import { sealWorld } from './seal.ts';

const env = readEnv(lakeWorkerEnv, process.env);
const lake = createLake(env);

export const handler = sns(tickMessage, (world) => sealWorld(lake, world), { env });
