/** A clinician outside opens the link, reads whom it is about and what is asked, and answers once; nobody else learns what was said. */
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.ts';
import { nobody } from '../../../platform/auth/acting.ts';
import { digestOf } from '../../../platform/auth/secrets.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { asProduct } from '../../../platform/database/as-product.ts';
import { Database } from '../../../platform/database/database.ts';
import { linkIsOver } from '../../../platform/http/problems.ts';
import { Outbox } from '../../../platform/mail/outbox.ts';
import { ApplicationsStore } from '../writing/applications.store.ts';
import type { CareLetterAnswer, CareLetterAskedResponse } from './care-letters.dto.ts';
import { CareLetterSeals } from './care-letter-seals.service.ts';

@Injectable()
export class CareLetterLinks {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsStore,
    private readonly seals: CareLetterSeals,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  look(token: string): Promise<CareLetterAskedResponse> {
    return this.database.as(nobody, (tx) =>
      asProduct(tx, async () => {
        const letter = await this.seals.store.byToken(tx, digestOf(token), this.clock.now());
        if (!letter) throw linkIsOver();
        const { id, applicationId, applicantSealed, expiresAt } = letter;
        const applicant = await this.seals.open(tx, applicationId, id, 'applicant_sealed', applicantSealed);
        return { applicant, expiresAt: expiresAt.toISOString() };
      }),
    );
  }

  async answer({ token, relation, standing, name, note = '' }: CareLetterAnswer): Promise<void> {
    await this.database.as(nobody, (tx) =>
      asProduct(tx, async () => {
        const letter = await this.seals.store.takeToken(tx, digestOf(token), this.clock.now());
        const application = letter && (await this.applications.find(tx, letter.applicationId));
        if (!application) throw linkIsOver();
        const said = { relation, standing, name, note: note === '' ? null : note };
        const sealed = await this.seals.sealAnswer(tx, application, letter.id, said);
        await this.seals.store.answer(tx, letter.id, sealed, this.clock.now());
        const { askedBy: personId } = letter;
        await this.outbox.queue(tx, { template: 'letterCame', to: { personId }, language: letter.language });
        const subject = { kind: 'application', id: application.id };
        await this.audit.record(tx, {
          actor: null,
          as: 'link',
          action: 'application.letter.answer',
          subject,
          personId,
        });
      }),
    );
  }
}
