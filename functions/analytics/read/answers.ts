import type { Head } from '../../worlds/head.ts';
import { commitId } from '../../worlds/ports.ts';

/** Answers that were made of a commit of a world, kept while the function is warm and the world stays there. */
export interface Answers {
  /** @param question names what is asked: equal questions have equal answers at one commit */
  of<T>(head: Head, question: string, make: () => T): T;
}

/** An answer of the dashboard takes some 2 MB as objects. */
const MOST_ANSWERS = 48;

export function createAnswers(): Answers {
  const kept = new Map<string, { readonly commit: string; readonly answer: unknown }>();
  return {
    of<T>(head: Head, question: string, make: () => T): T {
      const commit = commitId(head);
      const key = `${head.worldId} ${question}`;
      const entry = kept.get(key);
      kept.delete(key);
      // What was kept under a question was made by the caller's own `make`.
      const answer = entry?.commit === commit ? (entry.answer as T) : make();
      kept.set(key, { commit, answer });
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_ANSWERS) break;
        kept.delete(oldest);
      }
      return answer;
    },
  };
}
