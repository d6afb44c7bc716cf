/** Filters of a list live in its address: they can be kept, sent to a colleague, and gone back to. */
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

export function useUrlFilters<Name extends string>(
  names: readonly Name[],
): readonly [Readonly<Partial<Record<Name, string>>>, (name: Name, value: string) => void] {
  const [search, setSearch] = useSearchParams();
  // What was asked for last: the router tells of it only with the next render, and a second change before that would lose the first.
  const asked = useRef(search);
  useEffect(() => {
    asked.current = search;
  }, [search]);
  const filters = Object.fromEntries(
    names.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  ) as Partial<Record<Name, string>>;
  const change = (name: Name, value: string) => {
    const next = new URLSearchParams(asked.current);
    if (value === '') next.delete(name);
    else next.set(name, value);
    asked.current = next;
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return [filters, change];
}
