/** Hands in what the desk took in, and again what its person was asked for: whole, under words that its person signed in ink or heard and agreed to, as received when it came. */
import { Injectable } from '@nestjs/common';
import { handsInBy } from '@open-window/domain/application.ts';
import { consentWaysOf, type TakenChannel } from '@open-window/domain/application-taking.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Idempotency } from '../../../platform/http/idempotency.ts';
import { impossible, notFound, refused } from '../../../platform/http/problems.ts';
import { staleRevision } from '../../../platform/http/revision.ts';
import type { ApplicationReceivedResponse } from '../writing/applications.dto.ts';
import { ApplicationsStore } from '../writing/applications.store.ts';
import { ownKey } from '../writing/sealed-answers.service.ts';
import { signingOf } from '../writing/signing.service.ts';
import type { Sending } from '../writing/submissions.service.ts';
import { TakenDrafts } from './taken-drafts.service.ts';
import { TakenHandIn } from './taken-hand-in.service.ts';
import type { TakingSubmission } from './taking.dto.ts';

@Injectable()
export class TakingSubmissions {
  constructor(
    private readonly database: Database,
    private readonly store: ApplicationsStore,
    private readonly taken: TakenDrafts,
    private readonly handIn: TakenHandIn,
    private readonly idempotency: Idempotency,
  ) {}

  /** Whether it was in time was asked when it was begun, and of the moment at which it came. */
  submit(
    actor: Actor,
    id: string,
    asked: TakingSubmission,
    { key, device }: Sending,
  ): Promise<ApplicationReceivedResponse> {
    return this.database.as(actor, async (tx) => {
      const held = await this.store.holdDraft(tx, id);
      // Handed in already, nobody of the desk can hold it; the same request is still answered.
      const { application, receivedAt } = await this.taken.find(tx, id);
      const once = { actor: actor.personId, key, request: [id, asked], subject: ownKey(application) };
      return this.idempotency.once(tx, once, async () => {
        if (!held || held.personId !== null) throw notFound('application');
        const by = handsInBy(held.status);
        if (by === null) throw refused('WRONG_STATE');
        if (held.revision !== asked.revision) throw staleRevision(held.revision);
        const language = application.language as RoundLanguage;
        const signing = signingOf(application, language);
        if (asked.textVersion !== signing.version || asked.textHash !== signing.hash) throw refused('OLD_TEXT');
        if (!consentWaysOf[application.channel as TakenChannel].includes(asked.consent))
          throw impossible({ pointer: '/consent', detail: 'cannot be on the phone' });
        const taken = { signerRole: 'STAFF', identityMethod: asked.consent, receivedAt } as const;
        const { name } = asked;
        return this.handIn.take(tx, { actor, application, language, by, signing, device, name, taken });
      });
    });
  }
}
