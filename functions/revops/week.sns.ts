import { readEnv } from '../platform/http/env.ts';
import { sns } from '../platform/http/sns.ts';
import { buildAfterWeek } from './end-of-week.ts';
import { revopsWeekEnv } from './env.ts';
import { tickMessage } from './messages.ts';
import { createWeekServices } from './week-container.ts';

const env = readEnv(revopsWeekEnv, process.env);
const services = createWeekServices(env);

export const handler = sns(tickMessage, (message) => buildAfterWeek(services, message), { env });
