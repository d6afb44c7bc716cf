/** Whoever signs for somebody under a law hands their draft in: once, however often it is sent, also when nobody helps with it any more. */
import { Injectable } from '@nestjs/common';
import { maySignFor } from '@open-window/domain/application-help.ts';
import { mayDo } from '@open-window/domain/application.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Idempotency } from '../../../platform/http/idempotency.ts';
import { refused } from '../../../platform/http/problems.ts';
import { staleRevision } from '../../../platform/http/revision.ts';
import type { ApplicationReceivedResponse, ApplicationSubmission } from '../writing/applications.dto.ts';
import { HandingIn } from '../writing/handing-in.service.ts';
import { ownKey } from '../writing/sealed-answers.service.ts';
import type { Sending } from '../writing/submissions.service.ts';
import { HelpedDrafts } from './help.service.ts';
import { Helping } from './helping.service.ts';

@Injectable()
export class HelpingSubmissions {
  constructor(
    private readonly database: Database,
    private readonly stores: HelpedDrafts,
    private readonly helping: Helping,
    private readonly handingIn: HandingIn,
    private readonly idempotency: Idempotency,
  ) {}

  submit(
    actor: Actor,
    id: string,
    asked: ApplicationSubmission,
    { key, device }: Sending,
  ): Promise<ApplicationReceivedResponse> {
    return this.database.as(actor, async (tx) => {
      const held = await this.stores.drafts.holdDraft(tx, id);
      const once = { actor: actor.personId, key, request: [id, asked], subject: ownKey({ id }) };
      return this.idempotency.once(tx, once, async () => {
        const { help, application } = await this.helping.find(tx, actor, id);
        if (help.authority === null || !maySignFor(help.authority)) throw refused('OWN_SIGNATURE_NEEDED');
        if (!held || !mayDo(held.status, 'submit')) throw refused('WRONG_STATE');
        if (held.revision !== asked.revision) throw staleRevision(held.revision);
        const taken = { signerRole: 'HELPER', identityMethod: actor.strength, receivedAt: null } as const;
        const language = application.language as RoundLanguage;
        return this.handingIn.take(tx, { actor, application, language, by: 'submit', asked, device, taken });
      });
    });
  }
}
