/**
 * The desk calls the number of the public list and reads a code to whoever answers; looks up the license of whoever the list names, one of it
 * after another; and says no where it has to.
 */
import { Injectable } from '@nestjs/common';
import { afterClaimAction, deskClaimActionsOpen, isFirstLook } from '@open-window/domain/claim.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { impossible, notFound, refused } from '../../platform/http/problems.ts';
import { staleRevision } from '../../platform/http/revision.ts';
import { ClaimCodes, type NewCode } from './claim-codes.service.ts';
import { lookedUpIn } from './claim-licenses.service.ts';
import { ClaimParts } from './claim-parts.service.ts';
import type { DeskClaimItem, DeskClaimMove, DeskClaimMovedResponse } from './claims.dto.ts';
import { ClaimsStore, type StoredClaim } from './claims.store.ts';
import { mailLanguageOf } from '../../platform/mail/templates.ts';

@Injectable()
export class ClaimDeskService {
  constructor(
    private readonly database: Database,
    private readonly store: ClaimsStore,
    private readonly codes: ClaimCodes,
    private readonly parts: ClaimParts,
    private readonly audit: Audit,
  ) {}

  async waiting(actor: Actor): Promise<readonly DeskClaimItem[]> {
    return this.database.as(actor, async (tx) => {
      const claims = await this.store.waiting(tx);
      const licenseOf = await this.parts.licenses.of(tx, claims);
      return claims.map((claim) => ({ ...present(actor, claim), license: licenseOf(claim) }));
    });
  }

  /** The code of a call comes to be when a named person takes it, and is shown to that person once. */
  move(actor: Actor, id: string, { action, revision, source }: DeskClaimMove): Promise<DeskClaimMovedResponse> {
    return this.database.as(actor, async (tx) => {
      const claim = await this.store.find(tx, id);
      if (!claim) throw notFound('claim');
      if (claim.revision !== revision) throw staleRevision(claim.revision);
      const state = afterClaimAction(claim, action);
      if (state === null) throw refused('WRONG_STATE');
      if (action === 'confirm' && isFirstLook(claim, actor.personId)) throw refused('SAME_PERSON');
      if (action === 'lookUp' && source === undefined)
        throw impossible({ pointer: '/source', detail: 'must be given' });
      const made = state === 'ASKED' ? this.codes.make(id, claim.way) : null;
      const { code = null, ...out } = made ?? {};
      const isMoved = await this.store.moveTo(tx, claim, {
        state,
        ...out,
        ...(action === 'call' && { takenBy: actor.personId }),
        ...(action === 'noAnswer' && { takenBy: null }),
        ...(action === 'lookUp' && this.parts.licenses.lookedUp(actor.personId, source ?? '')),
        ...(action === 'confirm' && { confirmedBy: actor.personId }),
      });
      if (!isMoved) throw staleRevision(revision + 1);
      if (action === 'confirm' && made) await this.mail(tx, claim, made);
      const { personId } = claim;
      await this.audit.record(tx, { actor, action: `claim.${action}`, subject: { kind: 'claim', id }, personId });
      return { state, revision: revision + 1, code: action === 'call' ? code : null };
    });
  }

  /** To the mailbox of the claimant's own account: whose license it is was shown, not whose mailbox. */
  private async mail(tx: Tx, { personId, language }: StoredClaim, { code }: NewCode): Promise<void> {
    const to = { personId };
    await this.parts.outbox.queue(tx, {
      template: 'claimLicenseCode',
      to,
      language: mailLanguageOf(language),
      payload: { code },
    });
  }
}

const present = ({ personId }: Actor, claim: StoredClaim): Omit<DeskClaimItem, 'license'> => {
  const { id, candidateId, candidate, way, state, askedAt, takenBy, revision } = claim;
  return {
    id,
    candidateId,
    name: candidate.name,
    city: candidate.city,
    phone: way === 'LICENSE' ? null : candidate.phone,
    way,
    state,
    askedAt: askedAt.toISOString(),
    isTakenByMe: takenBy === personId,
    lookedUp: lookedUpIn(claim, personId),
    revision,
    actionsOpen: deskClaimActionsOpen(claim, personId),
  };
};
