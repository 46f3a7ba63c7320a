import { readEnv } from '../../platform/http/env.ts';
import { schedule } from '../../platform/http/schedule.ts';
import { dispatchServices } from './container.ts';
import { dispatch } from './dispatch.ts';
import { dispatchEnv } from './env.ts';

const env = readEnv(dispatchEnv, process.env);
const services = dispatchServices(env);

export const handler = schedule(
  async ({ logger }) => {
    const { late, ...dispatched } = await dispatch(services);
    logger.debug('dispatched', dispatched);
    if (late.length > 0) logger.error('tick-late', { worlds: late });
  },
  { env },
);
