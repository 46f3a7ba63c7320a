import * as z from 'zod';
import { LOG_LEVELS } from './log.ts';
import { issueMessage } from './validation-messages.ts';

/** Fields of environment variables. Entries read them once, at cold start: `readEnv(schema, process.env)`. */

const INTEGER = /^(?:0|-?[1-9]\d*)$/;

/** A whole number in plain digits, from `min` to `max`. */
export function intEnv(min: number, max: number) {
  return z.string().transform((text, issues): number => {
    const value = Number(text);
    if (INTEGER.test(text) && value >= min && value <= max) return value;
    issues.addIssue({ code: 'custom', message: `Expected a whole number from ${min} to ${max}.` });
    return z.NEVER;
  });
}

/** JSON of the form that `schema` takes. */
export function jsonEnv<S extends z.ZodType>(schema: S) {
  return z
    .string()
    .transform((text, issues): unknown => {
      try {
        return JSON.parse(text);
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        issues.addIssue({ code: 'custom', message: 'Expected JSON.' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

/** What every function has. Closed by default: without AUTH_MODE tokens are needed. */
export const baseEnv = z.object({
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  STAGE: z.string().min(1).default('dev'),
});

/** What every function behind the HTTP API has. */
export const httpEnv = baseEnv.extend({ AUTH_MODE: z.enum(['jwt', 'open']).default('jwt') });

export type BaseEnv = z.output<typeof baseEnv>;
export type HttpEnv = z.output<typeof httpEnv>;

/**
 * Reads the variables that a function needs, and only those. An empty one counts as missing.
 * Throws an Error that names each variable which is missing or wrong, so that a cold start fails by its name.
 */
export function readEnv<S extends z.ZodObject>(
  schema: S,
  source: Readonly<Record<string, string | undefined>>,
): z.output<S> {
  const given = Object.entries(source).filter(([name, value]) => value !== '' && Object.hasOwn(schema.shape, name));
  const result = schema.safeParse(Object.fromEntries(given), { error: issueMessage });
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not complete. ${faults.join(' ')}`);
}
