import { type Query, type QueryClient, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { ApiProblem } from './problem.ts';
import { type Asked, describe, perform } from './request.ts';
import { currentWorld, onWorld } from './world.ts';

/** What a read has come to, and where it came from. */
export interface Read<T> {
  /** Undefined while nothing has come yet, or none could. */
  readonly data: T | undefined;
  /** The request, for whoever wants to make it elsewhere. */
  readonly asked: Asked;
  /** The committed tick that the figures are of. */
  readonly tick: string | undefined;
  /** The address of the next page. */
  readonly next: string | undefined;
  readonly etag: string | undefined;
  /** Why the latest attempt failed; `data` may still be what came before. */
  readonly problem: ApiProblem | undefined;
  /** Whether the data is of a question before this one, which is still being answered. */
  readonly isPrevious: boolean;
  readonly isFetching: boolean;
  /** When the data came, in ms since 1970. */
  readonly at: number;
  again(): void;
}

interface Options {
  /** False while there is nothing to ask for yet. */
  readonly when?: boolean;
  /** True for what does not change while the console is open, such as a catalogue: ticks don't read it anew. */
  readonly fixed?: boolean;
  /** True for what nobody comes back to, such as a window of time that moves on: it is let go when another is asked for. */
  readonly passing?: boolean;
  /** Milliseconds between two reads of what goes on apart from ticks, such as a job; null for none. */
  readonly every?: number | null;
}

export const useWorld = (): string => useSyncExternalStore(onWorld, currentWorld);

/** Why a read failed, whatever was thrown. */
export const asProblem = (error: unknown): ApiProblem | undefined => {
  if (error === null || error === undefined) return undefined;
  if (error instanceof ApiProblem) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new ApiProblem(0, 'The answer could not be read', detail, {});
};

/** What came so lately is not read again by who asks next; a tick reads it anew all the same. */
const FRESH_MS = 1000;

/** A read as the cache knows it: whoever asks the same of one world shares one answer. */
export const queryOf = <T>(world: string, call: () => Promise<T>, { method, url, body }: Asked) => ({
  queryKey: [world, method, url, body ?? ''],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => perform(call, signal),
});

/** While another question is answered, the answer to the one before; figures of another world are none of this one. */
export const keptOf =
  (world: string) =>
  <T>(data: T | undefined, before: { readonly queryKey: readonly unknown[] } | undefined): T | undefined =>
    before?.queryKey[0] === world ? data : undefined;

/** Asks for what will be read, so that it is there, or under way, when something shows it. */
export function readAhead(client: QueryClient, world: string, call: () => Promise<unknown>): void {
  void client.prefetchQuery({ ...queryOf(world, call, describe(call)), staleTime: FRESH_MS });
}

/**
 * Reads by a call of the generated client, `useRead(() => getMeasure(id, { grain: 'month' }))`, and again with each tick.
 * The request itself is the key: whoever asks the same shares one answer. While another question is answered, the
 * answer to the one before stays.
 */
export function useRead<T>(
  call: () => Promise<T>,
  { when = true, fixed = false, passing = false, every = null }: Options = {},
): Read<T> {
  const world = useWorld();
  const asked = describe(call);
  const query = useQuery({
    ...queryOf(world, call, asked),
    enabled: when,
    staleTime: fixed ? Number.POSITIVE_INFINITY : FRESH_MS,
    meta: { fixed },
    ...(passing && { gcTime: 0 }),
    placeholderData: keptOf(world),
    // What is refused is not asked for again and again.
    refetchInterval: ({ state }) =>
      state.status === 'error' && !asProblem(state.error)?.isPassing ? false : (every ?? false),
  });
  return {
    data: query.data?.body,
    asked,
    tick: query.data?.tick,
    next: query.data?.next,
    etag: query.data?.etag,
    problem: asProblem(query.error),
    isPrevious: query.isPlaceholderData,
    isFetching: query.isFetching,
    at: query.dataUpdatedAt,
    again: () => void query.refetch(),
  };
}

/** Reads anew whatever is on the screen of a world, but for what never changes. */
export function readAnew(client: QueryClient, world: string): void {
  const changing = { predicate: ({ queryKey, meta }: Query) => queryKey[0] === world && meta?.fixed !== true };
  // What is being read already is not begun anew: ticks faster than answers would let none of them come.
  void client.invalidateQueries(changing, { cancelRefetch: false });
}
