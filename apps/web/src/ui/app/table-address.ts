/** What a table remembers in the address: how it is sorted (`?sort=-failedAt`) and which columns are hidden (`?hide=a.b`). */
import { useSearchParams } from 'react-router';

export function useTableAddress(table: string) {
  const prefix = table === '' ? '' : `${table}.`;
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string) => {
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
  return {
    sort: search.get(`${prefix}sort`) ?? '',
    hidden: search.get(`${prefix}hide`) ?? '',
    setSort: (sort: string) => {
      set(`${prefix}sort`, sort);
    },
    setHidden: (columns: readonly string[]) => {
      set(`${prefix}hide`, columns.join('.'));
    },
  };
}

interface Sorted {
  id: string;
  desc: boolean;
}

export const sortingFrom = (sort: string): Sorted[] =>
  sort === '' ? [] : [{ id: sort.replace(/^-/, ''), desc: sort.startsWith('-') }];

export const sortingTo = ([first]: readonly Sorted[]): string =>
  first === undefined ? '' : `${first.desc ? '-' : ''}${first.id}`;

export const columnChoice = (hidden: string): Record<string, boolean> =>
  Object.fromEntries(
    hidden
      .split('.')
      .filter((id) => id !== '')
      .map((id) => [id, false]),
  );
