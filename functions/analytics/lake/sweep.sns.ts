import { readEnv } from '../../platform/http/env.ts';
import { sns } from '../../platform/http/sns.ts';
import { worldRemoved } from '../../worlds/removal.ts';
import { createLake } from './container.ts';
import { lakeWorkerEnv } from './env.ts';
import { sweepLake } from './sweep.ts';

const env = readEnv(lakeWorkerEnv, process.env);
const lake = createLake(env);

export const handler = sns(worldRemoved, (world) => sweepLake(lake, world), { env });
