import type { Academy } from '../../telemetry/academy.ts';
import { commitId } from '../../worlds/ports.ts';

/** What an answer was made of: a commit of a world, and what was ingested by then. */
export type Source = Pick<Academy, 'head' | 'ingested'>;

/** Answers that were made of a commit of a world, kept while the function is warm, the world stays there and nothing is ingested. */
export interface Answers {
  /** @param question names what is asked: equal questions have equal answers of one source */
  of<T>(source: Source, question: string, make: () => T): T;
}

/** An answer of the dashboard takes some 2 MB as objects. */
const MOST_ANSWERS = 48;

export function createAnswers(): Answers {
  const kept = new Map<string, { readonly of: string; readonly answer: unknown }>();
  return {
    of<T>({ head, ingested }: Source, question: string, make: () => T): T {
      const source = `${commitId(head)}/${ingested}`;
      const key = `${head.worldId} ${question}`;
      const entry = kept.get(key);
      kept.delete(key);
      // What was kept under a question was made by the caller's own `make`.
      const answer = entry?.of === source ? (entry.answer as T) : make();
      kept.set(key, { of: source, answer });
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_ANSWERS) break;
        kept.delete(oldest);
      }
      return answer;
    },
  };
}
