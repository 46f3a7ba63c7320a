import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { httpEnv, jsonEnv } from '../platform/http/env.ts';

const address = z.url({ protocol: /^https?$/ });

/** Where people sign in. */
const signInPlace = z.object({
  /** The OpenID Connect issuer. */
  issuer: address,
  /** A public client of it: authorization code with PKCE, no secret. */
  clientId: z.string().min(1),
  scopes: z.array(z.string().min(1)).min(1),
  /** What tokens are asked for, where the issuer wants to know. */
  audience: z.string().min(1).nullable(),
  /** Where the issuer's endpoints are, if not at its own origin. */
  origins: z.array(address),
});

export type SignInPlace = z.output<typeof signInPlace>;

/** Environment of the console's function. */
export const consoleEnv = httpEnv.extend({
  /** The folder of the built console: beside the code, unless it is somewhere else on the machine that runs this. */
  CONSOLE_FILES: z.string().default(() => fileURLToPath(new URL('./console', import.meta.url))),
  /** Absent on an open host, and where the issuer is someone else's and no client of it is named. */
  SIGN_IN: jsonEnv(signInPlace).optional(),
});

export type ConsoleEnv = z.output<typeof consoleEnv>;
