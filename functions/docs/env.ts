import * as z from 'zod';
import { httpEnv } from '../platform/http/env.ts';

/** Environment of the documents' function. It has no access to data. */
export const docsEnv = httpEnv.extend({
  /** Where machine clients get their tokens, for the documents. */
  OAUTH_TOKEN_URL: z.url({ protocol: /^https?$/ }).optional(),
});

export type DocsEnv = z.output<typeof docsEnv>;
