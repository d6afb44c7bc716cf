/** The pieces of a copy, opened: answers as they were handed in, who signed, and what was written to each other. What is kept no longer is null. */
import { Injectable } from '@nestjs/common';
import type { Answers } from '@open-window/domain/form-condition.ts';
import { plainAnswers } from '@open-window/domain/form-plain.ts';
import { type ApplicationPurpose, purposeWords } from '@open-window/domain/application-consent.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import { unlessGone } from '../../../platform/crypto/gone.ts';
import { Vault } from '../../../platform/crypto/vault.ts';
import type { Reader } from '../../../platform/database/database.ts';
import type { StoredApplication } from '../writing/applications.store.ts';
import { placeOfWhy } from '../asking/changes-reading.service.ts';
import { FormsQuery } from '../writing/forms.query.ts';
import { OwnCopyQuery } from './own-copy.query.ts';
import { clinicalKey, ownKey } from '../writing/sealed-answers.service.ts';

@Injectable()
export class OwnCopyParts {
  constructor(
    private readonly query: OwnCopyQuery,
    private readonly forms: FormsQuery,
    private readonly vault: Vault,
  ) {}

  /** `isCodeAlone`: health answers are left out, as everywhere. */
  async snapshot(reader: Reader, application: StoredApplication, number: number, isCodeAlone: boolean) {
    const { id } = application;
    const taken = await this.query.snapshot(reader, id, number);
    const { form } = await this.forms.form(reader, taken.formVersionId);
    const openers = await this.vault.openersOf(reader, [ownKey(application), clinicalKey(application)]);
    const row = `${id} ${String(number)}`;
    const open = (subject: string, table: string, column: string, sealed: string): Answers | null => {
      const text = unlessGone(() => openers(subject)({ table, column, row }, sealed));
      return text === null ? null : (JSON.parse(text) as Answers);
    };
    const plain = open(id, 'application_snapshot', 'plain_sealed', taken.plainSealed);
    const identity = open(id, 'application_snapshot', 'identity_sealed', taken.identitySealed);
    const sealed = isCodeAlone ? null : (taken.clinical?.sealed ?? null);
    const clinical =
      sealed === null ? null : open(clinicalKey(application).id, 'application_snapshot_clinical', 'sealed', sealed);
    const answers = { ...plain, ...identity, ...clinical };
    return {
      json: { number, takenAt: taken.takenAt, language: taken.language, hash: taken.hash, answers },
      text: plainAnswers(form, answers, taken.language as RoundLanguage),
    };
  }

  async draft(reader: Reader, { formVersionId, language }: StoredApplication, answers: Answers): Promise<string> {
    const { form } = await this.forms.form(reader, formVersionId);
    return plainAnswers(form, answers, language as RoundLanguage);
  }

  snapshotNumbers(reader: Reader, id: string): Promise<number[]> {
    return this.query.snapshotNumbers(reader, id);
  }

  async signatures(reader: Reader, { id }: StoredApplication) {
    const open = await this.vault.openerOf(reader, ownKey({ id }));
    const found = await this.query.signatures(reader, id);
    return found.map(({ id: row, number, textVersion, textHash, language, nameSealed, signedAt }) => ({
      ...{ number, textVersion, textHash, language, signedAt },
      name: unlessGone(() => open({ table: 'application_signature', column: 'name_sealed', row }, nameSealed)),
    }));
  }

  /** What was asked to be changed, and why. */
  async changes(reader: Reader, { id }: StoredApplication) {
    const open = await this.vault.openerOf(reader, ownKey({ id }));
    const found = await this.query.changes(reader, id);
    return found.map(({ number, field, whySealed, state, reason, askedAt, answeredAt }) => ({
      ...{ number, field, state, reason, askedAt, answeredAt },
      why: unlessGone(() => open(placeOfWhy(id, number), whySealed)),
    }));
  }

  /** Each yes and each no beside the form, in the words that were said. */
  async consents(reader: Reader, { id }: StoredApplication) {
    const found = await this.query.consents(reader, id);
    return found.map(({ number, purpose, isGiven, textVersion, language, saidAt }) => ({
      ...{ number, purpose, isGiven, textVersion, saidAt },
      words: purposeWords(purpose as ApplicationPurpose, textVersion, language as RoundLanguage),
    }));
  }

  async messages(reader: Reader, { id }: StoredApplication) {
    const open = await this.vault.openerOf(reader, ownKey({ id }));
    const found = await this.query.messages(reader, id);
    return found.map(({ number, fromDesk, wordsSealed, writtenAt, readAt }) => {
      const place = { table: 'application_message', column: 'words_sealed', row: `${id} ${String(number)}` };
      return {
        number,
        from: fromDesk ? 'DESK' : 'APPLICANT',
        writtenAt,
        readAt,
        words: unlessGone(() => open(place, wordsSealed)),
      };
    });
  }
}
