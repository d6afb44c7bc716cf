/** Screens people and firms against every list that stands, and says for each list whether it could be relied on. */
import {
  type Identity,
  indispensableLists,
  LIST_DAYS,
  listsOfStates,
  type ListStanding,
  standingOfList,
} from '@open-window/domain/exclusion.ts';
import { identityOfRow, identityOfScreened, isBlank } from '@open-window/domain/exclusion-identity.ts';
import { ExclusionIndex } from '@open-window/domain/exclusion-index.ts';
import type { MatchReason, MatchStrength } from '@open-window/domain/exclusion-match.ts';
import { storedLists, storedRows, type StoredList } from './exclusions.query.ts';
import type { BulkConnection } from './exclusions.store.ts';
import { practitionersIn } from './practitioners.service.ts';

/** Somebody who may be on a list: a question to a person, never a verdict. */
export interface Candidate {
  /** As the file of practitioners calls them. */
  readonly practitioner: string;
  readonly list: string;
  /** Of the list's file, as a spreadsheet counts. */
  readonly row: number;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
  readonly strength: MatchStrength;
}

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

export interface Summary {
  /** INCONCLUSIVE: nobody was cleared, whatever was found; `because` says why. */
  readonly result: 'COMPLETE' | 'INCONCLUSIVE';
  readonly because: readonly string[];
  readonly practitioners: number;
  readonly withCandidates: number;
  readonly candidates: number;
  readonly strengths: Readonly<Record<MatchStrength, number>>;
  /** Without a name and a number, or without an id: not screened. */
  readonly notScreened: readonly string[];
  readonly lists: readonly ListSummary[];
  readonly screenedAt: string;
}

/** How many of those who could not be screened are named. */
const NAMED_MAX = 100;

/** Throws UnreadableTable when the file of practitioners cannot be read to its end. `onFound` gets each candidate, best first for each practitioner. */
export async function screen(
  sql: BulkConnection,
  path: string,
  now: Date,
  onFound: (candidate: Candidate) => void | Promise<void>,
): Promise<Summary> {
  const { lists, index, whereabouts } = await indexOf(sql);
  const strengths: Record<MatchStrength, number> = { HIGH: 0, MEDIUM: 0, LOW: 0 };
  const states = new Set<string>();
  const notScreened: string[] = [];
  let [practitioners, withCandidates, candidates, unread] = [0, 0, 0, 0];
  for await (const { id, screened } of practitionersIn(path, now)) {
    practitioners += 1;
    const identity: Identity = identityOfScreened(screened);
    if (id === '' || isBlank(identity)) {
      unread += 1;
      if (notScreened.length < NAMED_MAX) notScreened.push(id === '' ? `row ${String(practitioners + 1)}` : id);
      continue;
    }
    if (screened.state !== '') states.add(screened.state);
    const found = index.find(identity);
    if (found.length > 0) withCandidates += 1;
    for (const { entry, score, strength, lines } of found) {
      candidates += 1;
      strengths[strength] += 1;
      const { list, row } = whereabouts(entry);
      await onFound({ practitioner: id, list, row, score, reasons: lines.map(({ reason }) => reason), strength });
    }
  }
  const summaries = summariesOf(lists, states, now);
  const because = [
    ...summaries.flatMap(({ list, standing }) => (standing === 'CURRENT' ? [] : [words[standing](list)])),
    ...(unread > 0 ? [`${String(unread)} of the practitioners have neither a name nor a number`] : []),
    ...(practitioners === 0 ? ['the file of practitioners names nobody'] : []),
  ];
  return {
    result: because.length === 0 ? 'COMPLETE' : 'INCONCLUSIVE',
    because, practitioners, withCandidates, candidates, strengths, notScreened, lists: summaries, screenedAt: now.toISOString(),
  }; // prettier-ignore
}

const words: Readonly<Record<Exclude<ListStanding, 'CURRENT'>, (list: string) => string>> = {
  MISSING: (list) => `the list ${list} is missing`,
  STALE: (list) => `the list ${list} is older than ${String(LIST_DAYS)} days`,
  BROKEN: (list) => `the newest file of the list ${list} could not be read`,
};

/** All lists as they stand at one moment. */
async function indexOf(sql: BulkConnection): Promise<{
  readonly lists: readonly StoredList[];
  readonly index: ExclusionIndex;
  readonly whereabouts: (entry: number) => { readonly list: string; readonly row: number };
}> {
  return sql.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', async (tx) => {
    const lists = await storedLists(tx);
    const index = new ExclusionIndex();
    const names: string[] = [];
    const rows: number[] = [];
    for await (const page of storedRows(tx))
      for (const row of page) {
        index.add(identityOfRow(row));
        names.push(row.list);
        rows.push(row.row);
      }
    return { lists, index, whereabouts: (entry) => ({ list: names[entry] ?? '', row: rows[entry] ?? 0 }) };
  });
}

/** Lists that are there, and those that ought to be: the federal one, and the own one of each state where somebody practises. */
function summariesOf(lists: readonly StoredList[], states: ReadonlySet<string>, now: Date): readonly ListSummary[] {
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
      sha256: isTaken ? known.sha256 : null,
      importedAt: isTaken ? known.importedAt.toISOString() : null,
      problem: known?.problem ?? null,
    };
  });
}
