/** What follows when an application is handed in, all in one transaction: the snapshot, the signature, the number, the mail, and the work of the desk. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { statusAfter } from '@open-window/domain/application.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import { Audit } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Vault } from '../../../platform/crypto/vault.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newReference } from '../../../platform/http/reference.ts';
import { staleRevision } from '../../../platform/http/revision.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { Outbox } from '../../../platform/mail/outbox.ts';
import type { ApplicationReceivedResponse } from './applications.dto.ts';
import { ApplicationsStore, type StoredApplication } from './applications.store.ts';
import { ownKey, type TakenSnapshot } from './sealed-answers.service.ts';
import type { Signing } from './signing.service.ts';

export interface HandedIn {
  readonly actor: Actor;
  readonly application: StoredApplication;
  readonly language: RoundLanguage;
  /** For the first time, or after something was asked for. */
  readonly by: 'submit' | 'resubmit';
  /** Of the snapshot, from 1. */
  readonly number: number;
  readonly snapshot: TakenSnapshot;
  readonly signing: Signing;
  readonly name: string;
  /** The kind of browser. */
  readonly device: string;
  /** Of what came another way than here: who says that it was agreed to, how, and when it came. */
  readonly taken?: Taken;
}

export interface Taken {
  readonly signerRole: 'HELPER' | 'STAFF';
  readonly identityMethod: string;
  readonly receivedAt: Date | null;
}

@Injectable()
export class Received {
  constructor(
    private readonly store: ApplicationsStore,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(tx: Tx, handedIn: HandedIn): Promise<ApplicationReceivedResponse> {
    const { actor, application, language, by, number, snapshot, taken } = handedIn;
    const { id, formVersionId, revision, personId } = application;
    const [now, status] = [this.clock.now(), statusAfter(by)];
    // Its place in every queue and its number are those of the first time.
    const receipt = application.receipt ?? newReference();
    const submittedAt = application.submittedAt ?? taken?.receivedAt ?? now;
    const change = { status, submittedAt, writtenAt: now, receipt };
    if (!(await this.store.write(tx, application, change))) throw staleRevision(revision + 1);
    const { clinicalSealed, ...sealed } = snapshot;
    const about = { applicationId: id, number, formVersionId, language };
    await this.store.addSnapshot(tx, { ...about, ...sealed, takenAt: now }, clinicalSealed);
    await this.store.addSignature(tx, await this.signature(tx, handedIn, now));
    await this.store.addMove(tx, {
      ...{ applicationId: id, action: by, fromStatus: application.status, toStatus: status, snapshot: number },
      ...{ movedBy: actor.personId, movedAt: now },
    });
    if (by === 'resubmit') await this.store.answerRequest(tx, id, now);
    if (personId !== null)
      await this.outbox.queue(tx, { template: 'applicationReceived', to: { personId }, language, payload: { code: receipt } }); // prettier-ignore
    await this.jobs.send(tx, 'application.screen', { applicationId: id });
    await this.audit.record(tx, {
      actor,
      action: `application.${by}`,
      subject: { kind: 'application', id },
      ...(personId !== actor.personId && { personId }),
    });
    return { receipt, submittedAt: submittedAt.toISOString() };
  }

  private async signature(tx: Tx, handedIn: HandedIn, signedAt: Date) {
    const { actor, application, language, number, signing, name, device, taken } = handedIn;
    const id = randomUUID();
    const seal = (column: string, text: string): Promise<string> =>
      this.vault.seal(tx, ownKey(application), { table: 'application_signature', column, row: id }, text);
    return {
      ...{ id, applicationId: application.id, number, signedBy: actor.personId, language },
      signerRole: taken?.signerRole ?? 'APPLICANT',
      identityMethod: taken?.identityMethod ?? actor.strength,
      ...{ textVersion: signing.version, textHash: signing.hash, takesRecords: true },
      nameSealed: await seal('name_sealed', name),
      fromSealed: await seal('from_sealed', JSON.stringify({ network: actor.network, device })),
      signedAt,
    };
  }
}
