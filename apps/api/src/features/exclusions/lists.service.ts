/** Every list that stands, made ready to be searched, and how far each may be relied on: the same for the operator's command and for the jobs. */
import {
  indispensableLists,
  LIST_DAYS,
  listsOfStates,
  type ListStanding,
  standingOfList,
} from '@open-window/domain/exclusion.ts';
import { identityOfRow } from '@open-window/domain/exclusion-identity.ts';
import { ExclusionIndex } from '@open-window/domain/exclusion-index.ts';
import { type Ask, storedLists, type StoredList, storedRows } from './exclusions.query.ts';

export interface ListSummary {
  readonly list: string;
  readonly standing: ListStanding;
  readonly rows: number;
  readonly source: string | null;
  readonly file: string | null;
  readonly sha256: string | null;
  readonly importedAt: string | null;
  readonly problem: string | null;
}

export interface Lists {
  readonly lists: readonly StoredList[];
  readonly index: ExclusionIndex;
  readonly whereabouts: (entry: number) => { readonly list: string; readonly row: number };
}

/** All of them as they stand at the moment of `ask`. */
export async function readLists(ask: Ask): Promise<Lists> {
  const lists = await storedLists(ask);
  const index = new ExclusionIndex();
  const names: string[] = [];
  const rows: number[] = [];
  for await (const page of storedRows(ask))
    for (const row of page) {
      index.add(identityOfRow(row));
      names.push(row.list);
      rows.push(row.row);
    }
  return { lists, index, whereabouts: (entry) => ({ list: names[entry] ?? '', row: rows[entry] ?? 0 }) };
}

/** Lists that are there, and those that ought to be: the federal one, and the own one of each state where somebody practises. */
export function summariesOf(
  lists: readonly StoredList[],
  states: ReadonlySet<string>,
  now: Date,
): readonly ListSummary[] {
  const stored = new Map(lists.map((list) => [list.list, list]));
  const ofStates = [...states].flatMap((state) => listsOfStates[state] ?? []);
  const names = [...new Set([...indispensableLists, ...ofStates, ...stored.keys()])].sort();
  const today = now.toISOString().slice(0, 10);
  return names.map((list) => {
    const known = stored.get(list);
    const facts = known && {
      importedOn: known.importedAt.toISOString().slice(0, 10),
      isBroken: known.problem !== null,
      rows: known.rows,
    };
    const isTaken = known !== undefined && known.rows > 0;
    return {
      list,
      standing: standingOfList(facts, today),
      rows: known?.rows ?? 0,
      source: known?.source ?? null,
      file: isTaken ? known.file : null,
      sha256: known?.sha256 || null,
      importedAt: isTaken ? known.importedAt.toISOString() : null,
      problem: known?.problem ?? null,
    };
  });
}

/** Why nobody is cleared by these lists; nothing where all of them are relied on. */
export const doubtsAbout = (lists: readonly ListSummary[]): readonly string[] =>
  lists.flatMap(({ list, standing }) => (standing === 'CURRENT' ? [] : [words[standing](list)]));

const words: Readonly<Record<Exclude<ListStanding, 'CURRENT'>, (list: string) => string>> = {
  MISSING: (list) => `the list ${list} is missing`,
  STALE: (list) => `the list ${list} is older than ${String(LIST_DAYS)} days`,
  BROKEN: (list) => `the newest file of the list ${list} could not be read`,
};
