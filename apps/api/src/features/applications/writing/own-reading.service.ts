/** An application as its writer reads it: the form, the answers, what is signed, what may be done, and how it came to be so. */
import { Injectable } from '@nestjs/common';
import { applicationActionsOpen, type ApplicationStatus, mayDo, screenedBy } from '@open-window/domain/application.ts';
import type { Form } from '@open-window/domain/form.ts';
import { byClass } from '@open-window/domain/form-answers.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type ApplicationResponse, type OwnAction, ownActions } from './applications.dto.ts';
import { itemOf } from './applications.query.ts';
import { ApplicationsStore, type StoredApplication } from './applications.store.ts';
import { DangerQuestion, mayHearOfDanger } from './danger-question.service.ts';
import { FormsQuery } from './forms.query.ts';
import { OwnInformation } from '../asking/own-information.service.ts';
import { SealedAnswers } from './sealed-answers.service.ts';
import { signingOf } from './signing.service.ts';
import { TimeLimit } from './time-limit.service.ts';

@Injectable()
export class OwnReading {
  constructor(
    private readonly store: ApplicationsStore,
    private readonly forms: FormsQuery,
    private readonly answers: SealedAnswers,
    private readonly limit: TimeLimit,
    private readonly information: OwnInformation,
    private readonly danger: DangerQuestion,
  ) {}

  async present(tx: Tx, actor: Actor, application: StoredApplication): Promise<ApplicationResponse> {
    const { id, round, revision } = application;
    const language = application.language as RoundLanguage;
    const { text, hash, form } = await this.forms.form(tx, application.formVersionId);
    const clinicalSealed = application.clinical?.sealed ?? null;
    const answers = await this.answers.open(tx, { ...application, clinicalSealed });
    const { plain, identity, clinical } = byClass(form, answers);
    const isCodeAlone = actor.strength === 'CODE';
    const takenUntil = await this.limit.takenUntil(tx, round.closesAt);
    const moves = await this.store.moves(tx, id);
    const { asked, letters, mayReturn } = await this.information.read(tx, application);
    const open: readonly string[] = applicationActionsOpen(application.status as ApplicationStatus, 'APPLICANT');
    return {
      ...itemOf(application),
      ...{ language, languages: round.languages as RoundLanguage[], form: text, formHash: hash, revision },
      answers: isCodeAlone ? { ...plain, ...identity } : answers,
      hidden: isCodeAlone ? Object.keys(clinical) : [],
      ...{ asked, letters },
      nextOn:
        asked?.dueOn ??
        screenedBy(
          application.status as ApplicationStatus,
          application.submittedAt?.toISOString().slice(0, 10) ?? null,
        ),
      takenUntil: takenUntil?.toISOString() ?? null,
      signing: signingOf(application, language),
      actionsOpen: ownActions.filter(
        (action): action is OwnAction => open.includes(action) && (action !== 'returnToInfo' || mayReturn),
      ),
      // What the desk does with it meanwhile moves nothing.
      history: moves
        .filter(({ fromStatus, toStatus }) => fromStatus !== toStatus)
        .map(({ toStatus, movedAt }) => ({ status: toStatus as ApplicationStatus, at: movedAt.toISOString() })),
      contact: round.program.contact,
      ...(await this.ofDanger(tx, actor, application, form)),
    };
  }

  /** Of a draft alone. */
  private async ofDanger(tx: Tx, actor: Actor, application: StoredApplication, form: Form) {
    if (!mayDo(application.status as ApplicationStatus, 'submit')) return { asksOfDanger: false, helpBy: null };
    const helpBy = mayHearOfDanger(actor, application) ? await this.danger.helpBy(tx, application) : null;
    return { asksOfDanger: await this.danger.isAsked(tx, form), helpBy: helpBy?.toISOString() ?? null };
  }
}
