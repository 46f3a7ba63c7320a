import { readEnv } from '../platform/http/env.ts';
import { sqs } from '../platform/http/sqs.ts';
import { createContainer } from './container.ts';
import { generationEnv } from './env.ts';
import { runGeneration } from './generation.ts';
import { generationMessage } from './messages.ts';
import { runRefresh } from './refresh.ts';

const env = readEnv(generationEnv, process.env);
const services = createContainer(env);

export const handler = sqs(
  generationMessage,
  (message) => (message.kind === 'generate' ? runGeneration(services, message) : runRefresh(services, message)),
  { env },
);
