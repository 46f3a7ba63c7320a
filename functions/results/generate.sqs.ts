import { readEnv } from '../platform/http/env.ts';
import { sqs } from '../platform/http/sqs.ts';
import { ATTEMPTS } from '../platform/manifest.ts';
import { createStageServices } from './container.ts';
import { resultsGenerateEnv } from './env.ts';
import { resultsMessage } from './messages.ts';
import { closeMessage, takeMessage } from './run-stage.ts';

const env = readEnv(resultsGenerateEnv, process.env);
const { services, sweep } = createStageServices(env);

export const handler = sqs(resultsMessage, (message) => takeMessage(services, sweep, message), {
  env,
  givingUp: { after: ATTEMPTS, close: (message) => closeMessage(services, message) },
});
