/** Lists that come page by page: one way to ask for them, and the same way on. */
import { infiniteQueryOptions, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export const pagesOf = <Item>(
  key: readonly unknown[],
  ask: (after: string | undefined, signal: AbortSignal) => Promise<PageOf<Item>>,
) =>
  infiniteQueryOptions({
    queryKey: key,
    queryFn: async ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** What a table takes: the rows so far, and the way to more of them. */
export function usePages<Item>(options: ReturnType<typeof pagesOf<Item>>) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(options);
  const rows = useMemo(() => data.pages.flatMap(({ items }) => items), [data]);
  const onMore = hasNextPage
    ? () => {
        void fetchNextPage();
      }
    : undefined;
  return { rows, onMore, isLoadingMore: isFetchingNextPage };
}
