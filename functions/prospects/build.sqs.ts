import { readEnv } from '../platform/http/env.ts';
import { sqs } from '../platform/http/sqs.ts';
import { createContainer } from './container.ts';
import { buildEnv } from './env.ts';
import { buildMessage } from './messages.ts';
import { runMessage } from './run-message.ts';

const env = readEnv(buildEnv, process.env);
const services = createContainer(env);

export const handler = sqs(buildMessage, (message) => runMessage(services, message), { env });
