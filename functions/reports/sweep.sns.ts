import { readEnv } from '../platform/http/env.ts';
import { sns } from '../platform/http/sns.ts';
import { worldRemoved } from '../worlds/removal.ts';
import { sweepEnv } from './env.ts';
import { sweepReports } from './sweep.ts';
import { createSweepServices } from './sweep-container.ts';

const env = readEnv(sweepEnv, process.env);
const services = createSweepServices(env);

export const handler = sns(worldRemoved, ({ worldId }) => sweepReports(services, worldId), { env });
