import * as z from 'zod';
import { readEnv } from '../platform/http/env.ts';
import { sqs } from '../platform/http/sqs.ts';
import { ATTEMPTS } from '../platform/manifest.ts';
import { createDocuments } from '../platform/storage/dynamo.ts';
import { worldRemoved } from '../worlds/removal.ts';
import { createContainer } from './container.ts';
import { closeDeadLetter } from './dead-letters.ts';
import { buildEnv } from './env.ts';
import { buildMessage } from './messages.ts';
import { runMessage } from './run-message.ts';
import { createProspectSweep } from './tables/prospect-sweep.ts';

const env = readEnv(buildEnv, process.env);
const services = createContainer(env);
const sweep = createProspectSweep(createDocuments(), env.DYNAMODB_TABLE_PREFIX);

/** What the queue carries: work, and worlds that are served no more. */
const message = z.discriminatedUnion('kind', [buildMessage, worldRemoved]);

const take = (taken: z.output<typeof message>): Promise<void> =>
  taken.kind === 'world-removed' ? sweep.removeAll(taken) : runMessage(services, taken);

export const handler = sqs(message, take, {
  env,
  givingUp: { after: ATTEMPTS, close: (taken) => closeDeadLetter(services, taken) },
});
