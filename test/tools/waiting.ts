/** How long a test waits for what must come, unless it says otherwise: far longer than it takes on a busy machine. */
const USUAL_SECONDS = 60;

const PAUSE_MS = 100;

/** What was waited for did not come in time. */
class NotInTime extends Error {
  constructor(what: string, seconds: number, last: unknown) {
    super(`Waited ${seconds} s in vain for ${what}; last seen: ${JSON.stringify(last)?.slice(0, 600)}`);
    this.name = 'NotInTime';
  }
}

/**
 * Asks again and again until an answer fits, up to a deadline.
 * @param what completes "Waited … in vain for": what a reader of a red test has to know
 * @throws Error that says what was waited for and what the last answer was
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  fits: (answer: T) => boolean = Boolean,
  seconds: number = USUAL_SECONDS,
): Promise<T> {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (performance.now() > deadline) throw new NotInTime(what, seconds, answer);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
