/** One write in a draft: what it is about is sealed anew by its class, and an answer that tells of danger calls for help in the same transaction. */
import { Injectable } from '@nestjs/common';
import { type DangerChange, dangerFields } from '@open-window/domain/danger-question.ts';
import type { Form } from '@open-window/domain/form.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import { unstorable } from '@open-window/domain/form-draft.ts';
import { openedBy } from '@open-window/domain/information-request.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { impossible } from '../../../platform/http/problems.ts';
import type { RaisedCase } from '../../../platform/risk/risk-cases.ts';
import type { AnswersRequest, AnswersResponse } from './applications.dto.ts';
import { ApplicationsStore, type StoredDraft } from './applications.store.ts';
import { DangerQuestion, mayHearOfDanger, tellsOfReach } from './danger-question.service.ts';
import { FormsQuery } from './forms.query.ts';
import { itemsOf } from '../asking/information-reading.service.ts';
import { SealedAnswers } from './sealed-answers.service.ts';

/** What whoever writes is told of danger to a life. */
type OfDanger = Pick<AnswersResponse, 'asksOfDanger' | 'helpBy'>;

export interface WrittenAnswers {
  /** Null: nothing of it changed. */
  readonly answersSealed: string | null;
  readonly raised: RaisedCase | null;
  readonly ofDanger: OfDanger;
}

interface Written {
  readonly draft: StoredDraft;
  readonly form: Form;
  readonly asked: AnswersRequest;
  readonly savedAt: Date;
}

@Injectable()
export class AnswersWriting {
  constructor(
    private readonly store: ApplicationsStore,
    private readonly forms: FormsQuery,
    private readonly answers: SealedAnswers,
    private readonly danger: DangerQuestion,
  ) {}

  async write(tx: Tx, actor: Actor, draft: StoredDraft, asked: AnswersRequest, savedAt: Date): Promise<WrittenAnswers> {
    const { form } = await this.forms.form(tx, draft.formVersionId);
    const faults = unstorable(form, asked.answers);
    if (faults.length > 0)
      throw impossible(...faults.slice(0, 50).map(({ field, must }) => ({ pointer: `/answers/${field}`, detail: `must ${must}` }))); // prettier-ignore
    if (draft.status !== 'DRAFT') await this.demandAsked(tx, draft.id, form, asked.answers);
    const { answersSealed, clinicalSealed, danger } = await this.answers.change(tx, draft, form, asked.answers);
    if (clinicalSealed !== null) await this.store.writeClinical(tx, draft.id, clinicalSealed);
    const raised = await this.call(tx, { draft, form, asked, savedAt }, answersSealed, danger);
    const helpBy =
      raised?.dueAt.toISOString() ?? (await this.helpBy(tx, actor, draft, Object.keys(asked.answers), form));
    return { answersSealed, raised, ofDanger: { asksOfDanger: await this.danger.isAsked(tx, form), helpBy } };
  }

  /** After the hand-in only what was asked for is open, and what depends on it. */
  private async demandAsked(tx: Tx, id: string, form: Form, answers: Answers): Promise<void> {
    const request = await this.store.asked(tx, id);
    const open = openedBy(form, request === null ? [] : itemsOf(request));
    const closed = Object.keys(answers).filter((field) => !open.has(field));
    if (closed.length > 0)
      throw impossible(...closed.slice(0, 50).map((field) => ({ pointer: `/answers/${field}`, detail: 'is not asked for' }))); // prettier-ignore
  }

  private async call(tx: Tx, written: Written, sealed: string | null, change: DangerChange | null) {
    const { draft, form, asked, savedAt } = written;
    const isReach = sealed !== null && tellsOfReach(form, Object.keys(asked.answers));
    if (change === null && !isReach) return null;
    const own = await this.answers.openOwn(tx, { id: draft.id, answersSealed: sealed ?? draft.answersSealed });
    const said = { draft, form, own, language: asked.language };
    const raised = change && (await this.danger.raise(tx, { ...said, change, savedAt }));
    if (isReach && raised === null) await this.danger.learn(tx, said);
    return raised;
  }

  /** Of a write whose answer was lost: as it stands now. */
  async again(tx: Tx, actor: Actor, draft: StoredDraft): Promise<OfDanger> {
    const { form } = await this.forms.form(tx, draft.formVersionId);
    const helpBy = await this.helpBy(tx, actor, draft, dangerFields(form), form);
    return { asksOfDanger: await this.danger.isAsked(tx, form), helpBy };
  }

  /** Only where the write was about it: a draft is saved every few seconds. */
  private async helpBy(tx: Tx, actor: Actor, draft: StoredDraft, names: readonly string[], form: Form) {
    if (!mayHearOfDanger(actor, draft) || !dangerFields(form).some((name) => names.includes(name))) return null;
    return (await this.danger.helpBy(tx, draft))?.toISOString() ?? null;
  }
}
