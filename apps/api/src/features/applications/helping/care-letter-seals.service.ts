/** What stands in letters of clinicians, sealed: addresses and names under the key of the application, what was said under its clinical one. */
import { Injectable } from '@nestjs/common';
import type { Form } from '@open-window/domain/form.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import { type Place, Vault } from '../../../platform/crypto/vault.ts';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import type { StoredApplication } from '../writing/applications.store.ts';
import type { CareLetterSaid } from './care-letters.dto.ts';
import { CareLettersStore } from './care-letters.store.ts';
import { FormsQuery } from '../writing/forms.query.ts';
import { clinicalKey, ownKey, SealedAnswers } from '../writing/sealed-answers.service.ts';

type Column = 'email_sealed' | 'applicant_sealed' | 'answer_sealed';
const placeOf = (row: string, column: Column): Place => ({ table: 'care_letter', column, row });

interface Whose {
  readonly id: string;
  readonly clinicalKey: string;
}

@Injectable()
export class CareLetterSeals {
  constructor(
    readonly store: CareLettersStore,
    private readonly forms: FormsQuery,
    private readonly answers: SealedAnswers,
    private readonly vault: Vault,
  ) {}

  seal(tx: Tx, id: string, letterId: string, column: Column, text: string): Promise<string> {
    return this.vault.seal(tx, ownKey({ id }), placeOf(letterId, column), text);
  }

  open(reader: Reader, id: string, letterId: string, column: Column, sealed: string): Promise<string> {
    return this.vault.open(reader, ownKey({ id }), placeOf(letterId, column), sealed);
  }

  sealAnswer(tx: Tx, whose: Whose, letterId: string, said: Omit<CareLetterSaid, 'answeredAt'>): Promise<string> {
    return this.vault.seal(tx, clinicalKey(whose), placeOf(letterId, 'answer_sealed'), JSON.stringify(said));
  }

  /** For clinicians: what was said of this application, the newest first. */
  async said(reader: Reader, whose: Whose): Promise<CareLetterSaid[]> {
    const open = await this.vault.openerOf(reader, clinicalKey(whose));
    return (await this.store.ofApplication(reader, whose.id)).flatMap(({ id, answerSealed, answeredAt }) =>
      answerSealed === null || answeredAt === null
        ? []
        : [
            {
              ...(JSON.parse(open(placeOf(id, 'answer_sealed'), answerSealed)) as Omit<CareLetterSaid, 'answeredAt'>),
              answeredAt: answeredAt.toISOString(),
            },
          ],
    );
  }

  /** Nothing clinical. */
  async answersOf(reader: Reader, application: StoredApplication): Promise<{ form: Form; answers: Answers }> {
    const { form } = await this.forms.form(reader, application.formVersionId);
    return { form, answers: await this.answers.openOwn(reader, application) };
  }
}
