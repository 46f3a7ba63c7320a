import { readEnv } from '../platform/http/env.ts';
import { sns } from '../platform/http/sns.ts';
import { createBuildServices } from './container.ts';
import { revopsBuildEnv } from './env.ts';
import { buildMessage } from './messages.ts';
import { takeBuild } from './run-build.ts';

const env = readEnv(revopsBuildEnv, process.env);
const services = createBuildServices(env);

export const handler = sns(buildMessage, (message) => takeBuild(services, message), { env });
