import { useQueries } from '@tanstack/react-query';
import type { ApiProblem } from './problem.ts';
import { asProblem, keptOf, queryOf, useWorld } from './read.ts';
import { describe } from './request.ts';

/** Several reads together. */
export interface ReadMany<T> {
  /** In the order of the calls; undefined until all of them have answered. */
  readonly data: readonly T[] | undefined;
  /** The committed tick that the first one is of. */
  readonly tick: string | undefined;
  /** Why the first that failed did. */
  readonly problem: ApiProblem | undefined;
  /** When the oldest came, in ms since 1970. */
  readonly at: number;
  again(): void;
}

/** Reads as `useRead` does, by any number of calls: such as one measure of each team. */
export function useReadMany<T>(calls: readonly (() => Promise<T>)[]): ReadMany<T> {
  const world = useWorld();
  const queries = useQueries({
    queries: calls.map((call) => ({
      ...queryOf(world, call, describe(call)),
      staleTime: 0,
      placeholderData: keptOf(world),
    })),
  });
  const bodies = queries.flatMap(({ data }) => (data === undefined ? [] : [data.body]));
  return {
    data: bodies.length === queries.length ? bodies : undefined,
    tick: queries[0]?.data?.tick,
    problem: asProblem(queries.find(({ error }) => error !== null)?.error),
    at: Math.min(...queries.map(({ dataUpdatedAt }) => dataUpdatedAt)),
    again: () => {
      for (const { refetch } of queries) void refetch();
    },
  };
}
