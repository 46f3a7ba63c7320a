import * as z from 'zod';
import { readEnv } from '../../platform/http/env.ts';
import { sqs } from '../../platform/http/sqs.ts';
import { tickServices } from './container.ts';
import { tickEnv } from './env.ts';
import { runTick } from './tick.ts';

const env = readEnv(tickEnv, process.env);
const services = tickServices(env);
const message = z.strictObject({ worldId: z.string(), generation: z.int().min(1), tick: z.int().min(0) });

export const handler = sqs(
  message,
  async (target, { logger }) => {
    const outcome = await runTick(services, target);
    if (outcome !== 'committed') logger.debug('tick-passed-over', { ...target, outcome });
  },
  { env },
);
