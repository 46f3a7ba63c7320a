import { readEnv } from '../../platform/http/env.ts';
import { schedule } from '../../platform/http/schedule.ts';
import { dispatchServices } from './container.ts';
import { dispatch } from './dispatch.ts';
import { dispatchEnv } from './env.ts';

const env = readEnv(dispatchEnv, process.env);
const services = dispatchServices(env);

export const handler = schedule(
  async ({ logger }) => {
    logger.debug('dispatched', await dispatch(services));
  },
  { env },
);
