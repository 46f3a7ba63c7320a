import { type Backoff, backoff } from './backoff.ts';
import { VersionConflict } from './version-conflict.ts';

/** When to try again, and how often. */
export interface RetryPolicy {
  readonly attempts: number;
  /** Whether another attempt may fare better after this error. */
  readonly after: (error: unknown) => boolean;
  readonly wait?: Backoff['wait'];
}

/**
 * Makes attempts until one succeeds, with full-jitter backoff between them. `attempt` gets its number, from 1.
 * @throws the error of the last attempt, or the first after which none would help
 */
export async function retry<T>(policy: RetryPolicy, attempt: (number: number) => Promise<T>): Promise<T> {
  const { attempts, after, wait = backoff.wait } = policy;
  for (let number = 1; ; number += 1) {
    try {
      return await attempt(number);
    } catch (error) {
      if (number >= attempts || !after(error)) throw error;
      await wait(number);
    }
  }
}

const CONFLICT_ATTEMPTS = 5;

/**
 * An optimistic update: `attempt` reads, decides and writes; where someone else wrote first, it begins anew.
 * @param exhausted the error when others were first each time
 */
export async function retryOnConflict<T>(
  attempt: () => Promise<T>,
  exhausted: (conflict: VersionConflict) => Error,
  wait?: Backoff['wait'],
): Promise<T> {
  const after = (error: unknown) => error instanceof VersionConflict;
  try {
    return await retry({ attempts: CONFLICT_ATTEMPTS, after, ...(wait && { wait }) }, attempt);
  } catch (error) {
    throw error instanceof VersionConflict ? exhausted(error) : error;
  }
}
