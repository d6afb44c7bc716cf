/** Looks for everybody of the directory on every list, at one moment; writes nothing. */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ExclusionRow } from '@open-window/domain/exclusion.ts';
import { identityOfScreened, isBlank } from '@open-window/domain/exclusion-identity.ts';
import type { Match } from '@open-window/domain/exclusion-match.ts';
import { entryText, identityText, type RunFacts, type RunReason, runReasonOf } from '@open-window/domain/screening.ts';
import type { FoundCandidate } from './candidates.store.ts';
import { type Ask, entriesAt, storedLists } from './exclusions.query.ts';
import { type Lists, type ListSummary, readLists, summariesOf } from './lists.service.ts';
import { type ScreenedTarget, whomToScreen } from './screened.query.ts';

export interface Reading {
  readonly reason: RunReason;
  readonly listsMark: string;
  readonly peopleMark: string;
  readonly lists: readonly ListSummary[];
  /** Who could be looked for. */
  readonly targets: readonly ScreenedTarget[];
  /** Who has neither a name nor a number. */
  readonly notScreened: number;
  readonly invalidNpis: number;
  readonly found: readonly FoundCandidate[];
}

const markOf = (text: string): string => createHash('sha256').update(text).digest('hex');
/** So that the connection stays awake, and the worker answers, while many are looked for. */
const restAfter = 200;

@Injectable()
export class ReadingService {
  /** Null: nothing asks for a run. `isAsked`: somebody does. */
  async read(ask: Ask, now: Date, isAsked: boolean): Promise<Reading | null> {
    const targets = await whomToScreen(ask);
    const states = new Set(targets.flatMap((target) => target.states));
    const standing = summariesOf(await storedLists(ask), states, now);
    const listsMark = markOf(
      JSON.stringify(standing.map((one) => [one.list, one.standing, one.sha256, one.importedAt])),
    );
    const peopleMark = markOf(
      JSON.stringify(targets.map((one) => [one.target, one.id, identityText(one.readings), one.states, one.isStored])),
    );
    const today = now.toISOString().slice(0, 10);
    const due = runReasonOf(await lastRun(ask), { today, lists: listsMark, people: peopleMark });
    const reason = isAsked ? 'ASKED' : due;
    if (reason === null) return null;
    const lists = await readLists(ask);
    const named = targets.filter(({ readings }) => !readings.every((one) => isBlank(identityOfScreened(one))));
    return {
      reason,
      listsMark,
      peopleMark,
      lists: summariesOf(lists.lists, states, now),
      targets: named,
      notScreened: targets.length - named.length,
      invalidNpis: targets.filter(({ hasInvalidNpi }) => hasInvalidNpi).length,
      found: await this.look(ask, lists, named),
    };
  }

  private async look(ask: Ask, { index, whereabouts }: Lists, targets: readonly ScreenedTarget[]) {
    const hits: { readonly target: ScreenedTarget; readonly entry: number; readonly match: Match }[] = [];
    for (const [at, target] of targets.entries()) {
      if (at % restAfter === restAfter - 1) await ask('SELECT 1');
      const best = new Map<number, Match>();
      for (const reading of target.readings)
        for (const { entry, ...match } of index.find(identityOfScreened(reading)))
          if (match.score > (best.get(entry)?.score ?? -1)) best.set(entry, match);
      for (const [entry, match] of best) hits.push({ target, entry, match });
    }
    const places = hits.map(({ entry }) => whereabouts(entry));
    const entries = new Map((await entriesAt(ask, places)).map((row) => [`${row.list} ${String(row.row)}`, row]));
    return onceEach(
      hits.flatMap(({ target, match }, at) => {
        const place = places[at];
        const entry = place && entries.get(`${place.list} ${String(place.row)}`);
        return entry ? [candidateOf(target, place.list, entry, match)] : [];
      }),
    );
  }
}

function candidateOf(target: ScreenedTarget, list: string, row: ExclusionRow, match: Match): FoundCandidate {
  const { last, first, middle, suffix, firm, name, npis, repairedNpis, affiliatedNpis, birthDate, state, excludedOn, reason } = row; // prettier-ignore
  const entry = { last, first, middle, suffix, firm, name, npis, repairedNpis, affiliatedNpis, birthDate, state, excludedOn, reason }; // prettier-ignore
  return {
    target: target.target,
    targetId: target.id,
    list,
    entryKey: markOf(entryText(list, entry)),
    identityKey: markOf(identityText(target.readings)),
    entry,
    ...match,
  };
}

/** A list that says the same twice asks once. */
const onceEach = (found: readonly FoundCandidate[]): readonly FoundCandidate[] => [
  ...new Map(found.map((one) => [`${one.target} ${one.targetId} ${one.list} ${one.entryKey}`, one])).values(),
];

async function lastRun(ask: Ask): Promise<RunFacts | null> {
  const [last] = await ask<RunFacts>(
    `SELECT to_char(ran_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "ranOn", lists_mark AS lists, people_mark AS people,
       EXISTS (SELECT FROM exclusion_move WHERE moved_at >= date_trunc('day', ran_at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC') AS "isMoved"
     FROM screening_run ORDER BY ran_at DESC, id DESC LIMIT 1`,
  );
  return last ?? null;
}
