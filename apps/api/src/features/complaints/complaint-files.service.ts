/** Opens the file of a complaint: what the law asks of it, and the words that people wrote. */
import { Inject, Injectable } from '@nestjs/common';
import type { ComplaintFile, ComplaintState, Finding, Severity } from '@open-window/domain/complaint.ts';
import { stageOf } from '@open-window/domain/complaint.ts';
import type { Day } from '@open-window/domain/listing.ts';
import type { TieKind } from '@open-window/domain/vetting.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { unlessGone } from '../../platform/crypto/gone.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/problems.ts';
import { staleRevision } from '../../platform/http/revision.ts';
import { type ComplaintChange, ComplaintsStore, type StoredComplaint } from './complaints.store.ts';

type Place =
  | { readonly table: 'complaint'; readonly column: 'words_sealed' | 'contact_sealed'; readonly row: string }
  | { readonly table: 'complaint_move'; readonly column: 'words_sealed'; readonly row: string }
  | { readonly table: 'complaint_duty'; readonly column: 'note_sealed'; readonly row: string };

export type ComplaintWords = (place: Place, sealed: string | null) => string | null;

export const subjectOfComplaint = (id: string) => ({ kind: 'COMPLAINT', id }) as const;
export const placeOfComplaint = (row: string, column: 'words_sealed' | 'contact_sealed') =>
  ({ table: 'complaint', column, row }) as const;
export const placeOfMove = (id: string, number: number) =>
  ({ table: 'complaint_move', column: 'words_sealed', row: `${id}/${number}` }) as const;
export const placeOfDuty = (id: string, duty: string) =>
  ({ table: 'complaint_duty', column: 'note_sealed', row: `${id}/${duty}` }) as const;

export const dayIn = (date: Date | null): Day | null => date && date.toISOString().slice(0, 10);

export interface OpenedComplaint {
  readonly row: StoredComplaint;
  readonly law: ComplaintFile;
}

export interface RecordedComplaintMove {
  readonly action: string;
  readonly to: ComplaintState;
  readonly movedBy: string | null;
  readonly words: string | null;
  readonly change: ComplaintChange;
}

@Injectable()
export class ComplaintFiles {
  constructor(
    private readonly store: ComplaintsStore,
    private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(reader: Reader, id: string): Promise<OpenedComplaint> {
    const row = await this.store.find(reader, id);
    if (!row) throw notFound('complaint');
    return openedOf(row);
  }

  /** What a team was told of. */
  async ofListing(reader: Reader, listingId: string): Promise<readonly OpenedComplaint[]> {
    return (await this.store.ofListing(reader, listingId)).map(openedOf);
  }

  /** Refused when somebody moved it since the reader saw it. */
  async openAt(tx: Tx, id: string, revision: number): Promise<OpenedComplaint> {
    const opened = await this.open(tx, id);
    if (opened.row.revision !== revision) throw staleRevision(opened.row.revision);
    return opened;
  }

  /** Moves it, or says that somebody was faster; every move stays on record with its words. */
  async move(
    tx: Tx,
    row: StoredComplaint,
    { action, to, movedBy, words, change }: RecordedComplaintMove,
  ): Promise<void> {
    const number = row.revision + 1;
    if (!(await this.store.advance(tx, row, { ...change, state: to })))
      throw staleRevision((await this.store.find(tx, row.id))?.revision ?? number);
    const wordsSealed = words === null ? null : await this.seal(tx, row.id, placeOfMove(row.id, number), words);
    const movedAt = this.clock.now();
    await this.store.addMove(tx, { complaintId: row.id, number, action, toState: to, movedBy, movedAt, wordsSealed });
    await this.store.tellReceipt(tx, row.reference, stageOf(to), change.dueOn ?? row.dueOn);
  }

  seal(tx: Tx, id: string, place: Place, text: string): Promise<string> {
    return this.vault.seal(tx, subjectOfComplaint(id), place, text);
  }

  /** Reads the words of complaints, whose keys are asked for at once; of those that are kept no longer there are none. */
  async words(reader: Reader, ids: readonly string[]): Promise<(id: string) => ComplaintWords> {
    const openerOf = await this.vault.openersOf(reader, ids.map(subjectOfComplaint));
    return (id) => (place, sealed) => (sealed === null ? null : unlessGone(() => openerOf(id)(place, sealed)));
  }
}

const handling = new Set(['triage', 'askTeam', 'goOn', 'suspend']);

const openedOf = (row: StoredComplaint): OpenedComplaint => ({ row, law: lawOf(row) });

function lawOf(row: StoredComplaint): ComplaintFile {
  const { moves, suspendedBy, confirmedBy, suspensionEndsOn } = row;
  const appealedAt = moves.findLast(({ action }) => action === 'appeal')?.number ?? -1;
  const by = (isOne: (move: StoredComplaint['moves'][number]) => boolean): ReadonlySet<string> =>
    new Set(moves.flatMap((move) => (move.movedBy !== null && isOne(move) ? [move.movedBy] : [])));
  return {
    state: row.state as ComplaintState,
    severity: row.severity as Severity | null,
    declarations: new Map(row.declarations.map(({ personId, tie }) => [personId, tie as TieKind])),
    suspension: suspendedBy === null
      ? null
      : { by: suspendedBy, endsOn: dayIn(suspensionEndsOn) ?? '9999-12-31', isConfirmed: confirmedBy !== null },
    answerDueOn: dayIn(row.answerDueOn),
    proposedBy: row.proposedBy,
    handlers: by(({ action }) => handling.has(action)),
    earlierDeciders: by(({ action, number }) => (action === 'propose' || action === 'second') && number < appealedAt),
    decidedOn: dayIn(row.decidedAt),
    finding: row.finding as Finding | null,
    isAppealed: appealedAt >= 0,
  }; // prettier-ignore
}
