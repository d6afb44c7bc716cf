/** With what a new application begins: what the same person wrote before, where the same question is asked again. */
import { Injectable } from '@nestjs/common';
import { reusable } from '@open-window/domain/form-answers.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import { unstorable } from '@open-window/domain/form-draft.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { ApplicationsStore } from './applications.store.ts';
import { FormsQuery } from './forms.query.ts';
import { SealedAnswers } from './sealed-answers.service.ts';

@Injectable()
export class EarlierAnswers {
  constructor(
    private readonly store: ApplicationsStore,
    private readonly forms: FormsQuery,
    private readonly answers: SealedAnswers,
  ) {}

  /** Sealed for the new one. */
  async sealedFor(tx: Tx, id: string, personId: string, formVersionId: string): Promise<string> {
    return this.answers.sealOwn(tx, id, await this.earlier(tx, personId, formVersionId));
  }

  private async earlier(tx: Tx, personId: string, formVersionId: string): Promise<Answers> {
    const last = await this.store.last(tx, personId);
    if (!last) return {};
    const [before, now] = [await this.forms.form(tx, last.formVersionId), await this.forms.form(tx, formVersionId)];
    const taken = reusable(before.form, await this.answers.openOwn(tx, last));
    return Object.fromEntries(
      Object.entries(taken).filter(
        ([name, answer]) =>
          now.form.ui.fields[name]?.dataClass === before.form.ui.fields[name]?.dataClass &&
          unstorable(now.form, { [name]: answer }).length === 0,
      ),
    );
  }
}
