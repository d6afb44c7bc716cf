/** What a clinician and the rules read of clinical answers: codes of safety and scores of questionnaires, and nothing in anybody's words. */
import { Injectable } from '@nestjs/common';
import { scoredAs } from '@open-window/domain/danger-question.ts';
import type { Form } from '@open-window/domain/form.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import { instruments } from '@open-window/domain/instrument.ts';
import { type InstrumentScore, scoreOf } from '@open-window/domain/instrument-score.ts';
import { type MedicalFirst, medicalOf, type SafetyGiven } from '@open-window/domain/medical-track.ts';
import { Vault } from '../../../platform/crypto/vault.ts';
import type { Reader } from '../../../platform/database/database.ts';
import { CareLetterSeals } from '../helping/care-letter-seals.service.ts';
import type { CareLetterSaid } from '../helping/care-letters.dto.ts';
import { FormsQuery } from '../writing/forms.query.ts';
import { clinicalKey } from '../writing/sealed-answers.service.ts';
import { ScreeningStore } from '../screening/screening.store.ts';

interface Whose {
  readonly id: string;
  readonly clinicalKey: string;
}

/** Which of them is about danger to a life is not told here: that has a desk of its own. */
export type ClinicalScore = Pick<InstrumentScore, 'instrument' | 'score' | 'band'>;

interface ClinicalReading {
  readonly medical: MedicalFirst;
  readonly scores: readonly ClinicalScore[];
}

@Injectable()
export class ClinicalAnswers {
  constructor(
    private readonly store: ScreeningStore,
    private readonly forms: FormsQuery,
    private readonly vault: Vault,
    private readonly seals: CareLetterSeals,
  ) {}

  /** Of clinicians outside. */
  letters(reader: Reader, whose: Whose): Promise<CareLetterSaid[]> {
    return this.seals.said(reader, whose);
  }

  async medicalOf(reader: Reader, whose: Whose, number?: number): Promise<MedicalFirst> {
    return (await this.read(reader, whose, number)).medical;
  }

  /** @param number Of a snapshot; without one, the last. */
  async read(reader: Reader, whose: Whose, number?: number): Promise<ClinicalReading> {
    const taken = await this.store.clinicalSnapshot(reader, whose.id, number);
    if (taken === null) return { medical: medicalOf({}), scores: [] };
    const place = { table: 'application_snapshot_clinical', column: 'sealed', row: `${whose.id} ${taken.number}` };
    const text = await this.vault.open(reader, clinicalKey(whose), place, taken.sealed);
    const { form } = await this.forms.form(reader, taken.snapshot.formVersionId);
    const answers = JSON.parse(text) as Answers;
    return { medical: medicalOf(safetyIn(form, answers)), scores: scoresIn(form, answers) };
  }
}

const safetyIn = ({ ui }: Form, answers: Answers): SafetyGiven =>
  Object.fromEntries(
    Object.entries(ui.fields).flatMap(([name, { safety }]) =>
      safety !== undefined && Object.hasOwn(answers, name) ? [[safety, answers[name]]] : [],
    ),
  );

const scoresIn = ({ ui }: Form, answers: Answers): readonly ClinicalScore[] =>
  Object.entries(ui.fields).flatMap(([name, { instrument: code }]) => {
    if (code === undefined || !Object.hasOwn(answers, name)) return [];
    const given = Object.entries(answers[name] as Record<string, number>);
    const { instrument, score, band } = scoreOf(
      instruments[scoredAs(code)],
      new Map(given.map(([item, value]) => [item, [value]])),
    );
    return [{ instrument, score, band }];
  });
