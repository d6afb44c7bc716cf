/** Which checks a screening writes: what is new of each person and point, and nothing where our own lists say nothing. */
import type { AdjudicationState } from '@open-window/domain/adjudication.ts';
import { daysBetween } from '@open-window/domain/day.ts';
import type { ListStanding } from '@open-window/domain/exclusion.ts';
import type { Day } from '@open-window/domain/listing.ts';
import {
  dueAfterScreening,
  itemOfList,
  listsFor,
  resultOf,
  RUN_DAYS,
  type ScreenedItem,
  screenedItems,
} from '@open-window/domain/screening.ts';
import type { ListSummary } from './lists.service.ts';
import type { ScreenedTarget, TargetKind } from './screened.query.ts';

/** What a list is worth today. */
export interface Standing {
  readonly list: string;
  readonly standing: ListStanding;
  /** Null where there is none. */
  readonly importedOn: Day | null;
  /** Of the newest file that was taken in. */
  readonly sha256: string | null;
}

export interface Question {
  readonly target: string;
  readonly targetId: string;
  readonly list: string;
  readonly state: AdjudicationState;
}

/** The result that counts of one person and point. */
export interface CountedCheck {
  readonly target: TargetKind;
  readonly targetId: string;
  readonly item: number;
  readonly result: string;
  readonly source: string;
  readonly performedOn: Day;
}

export interface NewCheck {
  readonly target: TargetKind;
  readonly targetId: string;
  readonly item: ScreenedItem;
  readonly result: 'VERIFIED' | 'INCONCLUSIVE' | 'FAILED';
  readonly source: string;
  readonly nextDueOn: Day | null;
  /** Hashes of the files that were looked into. */
  readonly sourceFiles: readonly string[];
}

interface Facts {
  /** Whoever was provably looked for. */
  readonly targets: readonly ScreenedTarget[];
  readonly questions: readonly Question[];
  readonly counted: readonly CountedCheck[];
  readonly lists: readonly Standing[];
  readonly today: Day;
  /** When the lists were searched. */
  readonly screenedOn: Day;
}

const keyOf = (target: string, targetId: string, item: number): string => `${target} ${targetId} ${String(item)}`;

export function checksFor({ targets, questions, counted, lists, today, screenedOn }: Facts): readonly NewCheck[] {
  const states = new Map<string, AdjudicationState[]>();
  for (const { target, targetId, list, state } of questions) {
    const key = keyOf(target, targetId, itemOfList(list));
    states.set(key, [...(states.get(key) ?? []), state]);
  }
  const before = new Map(counted.map((check) => [keyOf(check.target, check.targetId, check.item), check]));
  const write: NewCheck[] = [];
  for (const { target, id, states: practice, isStored } of targets)
    for (const item of isStored ? screenedItems : []) {
      const key = keyOf(target, id, item);
      const check = checkOf(item, practice, states.get(key) ?? [], lists, screenedOn);
      const last = before.get(key);
      if (check === null || (check.nextDueOn !== null && check.nextDueOn <= today) || isKnown(check, last, today))
        continue;
      write.push({ target, targetId: id, item, ...check });
    }
  return write;
}

type Said = Pick<NewCheck, 'result' | 'source' | 'nextDueOn' | 'sourceFiles'>;

function checkOf(
  item: ScreenedItem,
  practice: readonly string[],
  states: readonly AdjudicationState[],
  lists: readonly Standing[],
  screenedOn: Day,
): Said | null {
  const needed = listsFor(item, practice);
  const result = resultOf({
    states,
    standings: needed && needed.map((name) => lists.find(({ list }) => list === name)?.standing ?? 'MISSING'),
  });
  if (result === null) return null;
  const used = lists.filter(({ list }) => (result === 'VERIFIED' ? needed?.includes(list) : itemOfList(list) === item));
  const days = used.flatMap(({ importedOn }) => importedOn ?? []).sort();
  return {
    result,
    source: used.map(({ list, importedOn }) => `${list} ${importedOn ?? ''}`.trim()).join(', '),
    sourceFiles: used.flatMap(({ sha256 }) => sha256 ?? []),
    nextDueOn: result === 'VERIFIED' ? dueAfterScreening(item, screenedOn, days[0] ?? screenedOn) : null,
  };
}

/** A good result is said again after a week or with newer lists, and not on the day of a worse one, which would count; another only when it changes. */
function isKnown({ result, source }: Said, last: CountedCheck | undefined, today: Day): boolean {
  if (result === 'VERIFIED' && last?.performedOn === today && last.result !== 'VERIFIED') return true;
  if (last?.result !== result) return false;
  return result !== 'VERIFIED' || (last.source === source && daysBetween(last.performedOn, today) < RUN_DAYS);
}

export const standingsOf = (
  lists: readonly Pick<ListSummary, 'list' | 'standing' | 'importedAt' | 'sha256'>[],
): readonly Standing[] =>
  lists.map(({ list, standing, importedAt, sha256 }) => ({
    list,
    standing,
    importedOn: importedAt?.slice(0, 10) ?? null,
    sha256,
  }));
