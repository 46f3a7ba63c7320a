import { type BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { narrationFault } from '../../../core/kernel/citation.ts';
import type { Narrator, Passage } from '../../../core/kernel/narrator.ts';
import type { Logger } from '../http/log.ts';
import { messageOf, SYSTEM, textsOf, tokensFor } from './prompt.ts';

export interface BedrockNarratorOptions {
  /** Retries are its own: `retryMode` and `maxAttempts` are set where it is made. */
  readonly client: BedrockRuntimeClient;
  /** Model or inference profile that speaks the Converse API. */
  readonly modelId: string;
  /** Milliseconds for all passages of one call together, retries included. */
  readonly timeoutMs: number;
  readonly logger: Logger;
  /** Passages per request; requests run side by side. @default 8 */
  readonly batch?: number;
}

const TEMPERATURE = 0.2;

/**
 * A model on Amazon Bedrock writes. A text that is empty, too long, not plain, or cites a figure that it was not given
 * is replaced by the rules' draft, and so are all texts of a request that fails or takes too long: with a line in the
 * log that says why. It never rejects.
 */
export function createBedrockNarrator(options: BedrockNarratorOptions): Narrator {
  const { client, modelId, timeoutMs, logger, batch = 8 } = options;

  async function converse(
    passages: readonly Passage[],
    abortSignal: AbortSignal,
  ): Promise<ReadonlyMap<string, string>> {
    const command = new ConverseCommand({
      modelId,
      system: [{ text: SYSTEM }],
      messages: [{ role: 'user', content: [{ text: messageOf(passages) }] }],
      inferenceConfig: { maxTokens: tokensFor(passages), temperature: TEMPERATURE },
    });
    const { output, stopReason } = await client.send(command, { abortSignal });
    const reply = (output?.message?.content ?? []).map(({ text }) => text ?? '').join('');
    if (stopReason === 'max_tokens') throw new Error('the answer was cut off');
    if (reply.trim() === '') throw new Error('the answer is empty');
    return textsOf(reply);
  }

  /** The model's text where it may stand; the draft otherwise. */
  function checked(passage: Passage, written: string | undefined): string {
    const why = written === undefined ? 'the answer leaves it out' : narrationFault(written, passage);
    if (written !== undefined && why === null) return written;
    logger.warn('A passage stands as the rules wrote it.', { passage: passage.id, model: modelId, why });
    return passage.draft;
  }

  async function write(passages: readonly Passage[], abortSignal: AbortSignal): Promise<[string, string][]> {
    try {
      const written = await converse(passages, abortSignal);
      return passages.map((passage) => [passage.id, checked(passage, written.get(passage.id))]);
    } catch (error) {
      const why = abortSignal.aborted ? `it took more than ${timeoutMs} ms` : reasonOf(error);
      const ids = passages.map(({ id }) => id);
      logger.warn('Passages stand as the rules wrote them.', { passages: ids, model: modelId, why });
      return passages.map(({ id, draft }) => [id, draft]);
    }
  }

  return {
    name: modelId,
    async narrate(passages) {
      const abortSignal = AbortSignal.timeout(timeoutMs);
      const requests: Promise<[string, string][]>[] = [];
      for (let from = 0; from < passages.length; from += batch) {
        requests.push(write(passages.slice(from, from + batch), abortSignal));
      }
      return new Map((await Promise.all(requests)).flat());
    },
  };
}

/** Name and message of an error; never the answer itself, which may hold anything. */
function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'the answer is not JSON';
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
