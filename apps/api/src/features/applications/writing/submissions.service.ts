/** Hands an application in, and again when something was asked for: by who wrote it, in time, under words that they read; sent twice, it is received once. */
import { Injectable } from '@nestjs/common';
import { handsInBy } from '@open-window/domain/application.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Idempotency } from '../../../platform/http/idempotency.ts';
import { notFound, refused } from '../../../platform/http/problems.ts';
import { staleRevision } from '../../../platform/http/revision.ts';
import type { ApplicationReceivedResponse, ApplicationSubmission } from './applications.dto.ts';
import { ApplicationsStore } from './applications.store.ts';
import { HandingIn } from './handing-in.service.ts';
import { ownKey } from './sealed-answers.service.ts';

/** How it was sent. */
export interface Sending {
  readonly key: string | null;
  /** The kind of browser. */
  readonly device: string;
}

@Injectable()
export class Submissions {
  constructor(
    private readonly database: Database,
    private readonly store: ApplicationsStore,
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
      const held = await this.store.holdDraft(tx, id);
      const application = held && (await this.store.find(tx, id));
      if (!application || application.personId !== actor.personId) throw notFound('application');
      const once = { actor: actor.personId, key, request: [id, asked], subject: ownKey(application) };
      return this.idempotency.once(tx, once, async () => {
        const by = handsInBy(held.status);
        if (by === null) throw refused('WRONG_STATE');
        if (held.revision !== asked.revision) throw staleRevision(held.revision);
        const language = application.language as RoundLanguage;
        return this.handingIn.take(tx, { actor, application, language, by, asked, device });
      });
    });
  }
}
