/** An applicant asks a clinician outside by a link, sees whether something came, and takes it back. What came, they do not see. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type ApplicationStatus, isEnded } from '@open-window/domain/application.ts';
import { careLetterEnds } from '@open-window/domain/care-letter.ts';
import { meantIn } from '@open-window/domain/form-facts.ts';
import { Audit } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { digestOf, newSecret } from '../../../platform/auth/secrets.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { notFound, refused } from '../../../platform/http/problems.ts';
import { Outbox } from '../../../platform/mail/outbox.ts';
import { ApplicationsStore, type StoredApplication } from '../writing/applications.store.ts';
import type { CareLetterListResponse, CareLetterRequest } from './care-letters.dto.ts';
import { CareLetterSeals } from './care-letter-seals.service.ts';
import { CareLettersStore } from './care-letters.store.ts';

@Injectable()
export class CareLetters {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsStore,
    private readonly seals: CareLetterSeals,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  private get store(): CareLettersStore {
    return this.seals.store;
  }

  list(actor: Actor, id: string): Promise<CareLetterListResponse> {
    return this.database.as(actor, async (tx) => {
      await this.own(tx, actor, id);
      const items = (await this.store.ofApplication(tx, id)).map((letter) => ({
        ...{ id: letter.id, state: letter.state, askedAt: letter.askedAt.toISOString() },
        expiresAt: letter.expiresAt.toISOString(),
        answeredAt: letter.answeredAt?.toISOString() ?? null,
      }));
      return { items };
    });
  }

  ask(actor: Actor, id: string, { email, language }: CareLetterRequest): Promise<void> {
    return this.database.as(actor, async (tx) => {
      const application = await this.own(tx, actor, id);
      if (isEnded(application.status as ApplicationStatus)) throw refused('WRONG_STATE');
      const { form, answers } = await this.seals.answersOf(tx, application);
      const { GIVEN_NAME, FAMILY_NAME } = meantIn(form, answers) as Readonly<Record<string, string | undefined>>;
      const applicant = [GIVEN_NAME, FAMILY_NAME].filter(Boolean).join(' ').slice(0, 400);
      if (applicant === '') throw refused('NAME_MISSING');
      const [letterId, token, now] = [randomUUID(), newSecret(), this.clock.now()];
      const isNew = await this.store.insert(tx, {
        ...{ id: letterId, applicationId: id, askedBy: actor.personId, state: 'ASKED', language, askedAt: now },
        emailSealed: await this.seals.seal(tx, id, letterId, 'email_sealed', email.trim()),
        applicantSealed: await this.seals.seal(tx, id, letterId, 'applicant_sealed', applicant),
        tokenHash: digestOf(token),
        expiresAt: new Date(careLetterEnds(now.getTime())),
      });
      if (!isNew) throw refused('ASKED_ALREADY');
      const to = { address: email.trim(), subject: { kind: 'TOKEN', id: letterId } } as const;
      await this.outbox.queue(tx, { template: 'letterAsked', to, language, payload: { token } });
      await this.audit.record(tx, { actor, action: 'application.letter.ask', subject: { kind: 'application', id } });
    });
  }

  cancel(actor: Actor, id: string, letterId: string): Promise<void> {
    return this.database.as(actor, async (tx) => {
      await this.own(tx, actor, id);
      if (!(await this.store.ofApplication(tx, id)).some((letter) => letter.id === letterId)) throw notFound('letter');
      if (!(await this.store.cancel(tx, letterId, id))) throw refused('WRONG_STATE');
      await this.audit.record(tx, { actor, action: 'application.letter.cancel', subject: { kind: 'application', id } });
    });
  }

  private async own(tx: Tx, actor: Actor, id: string): Promise<StoredApplication> {
    const application = await this.applications.find(tx, id);
    if (!application || application.personId !== actor.personId) throw notFound('application');
    return application;
  }
}
