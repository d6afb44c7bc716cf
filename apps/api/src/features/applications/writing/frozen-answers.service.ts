/** The answers of a draft as they are handed in: nothing is missing in them, and what is hidden is left out. */
import { Injectable } from '@nestjs/common';
import { judgeAnswers } from '@open-window/domain/form-answers.ts';
import { unansweredIn } from '@open-window/domain/information-request.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { impossible } from '../../../platform/http/problems.ts';
import { ApplicationsStore, type StoredApplication } from './applications.store.ts';
import { FormsQuery } from './forms.query.ts';
import { itemsOf } from '../asking/information-reading.service.ts';
import { SealedAnswers, type TakenSnapshot } from './sealed-answers.service.ts';

@Injectable()
export class FrozenAnswers {
  constructor(
    private readonly store: ApplicationsStore,
    private readonly forms: FormsQuery,
    private readonly answers: SealedAnswers,
  ) {}

  /** Every answer that is missing or not right is named at once; also what the desk asked for, where the form could do without. */
  async freeze(tx: Tx, application: StoredApplication, number: number): Promise<TakenSnapshot> {
    const { id, formVersionId } = application;
    const language = application.language as RoundLanguage;
    const { form, hash } = await this.forms.form(tx, formVersionId);
    const clinicalSealed = application.clinical?.sealed ?? null;
    const answers = await this.answers.open(tx, { ...application, clinicalSealed });
    const { problems, kept } = judgeAnswers(form, answers, language);
    const asked = number === 1 ? null : await this.store.asked(tx, id);
    const unanswered = asked === null ? [] : unansweredIn(form, answers, language, itemsOf(asked));
    const missing = unanswered.filter((field) => !problems.some((line) => line.field === field));
    const all = [...problems, ...missing.map((field) => ({ field, problem: 'MISSING' }))];
    if (all.length > 0)
      throw impossible(...all.map(({ field, problem }) => ({ pointer: `/answers/${field}`, detail: problem })));
    const about = { application: id, form: hash, language, number };
    return this.answers.snapshot(tx, application, { number, form, answers: kept, about });
  }
}
