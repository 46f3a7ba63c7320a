import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { asProblem, keptOf, type Read, useWorld } from './read.ts';
import { describe, perform } from './request.ts';

/** A page of a list, with the tick that it is of. */
interface PageRead<T> {
  readonly body: readonly T[];
  readonly tick?: string | undefined;
  readonly next?: string | undefined;
}

/** A list as far as it was read. */
export interface ReadPages<T> extends Read<readonly T[]> {
  /** Pages by themselves: each is of the tick at which it was read. */
  readonly pages: readonly PageRead<T>[];
  readonly hasMore: boolean;
  readonly isReadingMore: boolean;
  more(): void;
}

const cursorOf = (next: string | undefined): string | undefined =>
  next === undefined ? undefined : (new URL(next, location.origin).searchParams.get('cursor') ?? undefined);

/**
 * Reads a list page by page, `useReadPages((cursor) => listClients({ limit: 500, cursor }))`. Ticks don't read it anew,
 * as it may be long: what has changed since is told by the changes. `again` begins with the first page.
 */
export function useReadPages<T>(call: (cursor: string | undefined) => Promise<readonly T[]>): ReadPages<T> {
  const world = useWorld();
  const client = useQueryClient();
  const asked = describe(() => call(undefined));
  const key = useMemo(() => [world, asked.method, asked.url, 'pages'], [world, asked.method, asked.url]);
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }): Promise<PageRead<T>> => perform(() => call(pageParam), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: PageRead<T>) => cursorOf(last.next),
    staleTime: Number.POSITIVE_INFINITY,
    // What nobody looks at is soon out of date by more than its changes are worth.
    gcTime: 0,
    meta: { fixed: true },
    placeholderData: keptOf(world),
  });
  const { data, hasNextPage, isFetchingNextPage, isFetching, fetchNextPage, refetch } = query;
  const pages = data?.pages;
  const rows = useMemo(() => pages?.flatMap(({ body }) => body), [pages]);
  const first = pages?.[0];
  const more = useCallback(() => void fetchNextPage({ cancelRefetch: false }), [fetchNextPage]);
  const again = useCallback(() => {
    client.setQueryData<InfiniteData<PageRead<T>, string | undefined>>(
      key,
      (before) => before && { pages: before.pages.slice(0, 1), pageParams: before.pageParams.slice(0, 1) },
    );
    void refetch();
  }, [client, key, refetch]);
  return {
    data: rows,
    pages: pages ?? [],
    asked,
    tick: first?.tick,
    next: pages?.at(-1)?.next,
    etag: undefined,
    problem: asProblem(query.error),
    isPrevious: query.isPlaceholderData,
    isFetching,
    at: query.dataUpdatedAt,
    hasMore: hasNextPage,
    isReadingMore: isFetchingNextPage,
    more,
    again,
  };
}
