/** Answers as they lie in the database: under the key of the application, and what is clinical under another one. */
import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@open-window/domain/canonical-json.ts';
import { type DangerChange, dangerIn } from '@open-window/domain/danger-question.ts';
import type { Form } from '@open-window/domain/form.ts';
import { byClass } from '@open-window/domain/form-answers.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import { mergedAnswers } from '@open-window/domain/form-draft.ts';
import { unlessGone } from '../../../platform/crypto/gone.ts';
import { type Place, type Subject, Vault } from '../../../platform/crypto/vault.ts';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import type { StoredDraft } from './applications.store.ts';

type Whose = Pick<StoredDraft, 'id' | 'clinicalKey'>;

export const ownKey = ({ id }: Pick<Whose, 'id'>): Subject => ({ kind: 'APPLICATION', id });
export const clinicalKey = (whose: Whose): Subject => ({ kind: 'CLINICAL', id: whose.clinicalKey });

export const placeOfAnswers = (id: string): Place => ({ table: 'application', column: 'answers_sealed', row: id });
const placeOfClinical = (id: string): Place => ({ table: 'application_clinical', column: 'sealed', row: id });
const placeIn = (table: string, column: string, id: string, number: number): Place => ({
  ...{ table, column },
  row: `${id} ${String(number)}`,
});

export interface TakenSnapshot {
  readonly plainSealed: string;
  readonly identitySealed: string;
  readonly saltSealed: string;
  readonly clinicalSealed: string;
  readonly hash: string;
}

@Injectable()
export class SealedAnswers {
  constructor(private readonly vault: Vault) {}

  /** All of a draft, also what is clinical: for whoever wrote it. What is kept no longer is not there. */
  async open(reader: Reader, draft: Whose & Pick<StoredDraft, 'answersSealed' | 'clinicalSealed'>): Promise<Answers> {
    const { id, answersSealed, clinicalSealed } = draft;
    const openers = await this.vault.openersOf(reader, [ownKey(draft), clinicalKey(draft)]);
    const read = (subject: Subject, place: Place, sealed: string): Answers =>
      JSON.parse(unlessGone(() => openers(subject.id)(place, sealed)) ?? '{}') as Answers;
    return {
      ...read(ownKey(draft), placeOfAnswers(id), answersSealed),
      ...(clinicalSealed !== null && read(clinicalKey(draft), placeOfClinical(id), clinicalSealed)),
    };
  }

  async openOwn(reader: Reader, { id, answersSealed }: Pick<StoredDraft, 'id' | 'answersSealed'>): Promise<Answers> {
    const open = await this.vault.openerOf(reader, ownKey({ id }));
    return JSON.parse(unlessGone(() => open(placeOfAnswers(id), answersSealed)) ?? '{}') as Answers;
  }

  /** Only what the change is about is opened and sealed anew. Null: nothing of it changed. */
  async change(tx: Tx, draft: StoredDraft, form: Form, change: Answers) {
    const { plain, identity, clinical } = byClass(form, change);
    const own = { ...plain, ...identity };
    const isOwn = Object.keys(own).length > 0;
    const isClinical = Object.keys(clinical).length > 0;
    const before = isClinical ? await this.openClinical(tx, draft) : {};
    const after = mergedAnswers(before, clinical);
    return {
      answersSealed: isOwn ? await this.sealOwn(tx, draft.id, mergedAnswers(await this.openOwn(tx, draft), own)) : null,
      clinicalSealed: isClinical ? await this.sealClinical(tx, draft, after) : null,
      danger: dangerOf(form, before, after),
    };
  }

  sealOwn(tx: Tx, id: string, answers: Answers): Promise<string> {
    return this.vault.seal(tx, ownKey({ id }), placeOfAnswers(id), JSON.stringify(answers));
  }

  private async openClinical(reader: Reader, { clinicalSealed, ...draft }: StoredDraft): Promise<Answers> {
    if (clinicalSealed === null) return {};
    const place = placeOfClinical(draft.id);
    return JSON.parse(await this.vault.open(reader, clinicalKey(draft), place, clinicalSealed)) as Answers;
  }

  private sealClinical(tx: Tx, whose: Whose, answers: Answers): Promise<string> {
    return this.vault.seal(tx, clinicalKey(whose), placeOfClinical(whose.id), JSON.stringify(answers));
  }

  /** Everything that is handed in, apart by who may read it. The salt keeps the hash from telling what was answered. */
  async snapshot(
    tx: Tx,
    whose: Whose,
    { number, form, answers, about }: { number: number; form: Form; answers: Answers; about: object },
  ): Promise<TakenSnapshot> {
    const salt = randomBytes(32).toString('hex');
    const { plain, identity, clinical } = byClass(form, answers);
    const seal = (column: string, text: string): Promise<string> =>
      this.vault.seal(tx, ownKey(whose), placeIn('application_snapshot', column, whose.id, number), text);
    return {
      plainSealed: await seal('plain_sealed', JSON.stringify(plain)),
      identitySealed: await seal('identity_sealed', JSON.stringify(identity)),
      saltSealed: await seal('salt_sealed', salt),
      clinicalSealed: await this.vault.seal(
        tx,
        clinicalKey(whose),
        placeIn('application_snapshot_clinical', 'sealed', whose.id, number),
        JSON.stringify(clinical),
      ),
      hash: createHash('sha256')
        .update(canonicalJson({ ...about, salt, answers }))
        .digest('hex'),
    };
  }
}

/** Null: what was said of danger to a life stands as it stood. */
function dangerOf(form: Form, before: Answers, after: Answers): DangerChange | null {
  const change = { before: dangerIn(form, before), after: dangerIn(form, after) };
  return change.before === change.after ? null : change;
}
