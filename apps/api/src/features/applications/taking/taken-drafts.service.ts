/** A draft of somebody without an account, or what they are asked for, as the desk sees it: what is clinical is typed in and not read back. */
import { Inject, Injectable } from '@nestjs/common';
import { type ApplicationStatus, handsInBy } from '@open-window/domain/application.ts';
import { consentWaysOf, type TakenChannel } from '@open-window/domain/application-taking.ts';
import { byClass } from '@open-window/domain/form-answers.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Vault } from '../../../platform/crypto/vault.ts';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import { notFound } from '../../../platform/http/problems.ts';
import { askedOf } from '../asking/information-reading.service.ts';
import { ApplicationsStore, type StoredApplication } from '../writing/applications.store.ts';
import { FormsQuery } from '../writing/forms.query.ts';
import { ownKey, SealedAnswers } from '../writing/sealed-answers.service.ts';
import { signingOf } from '../writing/signing.service.ts';
import type { TakenListResponse, TakenResponse } from './taking.dto.ts';
import { TakingQuery } from './taking.query.ts';

export interface TakenStart {
  readonly id: string;
  readonly roundId: string;
  readonly formVersionId: string;
  readonly language: RoundLanguage;
  readonly channel: TakenChannel;
  readonly receivedAt: Date;
}

type Asked = Awaited<ReturnType<ApplicationsStore['asked']>>;

@Injectable()
export class TakenDrafts {
  constructor(
    private readonly store: ApplicationsStore,
    private readonly query: TakingQuery,
    private readonly forms: FormsQuery,
    private readonly answers: SealedAnswers,
    private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(tx: Tx): Promise<TakenListResponse> {
    return { items: await this.query.open(tx), rounds: await this.query.rounds(tx) };
  }

  round(tx: Tx, id: string) {
    return this.store.round(tx, id);
  }

  async insert(tx: Tx, actor: Actor, { receivedAt, ...start }: TakenStart): Promise<void> {
    const { id } = start;
    const [answersSealed, now] = [await this.answers.sealOwn(tx, id, {}), this.clock.now()];
    await this.store.insert(tx, { ...start, answersSealed, begunAt: now, writtenAt: now });
    await this.store.addTaking(tx, { applicationId: id, receivedAt, receivedBy: actor.personId });
    await this.store.addMove(tx, {
      ...{ applicationId: id, action: 'start', toStatus: 'DRAFT', movedBy: actor.personId, movedAt: now },
    });
  }

  async find(reader: Reader, id: string): Promise<{ application: StoredApplication; receivedAt: Date }> {
    const application = await this.store.find(reader, id);
    const taking = application?.personId === null ? await this.query.taking(reader, id) : null;
    if (!application || taking === null) throw notFound('application');
    return { application, receivedAt: taking.receivedAt };
  }

  async present(tx: Tx, id: string): Promise<TakenResponse> {
    const { application, receivedAt } = await this.find(tx, id);
    const asked = await this.store.asked(tx, id);
    const { round, writtenAt, receipt, revision, status } = application;
    const language = application.language as RoundLanguage;
    return {
      ...{ id, round: round.name, language, contact: round.program.contact, receipt, revision },
      channel: application.channel as TakenChannel,
      program: language === 'es' ? round.program.nameEs : round.program.nameEn,
      receivedAt: receivedAt.toISOString(),
      writtenAt: writtenAt.toISOString(),
      answerBy: asked?.dueOn.toISOString().slice(0, 10) ?? null,
      draft: handsInBy(status as ApplicationStatus) === null ? null : await this.draftOf(tx, application, asked),
    };
  }

  private async draftOf(tx: Tx, application: StoredApplication, asked: Asked): Promise<TakenResponse['draft']> {
    const { form, text } = await this.forms.form(tx, application.formVersionId);
    const clinicalSealed = application.clinical?.sealed ?? null;
    const { plain, identity, clinical } = byClass(
      form,
      await this.answers.open(tx, { ...application, clinicalSealed }),
    );
    return {
      form: text,
      answers: { ...plain, ...identity },
      hidden: Object.keys(clinical),
      signing: signingOf(application, application.language as RoundLanguage),
      consents: consentWaysOf[application.channel as TakenChannel],
      asked: asked && askedOf(asked, await this.vault.openerOf(tx, ownKey(application))),
    };
  }
}
