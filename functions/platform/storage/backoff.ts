/** How attempts wait for one another; injected so that tests need not. */
export interface Backoff {
  /** Rounds without any progress after which the rest is given up. */
  readonly rounds: number;
  /** @param round attempts without progress so far, from 1 */
  wait(round: number): Promise<void>;
}

const FIRST_WAIT_MS = 25;
const LONGEST_WAIT_MS = 800;

/** Full jitter: a random wait up to a limit that doubles with each round without progress (AWS Architecture Blog, 2015). */
export const backoff: Backoff = {
  rounds: 60,
  wait: (round) => {
    const limit = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(round, 10));
    return new Promise((resolve) => setTimeout(resolve, Math.random() * limit));
  },
};
