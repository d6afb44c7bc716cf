/** Filters of a list live in its address: they can be kept, sent to a colleague, and gone back to. */
import { useSearchParams } from 'react-router';

export function useUrlFilters<Name extends string>(
  names: readonly Name[],
): readonly [Readonly<Partial<Record<Name, string>>>, (name: Name, value: string) => void] {
  const [search, setSearch] = useSearchParams();
  const filters = Object.fromEntries(
    names.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  ) as Partial<Record<Name, string>>;
  const change = (name: Name, value: string) => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return [filters, change];
}
