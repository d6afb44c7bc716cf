/** The desk calls the number of the public list and reads a code to whoever answers; and says no where it has to. */
import { Injectable } from '@nestjs/common';
import { afterClaimAction, deskClaimActionsOpen } from '@open-window/domain/claim.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import { staleRevision } from '../../platform/http/revision.ts';
import { ClaimCodes } from './claim-codes.service.ts';
import type { DeskClaimItem, DeskClaimMove, DeskClaimMovedResponse } from './claims.dto.ts';
import { ClaimsStore } from './claims.store.ts';

@Injectable()
export class ClaimDeskService {
  constructor(
    private readonly database: Database,
    private readonly store: ClaimsStore,
    private readonly codes: ClaimCodes,
    private readonly audit: Audit,
  ) {}

  async waiting(actor: Actor): Promise<readonly DeskClaimItem[]> {
    const found = await this.database.as(actor, (tx) => this.store.waiting(tx));
    return found.map(
      ({ id, candidateId, candidate: { name, city, phone }, way, state, askedAt, takenBy, revision }) => ({
        id,
        candidateId,
        name,
        city,
        phone,
        way,
        state,
        askedAt: askedAt.toISOString(),
        isTakenByMe: takenBy === actor.personId,
        revision,
        actionsOpen: deskClaimActionsOpen({ way, state }),
      }),
    );
  }

  /** The code comes to be when a named person takes the call, and is shown to that person once. */
  move(actor: Actor, id: string, { action, revision }: DeskClaimMove): Promise<DeskClaimMovedResponse> {
    return this.database.as(actor, async (tx) => {
      const claim = await this.store.find(tx, id);
      if (!claim) throw notFound('claim');
      if (claim.revision !== revision) throw staleRevision(claim.revision);
      const state = afterClaimAction(claim, action);
      if (state === null) throw refused('WRONG_STATE');
      const made = action === 'call' ? this.codes.make(id) : null;
      const { code = null, ...out } = made ?? {};
      const isMoved = await this.store.moveTo(tx, claim, {
        state,
        ...out,
        ...(made && { takenBy: actor.personId }),
        ...(action === 'noAnswer' && { takenBy: null }),
      });
      if (!isMoved) throw staleRevision(revision + 1);
      const { personId } = claim;
      await this.audit.record(tx, { actor, action: `claim.${action}`, subject: { kind: 'claim', id }, personId });
      return { state, revision: revision + 1, code };
    });
  }
}
