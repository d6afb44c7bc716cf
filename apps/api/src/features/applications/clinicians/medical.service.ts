/** Clinicians answer what safety answers held: in codes, each decision kept; what kept somebody out is looked at again by another one. */
import { Inject, Injectable } from '@nestjs/common';
import { type MedicalDecision, type MedicalState, objectionsToMedical } from '@open-window/domain/medical-track.ts';
import { Audit } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { type Place, Vault } from '../../../platform/crypto/vault.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { notFound, refused } from '../../../platform/http/problems.ts';
import { staleRevision } from '../../../platform/http/revision.ts';
import { ClinicalAnswers } from './clinical-answers.service.ts';
import type { MedicalDecisionRequest, MedicalFileResponse } from './medical.dto.ts';
import { clinicalKey } from '../writing/sealed-answers.service.ts';
import { ScreeningStore, type StoredMedical } from '../screening/screening.store.ts';

const placeOfNote = (id: string, number: number): Place => ({
  ...{ table: 'medical_decision', column: 'note_sealed' },
  row: `${id} ${String(number)}`,
});
const dayOf = (at: Date | null): string | null => at?.toISOString().slice(0, 10) ?? null;

/** Those that wait, and those that a clinician kept out or let in; what never waited is not theirs to read. */
const isForClinicians = ({ state }: StoredMedical): boolean => state !== 'NOT_ASKED' && state !== 'CLEAR';

@Injectable()
export class MedicalService {
  constructor(
    private readonly database: Database,
    private readonly store: ScreeningStore,
    private readonly clinical: ClinicalAnswers,
    private readonly vault: Vault,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read(actor: Actor, id: string): Promise<MedicalFileResponse> {
    return this.database.as(actor, async (tx) => {
      const found = await this.find(tx, id);
      const presented = await this.present(tx, found);
      await this.record(tx, actor, 'clinical.read', found);
      return presented;
    });
  }

  async decide(actor: Actor, id: string, asked: MedicalDecisionRequest): Promise<void> {
    const { decision, revision, until = null, note = '' } = asked;
    await this.database.as(actor, async (tx) => {
      const found = await this.find(tx, id);
      if (found.revision !== revision) throw staleRevision(found.revision);
      const ties = await this.store.ties(tx, [{ id, mailbox: null }]);
      if ((ties.get(id) ?? []).length > 0) throw refused('TIED_TO_APPLICANT');
      const facts = {
        ...{ state: found.state as MedicalState, decidedBy: found.decidedBy },
        deferredUntil: dayOf(found.deferredUntil),
      };
      const move = { decision, actorId: actor.personId, until, today: this.clock.today() };
      const objections = objectionsToMedical(facts, move);
      if (objections.length > 0) throw refused(...objections);
      const deferredUntil = until === null ? null : new Date(until);
      const change = { state: decision, deferredUntil, decidedBy: actor.personId };
      if (!(await this.store.advanceMedical(tx, found, change))) throw staleRevision(revision + 1);
      const number = (found.application.decisions.at(-1)?.number ?? 0) + 1;
      const key = clinicalKey({ id, clinicalKey: found.application.clinicalKey });
      const noteSealed = note === '' ? null : await this.vault.seal(tx, key, placeOfNote(id, number), note);
      const decided = { decidedBy: actor.personId, decidedAt: this.clock.now() };
      await this.store.addDecision(tx, { applicationId: id, number, decision, deferredUntil, noteSealed, ...decided });
      await this.record(tx, actor, 'clinical.decide', found);
    });
  }

  private async find(tx: Tx, id: string): Promise<StoredMedical> {
    const found = await this.store.medical(tx, id);
    if (!found || !isForClinicians(found)) throw notFound('application');
    return found;
  }

  private async present(tx: Tx, found: StoredMedical): Promise<MedicalFileResponse> {
    const { applicationId: id, state, revision, application } = found;
    const whose = { id, clinicalKey: application.clinicalKey };
    const { medical, scores } = await this.clinical.read(tx, whose);
    const open = await this.vault.openerOf(tx, clinicalKey(whose));
    return {
      ...{ id, receipt: application.receipt ?? '', state: state as MedicalState, revision },
      ...{ holds: medical.holds, notes: medical.notes, scores: [...scores] },
      letters: await this.clinical.letters(tx, whose),
      decisions: application.decisions.map(({ number, decision, deferredUntil, noteSealed, decidedBy, decidedAt }) => ({
        ...{ decision: decision as MedicalDecision, until: dayOf(deferredUntil), decidedBy },
        note: noteSealed === null ? null : open(placeOfNote(id, number), noteSealed),
        decidedAt: decidedAt.toISOString(),
      })),
    };
  }

  private async record(tx: Tx, actor: Actor, action: string, { applicationId: id, application }: StoredMedical) {
    const subject = { kind: 'application', id };
    await this.audit.record(tx, { actor, action, subject, personId: application.personId });
  }
}
