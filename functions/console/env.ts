import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { httpEnv } from '../platform/http/env.ts';

/** Environment of the console's function. */
export const consoleEnv = httpEnv.extend({
  /** The folder of the built console: beside the code, unless it is somewhere else on the machine that runs this. */
  CONSOLE_FILES: z.string().default(() => fileURLToPath(new URL('./console', import.meta.url))),
});
