import { ApiProblem, unreachable } from '../api/problem.ts';

/** Whether the console’s own files come. */
export const isServed = (): Promise<boolean> =>
  fetch('/console/icon.svg', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );

/** What browsers and the bundler say of code or styles that did not come. */
const NOT_COME = /dynamically imported module|Importing a module script failed|Unable to preload CSS/;

/** Whether a page, or a part of it, failed because its code did not come. What did not come once stays away until all begins anew. */
export const isWithoutCode = (error: unknown): boolean =>
  error instanceof ApiProblem ? error.status === 0 : error instanceof Error && NOT_COME.test(error.message);

/**
 * The code of a page. Where nobody answers, that is the problem; otherwise a newer build has taken the place of this one,
 * and the router begins anew.
 * @throws ApiProblem when nobody answers
 */
export const codeOf =
  <T>(load: () => Promise<T>) =>
  (): Promise<T> =>
    load().catch(async (error: unknown) => {
      throw (await isServed()) ? error : unreachable();
    });
