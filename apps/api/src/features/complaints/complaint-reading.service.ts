/** A complaint in the words for the desk, and in those for the team; whoever is tied, or has not said so, reads none that people wrote. */
import { Inject, Injectable } from '@nestjs/common';
import {
  COMPLAINT_APPEAL_DAYS, complaintActionsBlocked, complaintActionsOpen, complaintDecisionActions, complaintDeskActions, type ComplaintKind,
  type ComplaintStaffAction, type ComplaintState, complaintTeamActions, type FindingReason, suspensionActions,
} from '@open-window/domain/complaint.ts'; // prettier-ignore
import type { Duty } from '@open-window/domain/complaint-duty.ts';
import { addDays } from '@open-window/domain/day.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { ComplaintFiles, type ComplaintWords, dayIn, type OpenedComplaint, placeOfComplaint, placeOfDuty, placeOfMove } from './complaint-files.service.ts'; // prettier-ignore
import type { ComplaintResponse } from './complaint-desk.dto.ts';
import type { TeamComplaintItem, TeamComplaintsResponse } from './complaints.dto.ts';
import type { StoredComplaint } from './complaints.store.ts';

@Injectable()
export class ComplaintReading {
  constructor(
    private readonly database: Database,
    private readonly files: ComplaintFiles,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens the words, and says so in the log. */
  async read(actor: Actor, id: string): Promise<ComplaintResponse> {
    const response = await this.database.as(actor, async (tx) =>
      this.present(tx, actor, await this.files.open(tx, id)),
    );
    if (response.words !== null)
      await this.audit.read(actor, {
        action: 'complaint.read',
        subject: { kind: 'complaint', id },
        personId: null,
        fields: ['words', 'contact'],
      });
    return response;
  }

  ofListing(actor: Actor, listingId: string): Promise<TeamComplaintsResponse> {
    return this.database.as(actor, async (tx) => {
      const all = await this.files.ofListing(tx, listingId);
      const wordsOf = await this.files.words(
        tx,
        all.map(({ row }) => row.id),
      );
      return { items: all.map((opened) => this.forTeam(actor, opened, wordsOf(opened.row.id))) };
    });
  }

  private async present(tx: Tx, actor: Actor, { row, law }: OpenedComplaint): Promise<ComplaintResponse> {
    const ownTie = law.declarations.get(actor.personId) ?? null;
    const read: ComplaintWords = ownTie === 'NONE' ? (await this.files.words(tx, [row.id]))(row.id) : () => null;
    const [actions, today] = [actionsOf(actor), this.clock.today()];
    return {
      ...headOf(row),
      isDanger: row.isDanger,
      name: row.listing.name,
      listingId: row.listingId,
      severity: law.severity,
      ownerId: row.ownerId,
      dueOn: dayIn(row.dueOn) ?? today,
      receivedAt: row.receivedAt.toISOString(),
      words: read(placeOfComplaint(row.id, 'words_sealed'), row.wordsSealed),
      contact: read(placeOfComplaint(row.id, 'contact_sealed'), row.contactSealed),
      ownTie,
      answerDueOn: law.answerDueOn,
      suspensionEndsOn: dayIn(row.suspensionEndsOn),
      finding: law.finding,
      moves: row.moves.map(({ number, action, toState, movedBy, movedAt, wordsSealed }) => ({
        ...{ number, action, to: toState as ComplaintState, movedBy, movedAt: movedAt.toISOString() },
        words: read(placeOfMove(row.id, number), wordsSealed),
      })),
      duties: row.duties.map(({ duty, dueOn, doneAt, noteSealed }) => ({
        ...{ duty: duty as Duty, dueOn: dayIn(dueOn) ?? today, doneAt: doneAt && doneAt.toISOString() },
        note: read(placeOfDuty(row.id, duty), noteSealed),
      })),
      actionsOpen: complaintActionsOpen(law, actions, actor.personId, today),
      actionsBlocked: complaintActionsBlocked(law, actions, actor.personId, today).map((blocked) => ({ ...blocked })),
    };
  }

  private forTeam(actor: Actor, { row, law }: OpenedComplaint, read: ComplaintWords): TeamComplaintItem {
    const said = (name: string): string | null => {
      const move = row.moves.findLast(({ action }) => action === name);
      return move ? read(placeOfMove(row.id, move.number), move.wordsSealed) : null;
    };
    const isOver = row.state === 'DECIDED';
    const today = this.clock.today();
    const mayAct = actor.rights.includes('case.appeal');
    const actionsOpen = mayAct ? complaintActionsOpen(law, complaintTeamActions, actor.personId, today) : [];
    return {
      ...headOf(row),
      asked: said('askTeam'),
      heldBecause: row.suspendedBy === null ? null : said('suspend'),
      answer: said('answer'),
      answerDueOn: law.answerDueOn,
      // What somebody proposed is nobody's news before it is seconded.
      finding: isOver ? law.finding : null,
      reasons: isOver ? (row.reasons as FindingReason[]) : [],
      appealUntil:
        actionsOpen.includes('appeal') && law.decidedOn !== null ? addDays(law.decidedOn, COMPLAINT_APPEAL_DAYS) : null,
      actionsOpen,
    };
  }
}

const headOf = ({ id, reference, kind, state, suspendedBy, reasons, revision }: StoredComplaint) => ({
  ...{ id, reference, kind: kind as ComplaintKind, state: state as ComplaintState },
  isSuspended: suspendedBy !== null,
  reasons: reasons as FindingReason[],
  revision,
});

/** In whose right an action lies; the routes say so too. */
const actionsOf = ({ rights }: Actor): readonly ComplaintStaffAction[] => [
  ...(rights.includes('complaint.handle') ? complaintDeskActions : []),
  ...(rights.includes('complaint.suspend') ? suspensionActions : []),
  ...(rights.includes('complaint.decide') ? complaintDecisionActions : []),
];
