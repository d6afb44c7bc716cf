/** Screens a file of people and firms against every list that stands, and says for each list whether it could be relied on. */
import type { Identity } from '@open-window/domain/exclusion.ts';
import { identityOfScreened, isBlank } from '@open-window/domain/exclusion-identity.ts';
import type { MatchReason, MatchStrength } from '@open-window/domain/exclusion-match.ts';
import { isValidNpi } from '@open-window/domain/npi.ts';
import { atOneMoment } from './exclusions.query.ts';
import type { BulkConnection } from './exclusions.store.ts';
import { doubtsAbout, type ListSummary, readLists, summariesOf } from './lists.service.ts';
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
  /** How many brought a number that is no valid NPI: they were looked for by name alone. */
  readonly invalidNpis: number;
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
  const { lists, index, whereabouts } = await atOneMoment(sql, readLists);
  const strengths: Record<MatchStrength, number> = { HIGH: 0, MEDIUM: 0, LOW: 0 };
  const states = new Set<string>();
  const notScreened: string[] = [];
  let [practitioners, withCandidates, candidates, unread, invalidNpis] = [0, 0, 0, 0, 0];
  for await (const { id, screened } of practitionersIn(path, now)) {
    practitioners += 1;
    if (screened.npi !== '' && !isValidNpi(screened.npi)) invalidNpis += 1;
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
    ...doubtsAbout(summaries),
    ...(unread > 0 ? [`${String(unread)} of the practitioners have neither a name nor a number`] : []),
    ...(practitioners === 0 ? ['the file of practitioners names nobody'] : []),
  ];
  return {
    result: because.length === 0 ? 'COMPLETE' : 'INCONCLUSIVE',
    because, practitioners, withCandidates, candidates, strengths, notScreened, invalidNpis, lists: summaries, screenedAt: now.toISOString(),
  }; // prettier-ignore
}
