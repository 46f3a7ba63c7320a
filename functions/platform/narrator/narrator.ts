import * as z from 'zod';
import { type Narrator, rulesNarrator } from '../../../core/kernel/narrator.ts';
import { intEnv } from '../http/env.ts';
import type { Logger } from '../http/log.ts';

/** Who writes: the rules, unless a model is named. */
export const narratorEnv = z.object({
  NARRATOR_MODEL_ID: z.string().optional(),
  /** Milliseconds for all texts of one report. */
  NARRATOR_TIMEOUT_MS: intEnv(100, 60_000).prefault('8000'),
});

type NarratorEnv = z.output<typeof narratorEnv>;

/** The client is loaded and made with the first text only: whoever lets the rules write doesn't pay for it. */
export function narratorOf(env: NarratorEnv, logger: Logger): Narrator {
  const { NARRATOR_MODEL_ID: modelId, NARRATOR_TIMEOUT_MS: timeoutMs } = env;
  if (modelId === undefined) return rulesNarrator;
  let made: Promise<Narrator> | null = null;
  const make = async (): Promise<Narrator> => {
    const [{ BedrockRuntimeClient }, { createBedrockNarrator }] = await Promise.all([
      import('@aws-sdk/client-bedrock-runtime'),
      import('./bedrock.ts'),
    ]);
    const client = new BedrockRuntimeClient({ retryMode: 'standard', maxAttempts: 3 });
    return createBedrockNarrator({ client, modelId, timeoutMs, logger });
  };
  return {
    name: modelId,
    async narrate(passages) {
      made ??= make();
      return (await made).narrate(passages);
    },
  };
}
